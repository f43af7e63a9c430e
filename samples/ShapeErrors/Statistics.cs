using ShapedMath;
using static ShapedMath.LinearAlgebra;

namespace ShapeErrors;

/// <summary>Covariances, principal components and distributions.</summary>
internal static class Statistics
{
    public static Matrix<D, D> TheCovarianceOfTheSamples<N, D>(Matrix<N, D> X) =>
        // CS0029 SM1004: Cannot return 'X * X.T / (X.Rows - 1)' (N×N) as 'TheCovarianceOfTheSamples' declares: its row count must be D, not N. X.T * X / (X.Rows - 1) would give D×D.
        X * X.T / (X.Rows - 1);

    public static Matrix<D, D> TheCovarianceThroughTheCholeskyFactorOfTheData<N, D>(Matrix<N, D> X) =>
        // CS0411 SM1006: Cannot take the Cholesky factor of 'X' (N×D): a square matrix is needed, and N and D differ.
        X.Cholesky().Factor;

    public static double TheDistanceWithoutATranspose<D>(ColumnVector<D> x, ColumnVector<D> mean, Matrix<D, D> Σ) =>
        // CS0019 SM1001: Cannot multiply 'x - mean' (D×1) by 'Σ.Solve(x - mean)' (D×1): inner dimensions 1 and D differ. (x - mean).T * Σ.Solve(x - mean) would give a scalar.
        (x - mean) * Σ.Solve(x - mean);

    public static double TheDistanceAsATable<D>(ColumnVector<D> x, ColumnVector<D> mean, Matrix<D, D> Σ) =>
        // CS0021 SM1009: Cannot take an entry of '(x - mean).T * Σ.Solve(x - mean)' (a scalar) by 2 indices: a scalar has no entries. (x - mean).T * Σ.Solve(x - mean) would give a scalar.
        ((x - mean).T * Σ.Solve(x - mean))[0, 0];

    public static Matrix<N, K> ScoresThroughTheLeftVectors<N, D, K>(Matrix<N, D> X, Matrix<D, K> V) =>
        // CS0019 SM1001: Cannot multiply 'X.T' (D×N) by 'V' (D×K): inner dimensions N and D differ. X * V would give N×K.
        X.T * V;

    public static Matrix<N, D> ReconstructionFromTheLoadingsFirst<N, D, K>(Matrix<N, D> X, Matrix<N, K> scores, Matrix<D, K> loadings) =>
        // CS0019 SM1002: Cannot subtract 'loadings * scores.T' (D×N) from 'X' (N×D): row counts N and D differ. X - (loadings * scores.T).T would give N×D.
        X - loadings * scores.T;

    public static ColumnVector<D> SamplesWithTheFactorOnTheRight<D>(Matrix<D, D> Σ, ColumnVector<D> standard) =>
        // CS0019 SM1001: Cannot multiply 'standard' (D×1) by 'Σ.Cholesky().Factor' (D×D): inner dimensions 1 and D differ. Σ.Cholesky().Factor * standard would give D.
        standard * Σ.Cholesky().Factor;

    public static Matrix<D, E> TheCrossCovarianceOfDifferentSamples<N, M, D, E>(Matrix<N, D> X, Matrix<M, E> Y) =>
        // CS0019 SM1001: Cannot multiply 'X.T' (D×N) by 'Y' (M×E): inner dimensions N and M differ.
        X.T * Y;

    public static ColumnVector<D> TheStationaryDistributionAsARow<D>(Matrix<D, D> P, RowVector<D> π) =>
        // CS0029 SM1012: Cannot return 'π * P' (1×D) as 'TheStationaryDistributionAsARow' declares: it is a row, and a column (D) is due. (π * P).T would give D.
        π * P;

    public static RowVector<D> AStepOfTheChainFromTheWrongSide<D>(Matrix<D, D> P, RowVector<D> π) =>
        // CS0019 SM1001: Cannot multiply 'P' (D×D) by 'π' (1×D): inner dimensions D and 1 differ. π * P would give 1×D.
        P * π;

    public static double TheTraceOfTheData<N, D>(Matrix<N, D> X) =>
        // CS0411 SM1006: Cannot take the trace of 'X' (N×D): a square matrix is needed, and N and D differ.
        X.Trace();

    public static ColumnVector<M> ThePosteriorMeanOfTheTrainingPoints<N, M>(Matrix<M, N> cross, Matrix<N, N> K, ColumnVector<N> y) =>
        // CS0019 SM1001: Cannot multiply 'cross.T' (N×M) by 'K.Solve(y)' (N): inner dimensions M and N differ. cross * K.Solve(y) would give M.
        cross.T * K.Solve(y);

    public static Matrix<D, D> ThePrincipalComponentsOfTheData<N, D>(Matrix<N, D> X) =>
        // CS0411 SM1006: Cannot take the eigenvalues of 'X' (N×D): a square matrix is needed, and N and D differ.
        X.SymmetricEigen().Vectors;

    public static Matrix<N, D> ScoresOfTheSamplesPrincipalComponents<N, D>(Matrix<N, D> X)
    {
        var (V, _) = (X * X.T).SymmetricEigen();
        // CS0019 SM1001: Cannot multiply 'X' (N×D) by 'V' (N×N): inner dimensions D and N differ. V * X would give N×D.
        return X * V;
    }

    public static Matrix<D, D> TheEigenvaluesStandOnTheOtherSide<D, N>(Matrix<N, D> X, Matrix<D, D> Σ)
    {
        var (V, Λ) = Σ.SymmetricEigen();
        // CS0029 SM1004: Cannot return 'X * Λ * V.T' (N×D) as 'TheEigenvaluesStandOnTheOtherSide' declares: its row count must be D, not N.
        return X * Λ * V.T;
    }

    public static Matrix<N, D> CentringByTheMeansOfTheSamples<N, D>(Matrix<N, D> X) =>
        // CS0019 SM1001: Cannot multiply 'Ones(X.Rows)' (N×1) by 'X.RowMeans()' (N×1): inner dimensions 1 and N differ. Ones(X.Rows) * X.ColumnMeans() would give N×D.
        X - Ones(X.Rows) * X.RowMeans();

    public static Matrix<N, D> CentringAsIfItBroadcast<N, D>(Matrix<N, D> X) =>
        // CS0019 SM1002: Cannot subtract 'X.ColumnMeans()' (1×D) from 'X' (N×D): row counts N and 1 differ. X.AddToEachRow(-X.ColumnMeans()) would give N×D.
        X - X.ColumnMeans();

    public static Matrix<N, D> WeightsThroughTheEntrywiseProduct<N, D>(Matrix<N, D> X, ColumnVector<N> weights) =>
        // CS1503 SM1002: Cannot multiply 'X' (N×D) by 'weights' (N×1) entry by entry: column counts D and 1 differ. X.ScaleRows(weights) would give N×D.
        X.Times(weights);

    public static Matrix<N, D> WeightsOfTheSamplesForTheColumns<N, D>(Matrix<N, D> X, ColumnVector<N> weights) =>
        // CS1503 SM1002: Cannot scale the columns of 'X' (N×D) by 'weights' (N): 'weights' is a column, and a row is due. X.ScaleRows(weights) would give N×D.
        X.ScaleColumns(weights);

    public static ColumnVector<D> TheDiagonalOfTheData<N, D>(Matrix<N, D> X) =>
        // CS0411 SM1006: Cannot take the diagonal of 'X' (N×D): a square matrix is needed, and N and D differ.
        X.Diagonal();
}
