using ShapedMath;
using static ShapedMath.LinearAlgebra;

namespace ShapeErrors;

/// <summary>Least squares, ridge regression and its relatives.</summary>
internal static class Regression
{
    public static ColumnVector<D> TheRightHandSideIsNotTransposed<N, D>(Matrix<N, D> X, ColumnVector<N> y, double λ) =>
        // CS0019 SM1001: Cannot multiply 'X' (N×D) by 'y' (N): inner dimensions D and N differ. X.T * y would give D.
        (X.T * X + λ * I).Solve(X * y);

    public static ColumnVector<D> TheRightHandSideIsForgotten<N, D>(Matrix<N, D> X, ColumnVector<N> y, double λ) =>
        // CS0411 SM1007: Cannot solve 'X.T * X + λ * I' (D×D) for 'y' (N): row count D and length N differ.
        (X.T * X + λ * I).Solve(y);

    public static ColumnVector<D> OuterProductsForGram<N, D>(Matrix<N, D> X, ColumnVector<N> y) =>
        // CS0411 SM1007: Cannot solve 'X * X.T' (N×N) for 'X.T * y' (D): row count N and length D differ. (X.T * X).Solve(X.T * y) would give D.
        (X * X.T).Solve(X.T * y);

    public static ColumnVector<D> TheKernelFormWithGram<N, D>(Matrix<N, D> X, ColumnVector<N> y, double λ) =>
        // CS0411 SM1007: Cannot solve 'X.T * X + λ * I' (D×D) for 'y' (N): row count D and length N differ. (X * X.T + λ * I).Solve(y) would give N.
        X.T * (X.T * X + λ * I).Solve(y);

    public static ColumnVector<D> RidgeWithTheIdentityOfTheSamples<N, D>(Matrix<N, D> X, ColumnVector<N> y, double λ) =>
        // CS0019 SM1002: Cannot add 'λ * Eye(X.Rows)' (N×N) to 'X.T * X' (D×D): row counts D and N differ. X.T * X + λ * Eye(X.Cols) would give D×D.
        (X.T * X + λ * Eye(X.Rows)).Solve(X.T * y);

    public static ColumnVector<D> RidgeOnTheDataItself<N, D>(Matrix<N, D> X, ColumnVector<N> y, double λ) =>
        // CS0019 SM1002: Cannot add 'λ * I' (a multiple of I) to 'X' (N×D): a square matrix is needed, and N and D differ.
        (X + λ * I).Solve(y);

    public static ColumnVector<D> RidgeWithANumberForTheIdentity<N, D>(Matrix<N, D> X, ColumnVector<N> y, double λ) =>
        // CS9340 SM1002: Cannot add 'λ' (a scalar) to 'X.T * X' (D×D): a matrix and a scalar do not go together, and nothing broadcasts. X.T * X + λ * I would give D×D.
        (X.T * X + λ).Solve(X.T * y);

    public static Matrix<N, N> ShrinkageWithOneForTheIdentity<N>(Matrix<N, N> K) =>
        // CS9340 SM1002: Cannot add 'K' (N×N) to '1' (a scalar): a scalar and a matrix do not go together, and nothing broadcasts. I + K would give N×N.
        1 + K;

    public static ColumnVector<D> ATallSystemIsSolved<N, D>(Matrix<N, D> X, ColumnVector<N> y) =>
        // CS0411 SM1007: Cannot solve 'X' (N×D) for 'y' (N): a square matrix is needed, and N and D differ. X.LeastSquares(y) would give D.
        X.Solve(y);

    public static ColumnVector<D> ATallMatrixIsInverted<N, D>(Matrix<N, D> X, ColumnVector<N> y) =>
        // CS0411 SM1006: Cannot invert 'X' (N×D): a square matrix is needed, and N and D differ. X.PseudoInverse() would give D×N.
        X.Inverse() * y;

    public static ColumnVector<N> TheFitIsReturnedForThePrediction<N, D>(Matrix<N, D> X, ColumnVector<N> y) =>
        // CS0029 SM1004: Cannot return '(X.T * X).Solve(X.T * y)' (D) as 'TheFitIsReturnedForThePrediction' declares: its length must be N, not D.
        (X.T * X).Solve(X.T * y);

    public static double ResidualAgainstTheWeights<N, D>(Matrix<N, D> X, ColumnVector<N> y, ColumnVector<D> w) =>
        // CS0019 SM1002: Cannot subtract 'w' (D) from 'y' (N): lengths N and D differ.
        (y - w).L2Norm();

    public static double SumOfSquaresWithoutATranspose<N>(ColumnVector<N> residual) =>
        // CS0019 SM1001: Cannot multiply 'residual' (N×1) by 'residual' (N×1): inner dimensions 1 and N differ. residual.T * residual would give a scalar.
        residual * residual;

    public static double SumOfSquaresAsAnOuterProduct<N>(ColumnVector<N> residual) =>
        // CS0029 SM1004: Cannot return 'residual * residual.T' (N×N) as 'SumOfSquaresAsAnOuterProduct' declares: it is a matrix, and a scalar is due. residual.T * residual would give a scalar.
        residual * residual.T;

    public static Matrix<N, N> TheHatMatrixOfTheOtherSide<N, D>(Matrix<N, D> X) =>
        // CS0029 SM1004: Cannot return 'X.LeftInverse() * X' (D×D) as 'TheHatMatrixOfTheOtherSide' declares: its row count must be N, not D. X * X.LeftInverse() would give N×N.
        X.LeftInverse() * X;

    public static Matrix<N, Sum<D, One>> TheInterceptIsARow<N, D>(Matrix<N, D> X) =>
        // CS1503 SM1008: Cannot put 'Ones(X.Rows).T' (1×N) beside 'X' (N×D): row counts N and 1 differ. HStack(X, Ones(X.Rows)) would give N×(D+1).
        HStack(X, Ones(X.Rows).T);

    public static Matrix<N, Sum<D, One>> TheInterceptHasTheLengthOfTheFeatures<N, D>(Matrix<N, D> X) =>
        // CS1503 SM1008: Cannot put 'Ones(X.Cols)' (D) beside 'X' (N×D): row count N and length D differ. HStack(X, Ones(X.Rows)) would give N×(D+1).
        HStack(X, Ones(X.Cols));

    public static Matrix<N, D> TheMeansAreAddedToRows<N, D>(Matrix<N, D> X, RowVector<D> means) =>
        // CS0019 SM1002: Cannot subtract 'means' (1×D) from 'X' (N×D): row counts N and 1 differ. X.AddToEachRow(-means) would give N×D.
        X - means;

    public static ColumnVector<N> WeightsOfTheFeaturesForTheSamples<N, D>(ColumnVector<N> residual, ColumnVector<D> weights) =>
        // CS1503 SM1002: Cannot multiply 'residual' (N) by 'weights' (D) entry by entry: lengths N and D differ.
        residual.Times(weights);

    public static ColumnVector<D> GeneralisedLeastSquaresWithACovarianceOfTheFeatures<N, D>(Matrix<N, D> X, ColumnVector<N> y, Matrix<D, D> Ω) =>
        // CS0411 SM1007: Cannot solve 'Ω' (D×D) for 'y' (N): row count D and length N differ.
        (X.T * X).Solve(X.T * Ω.Solve(y));

    public static ColumnVector<D> TheBooksInverseOfATallMatrix<N, D>(Matrix<N, D> X, ColumnVector<N> y) =>
        // CS1061 SM1006: Cannot invert 'X' (N×D): a square matrix is needed, and N and D differ. X.PseudoInverse() would give D×N.
        X.Inv * y;

    public static ColumnVector<D> TheBooksNormalEquationsWithoutATranspose<N, D>(Matrix<N, D> X, ColumnVector<N> y) =>
        // CS0019 SM1001: Cannot multiply '(X.T * X).Inv' (D×D) by 'X' (N×D): inner dimensions D and N differ. (X.T * X).Inv * X.T would give D×N.
        (X.T * X).Inv * X * y;

    public static ColumnVector<D> TheBooksRidgeInTheOtherOrder<N, D>(Matrix<N, D> X, ColumnVector<N> y, double λ) =>
        // CS0019 SM1001: Cannot multiply 'X.T * y' (D×1) by '(X.T * X + λ * I).Inv' (D×D): inner dimensions 1 and D differ. (X.T * X + λ * I).Inv * (X.T * y) would give D.
        (X.T * y) * (X.T * X + λ * I).Inv;

    public static ColumnVector<D> TheNamedTargetsAreARow<N, D>(Matrix<N, D> X, RowVector<N> y) =>
        // CS1503 SM1007: Cannot fit 'X' (N×D) to 'y' (1×N): row counts N and 1 differ. X.LeastSquares(rhs: y.T) would give D.
        X.LeastSquares(rhs: y);
}
