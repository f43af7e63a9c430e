namespace ShapedMath.Kernels;

/// <summary>Parts of vectors and matrices. MathNet refuses most of those without entries.</summary>
internal static class Blocks
{
    public static MathNetVector Entries(MathNetVector vector, int start, int count) =>
        count == 0 ? MathNetVector.Build.Dense(0) : vector.SubVector(start, count);

    public static Matrix<TPart, TCols> Rows<TRows, TCols, TPart>(Matrix<TRows, TCols> matrix, int start, int count) =>
        matrix.IsTransposed
            ? new(Block(matrix.Storage, 0, matrix.ColumnCount, start, count), isTransposed: true)
            : new(Block(matrix.Storage, start, count, 0, matrix.ColumnCount));

    private static MathNetMatrix Block(MathNetMatrix matrix, int row, int rows, int column, int columns) =>
        rows == 0 || columns == 0 ? MathNetMatrix.Build.Dense(rows, columns) : matrix.SubMatrix(row, rows, column, columns);
}
