namespace ShapedMath.Kernels;

/// <summary>What is done along one axis of a matrix. Along rows it is done along the columns of the transpose.</summary>
internal static class Axes
{
    private delegate double Reduction(ReadOnlySpan<double> entries);

    public static RowVector<TCols> ColumnSums<TRows, TCols>(Matrix<TRows, TCols> matrix) => OfColumns(matrix, Summation.Sum);

    public static ColumnVector<TRows> RowSums<TRows, TCols>(Matrix<TRows, TCols> matrix) => ColumnSums(matrix.T).T;

    public static RowVector<TCols> ColumnMeans<TRows, TCols>(Matrix<TRows, TCols> matrix) => OfColumns(matrix, Summation.Mean);

    public static ColumnVector<TRows> RowMeans<TRows, TCols>(Matrix<TRows, TCols> matrix) => ColumnMeans(matrix.T).T;

    public static RowVector<TCols> ColumnMax<TRows, TCols>(Matrix<TRows, TCols> matrix) => OfColumns(matrix, Max);

    public static ColumnVector<TRows> RowMax<TRows, TCols>(Matrix<TRows, TCols> matrix) => ColumnMax(matrix.T).T;

    public static RowVector<TCols> ColumnMin<TRows, TCols>(Matrix<TRows, TCols> matrix) => OfColumns(matrix, Min);

    public static ColumnVector<TRows> RowMin<TRows, TCols>(Matrix<TRows, TCols> matrix) => ColumnMin(matrix.T).T;

    public static Matrix<TRows, TCols> AddToEachColumn<TRows, TCols>(Matrix<TRows, TCols> matrix, ColumnVector<TRows> column) =>
        new(MathNetMatrix.Build.Dense(matrix.RowCount, matrix.ColumnCount, (i, j) => Entry(matrix, i, j) + column.Storage.At(i)));

    public static Matrix<TRows, TCols> AddToEachRow<TRows, TCols>(Matrix<TRows, TCols> matrix, RowVector<TCols> row) =>
        AddToEachColumn(matrix.T, row.T).T;

    public static Matrix<TRows, TCols> ScaleRows<TRows, TCols>(Matrix<TRows, TCols> matrix, ColumnVector<TRows> factors) =>
        new(MathNetMatrix.Build.Dense(matrix.RowCount, matrix.ColumnCount, (i, j) => Entry(matrix, i, j) * factors.Storage.At(i)));

    public static Matrix<TRows, TCols> ScaleColumns<TRows, TCols>(Matrix<TRows, TCols> matrix, RowVector<TCols> factors) =>
        ScaleRows(matrix.T, factors.T).T;

    public static ColumnVector<TDim> Diagonal<TDim>(Matrix<TDim, TDim> matrix) => new(matrix.Storage.Diagonal());

    private static RowVector<TCols> OfColumns<TRows, TCols>(Matrix<TRows, TCols> matrix, Reduction reduction)
    {
        var results = new double[matrix.ColumnCount];
        var columns = matrix.IsTransposed ? null : matrix.Storage.AsColumnMajorArray();
        var copy = columns is null ? new double[matrix.RowCount] : [];
        for (var j = 0; j < results.Length; j++)
        {
            for (var i = 0; i < copy.Length; i++)
                copy[i] = Entry(matrix, i, j);
            results[j] = reduction(columns is null ? copy : columns.AsSpan(j * matrix.RowCount, matrix.RowCount));
        }

        return new(MathNetVector.Build.Dense(results));
    }

    private static double Entry<TRows, TCols>(Matrix<TRows, TCols> matrix, int row, int column) =>
        matrix.IsTransposed ? matrix.Storage.At(column, row) : matrix.Storage.At(row, column);

    private static double Max(ReadOnlySpan<double> entries)
    {
        var max = double.NegativeInfinity;
        foreach (var entry in entries)
            max = Math.Max(max, entry);
        return max;
    }

    private static double Min(ReadOnlySpan<double> entries)
    {
        var min = double.PositiveInfinity;
        foreach (var entry in entries)
            min = Math.Min(min, entry);
        return min;
    }
}
