namespace ShapedMath.Kernels;

/// <summary>Parts of matrices.</summary>
internal static class Blocks
{
    public static Matrix<TPart, TCols> Rows<TRows, TCols, TPart>(Matrix<TRows, TCols> matrix, int start, int count) =>
        matrix.IsTransposed
            ? new(matrix.Storage.SubMatrix(0, matrix.ColumnCount, start, count), isTransposed: true)
            : new(matrix.Storage.SubMatrix(start, count, 0, matrix.ColumnCount));
}
