using ShapedMath;
using static ShapedMath.LinearAlgebra;

namespace ShapeErrors;

/// <summary>Decompositions and inverses of matrices that are not square.</summary>
internal static class Decompositions
{
    public static Matrix<N, D> TheFullFactorsForTheThinOnes<N, D>(Matrix<N, D> X)
    {
        var (U, Σ, V) = X.TallSvd();
        // CS0019 SM1001: Cannot multiply 'U.T' (D×N) by 'Σ' (D×D): inner dimensions N and D differ. U * Σ would give N×D.
        return U.T * Σ * V.T;
    }

    public static Matrix<N, N> TheThinLeftVectorsForTheFullOnes<N, D>(Matrix<N, D> X)
    {
        var (U, _, _) = X.TallSvd();
        // CS0029 SM1004: Cannot return 'U' (N×D) as 'TheThinLeftVectorsForTheFullOnes' declares: its column count must be N, not D.
        return U;
    }

    public static Matrix<D, N> TheFullSigmaIsInverted<N, D>(Matrix<N, D> X)
    {
        var (U, Σ, V) = X.Svd();
        // CS0411 SM1006: Cannot invert 'Σ' (N×D): a square matrix is needed, and N and D differ. Σ.PseudoInverse() would give D×N.
        return V * Σ.Inverse() * U.T;
    }

    public static Matrix<N, D> TheFactorsInTheOtherOrder<N, D>(Matrix<N, D> X)
    {
        var (U, Σ, V) = X.Svd();
        // CS0019 SM1001: Cannot multiply 'V' (D×D) by 'Σ' (N×D): inner dimensions D and N differ. Σ * V would give N×D, V * Σ.T would give D×N.
        return V * Σ * U.T;
    }

    public static Matrix<D, N> TheSigmaOfThePseudoInverseIsNotTransposed<N, D>(Matrix<N, D> X)
    {
        var (U, Σ, V) = X.Svd();
        // CS0019 SM1001: Cannot multiply 'V' (D×D) by 'Σ' (N×D): inner dimensions D and N differ. V * Σ.T would give D×N.
        return V * Σ * U.T;
    }

    public static Matrix<N, D> TheSingularValuesForTheirMatrix<N, D>(Matrix<N, D> X)
    {
        var svd = X.Svd();
        // CS0019 SM1001: Cannot multiply 'svd.U' (N×N) by 'svd.SingularValues' (min(N, D)): inner dimensions N and min(N, D) differ.
        return svd.U * svd.SingularValues * svd.V.T;
    }

    public static Matrix<N, D> TheFactorsInWrongVariables<N, D>(Matrix<N, D> X)
    {
        // CS0029 SM1005: Cannot store part u of 'X.TallSvd()' (N×D) in 'V': its row count must be D, not N.
        (Matrix<D, D> V, Diagonal<D> Σ, Matrix<N, D> U) = X.TallSvd();
        return U * Σ * V.T;
    }

    public static Matrix<D, D> ALeftInverseOnTheRight<N, D>(Matrix<N, D> X) =>
        // CS0029 SM1004: Cannot return 'X * X.LeftInverse()' (N×N) as 'ALeftInverseOnTheRight' declares: its row count must be D, not N. X.LeftInverse() * X would give D×D.
        X * X.LeftInverse();

    public static Matrix<N, D> ARightInverseOfTheSameShape<N, D>(Matrix<N, D> X) =>
        // CS0029 SM1004: Cannot return 'X.RightInverse()' (D×N) as 'ARightInverseOfTheSameShape' declares: its row count must be N, not D. X.RightInverse().T would give N×D.
        X.RightInverse();

    public static ColumnVector<D> TheTriangularSystemWithoutQ<N, D>(Matrix<N, D> X, ColumnVector<N> y)
    {
        var (Q, R) = X.Qr();
        // CS0411 SM1007: Cannot solve 'R' (D×D) for 'y' (N): row count D and length N differ.
        return R.Solve(y);
    }

    public static ColumnVector<D> QIsNotTransposed<N, D>(Matrix<N, D> X, ColumnVector<N> y)
    {
        var (Q, R) = X.Qr();
        // CS0019 SM1001: Cannot multiply 'Q' (N×D) by 'y' (N): inner dimensions D and N differ. Q.T * y would give D.
        return R.Solve(Q * y);
    }

    public static bool OrthogonalOnTheWrongSide<N, D>(Matrix<N, D> Q) =>
        // CS1503 SM1003: Cannot call 'IsCloseTo' on 'Q' (N×D) with 'I' (a multiple of I): a square matrix is needed, and N and D differ.
        Q.IsCloseTo(I);

    public static bool SymmetricOnlyIfSquare<N, D>(Matrix<N, D> X) =>
        // CS1503 SM1003: Cannot call 'IsCloseTo' on 'X' (N×D) with 'X.T' (D×N): row counts N and D differ.
        X.IsCloseTo(X.T);

    public static ColumnVector<D> TheCholeskyFactorOfTheOtherSystem<N, D>(Matrix<N, D> X, ColumnVector<N> y) =>
        // CS1503 SM1003: Cannot call 'Solve' with 'y' (N): its length must be D, not N.
        (X.T * X).Cholesky().Solve(y);

    public static Matrix<N, D> TheDiagonalOnTheSideOfTheSamples<N, D>(Matrix<N, D> X, Diagonal<N> weights) =>
        // CS0019 SM1001: Cannot multiply 'X' (N×D) by 'weights' (N×N): inner dimensions D and N differ. weights * X would give N×D.
        X * weights;

    public static ColumnVector<D> TheDiagonalOfAnotherDimension<N, D>(Diagonal<N> weights, ColumnVector<D> w) =>
        // CS0019 SM1001: Cannot multiply 'weights' (N×N) by 'w' (D): inner dimensions N and D differ.
        weights * w;

    public static Matrix<N, D> AMatrixIsDividedByADiagonal<N, D>(Matrix<N, D> X, Diagonal<D> Λ) =>
        // CS0019 SM1007: Cannot divide 'X' (N×D) by 'Λ' (D×D): the shapes fit, but there is no '/' of a Matrix and a Diagonal.
        X / Λ;
}
