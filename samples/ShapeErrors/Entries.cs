using ShapedMath;

namespace ShapeErrors;

/// <summary>Inner and outer products by name, what is done entry by entry, and the extremes, means and norms of rows and columns.</summary>
internal static class Entries
{
    public static double TheInnerProductOfSamplesWithFeatures<N, D>(ColumnVector<N> y, ColumnVector<D> w) =>
        // CS1503 SM1001: Cannot multiply 'y' (N) by 'w' (D): inner dimensions N and D differ.
        y.Dot(w);

    public static Matrix<D, N> TheOuterProductInTheOtherOrder<N, D>(ColumnVector<N> y, ColumnVector<D> w) =>
        // CS0029 SM1004: Cannot return 'y.Outer(w)' (N×D) as 'TheOuterProductInTheOtherOrder' declares: its row count must be D, not N. y.Outer(w).T would give D×N.
        y.Outer(w);

    public static Matrix<N, D> SharesOfTheColumnSumsAsIfItBroadcast<N, D>(Matrix<N, D> X) =>
        // CS1503 SM1002: Cannot divide 'X' (N×D) by 'X.ColumnSums()' (1×D) entry by entry: row counts N and 1 differ.
        X.Over(X.ColumnSums());

    public static Matrix<D, D> TheWeightsOfTheSamplesOnTheGramMatrix<N, D>(Matrix<N, D> X, ColumnVector<N> weights) =>
        // CS0019 SM1001: Cannot multiply 'X.T * X' (D×D) by 'weights.Diag()' (N×N): inner dimensions D and N differ.
        X.T * X * weights.Diag();

    public static ColumnVector<N> AColumnIsCentredAsIfItBroadcast<N>(ColumnVector<N> y) =>
        // CS0019 SM1002: Cannot subtract 'y.Mean()' (a scalar) from 'y' (N): 'y.Mean()' is a scalar, and a column is due.
        y - y.Mean();

    public static Matrix<N, K> TheSoftmaxIsShiftedAsIfItBroadcast<N, K>(Matrix<N, K> Z) =>
        // CS0019 SM1002: Cannot subtract 'Z.RowMax()' (N×1) from 'Z' (N×K): column counts K and 1 differ. Z.AddToEachColumn(-Z.RowMax()) would give N×K.
        Z - Z.RowMax();

    public static RowVector<D> TheRangeOfTheSamplesForThatOfTheColumns<N, D>(Matrix<N, D> X) =>
        // CS0019 SM1002: Cannot subtract 'X.RowMin()' (N×1) from 'X.ColumnMax()' (1×D): row counts 1 and N differ.
        X.ColumnMax() - X.RowMin();

    public static Matrix<N, D> TheSmallestOfTheColumnsIsTakenFromTheRows<N, D>(Matrix<N, D> X) =>
        // CS1503 SM1002: Cannot add '-X.ColumnMin()' (1×D) to each column of 'X' (N×D): '-X.ColumnMin()' is a row, and a column is due. X.AddToEachRow(-X.ColumnMin()) would give N×D.
        X.AddToEachColumn(-X.ColumnMin());

    public static RowVector<N> ADistributionIsNormalisedAsAColumn<N>(ColumnVector<N> weights) =>
        // CS0029 SM1012: Cannot return 'weights / weights.L1Norm()' (N) as 'ADistributionIsNormalisedAsAColumn' declares: it is a column, and a row (1×N) is due. (weights / weights.L1Norm()).T would give 1×N.
        weights / weights.L1Norm();

    public static ColumnVector<N> TheLargestRowSumForAllOfThem<N, D>(Matrix<N, D> X) =>
        // CS0029 SM1004: Cannot return 'X.InfinityNorm()' (a scalar) as 'TheLargestRowSumForAllOfThem' declares: it is a scalar, and a column (N) is due.
        X.InfinityNorm();
}
