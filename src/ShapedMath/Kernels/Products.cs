namespace ShapedMath.Kernels;

/// <summary>Products. No operand is copied to be transposed.</summary>
internal static class Products
{
    public static Matrix<TRows, TCols> Multiply<TRows, TInner, TCols>(Matrix<TRows, TInner> left, Matrix<TInner, TCols> right) =>
        (left.IsTransposed, right.IsTransposed) switch
        {
            (false, false) => new(left.Storage * right.Storage),
            (true, false) => new(left.Storage.TransposeThisAndMultiply(right.Storage)),
            (false, true) => new(left.Storage.TransposeAndMultiply(right.Storage)),
            (true, true) => new(right.Storage * left.Storage, isTransposed: true), // AᵀBᵀ = (BA)ᵀ
        };

    public static ColumnVector<TRows> Multiply<TRows, TCols>(Matrix<TRows, TCols> matrix, ColumnVector<TCols> column) =>
        new(Multiply(matrix, column.Storage));

    // rA = (Aᵀrᵀ)ᵀ
    public static RowVector<TCols> Multiply<TRows, TCols>(RowVector<TRows> row, Matrix<TRows, TCols> matrix) =>
        new(Multiply(matrix.T, row.Storage));

    private static MathNetVector Multiply<TRows, TCols>(Matrix<TRows, TCols> matrix, MathNetVector vector) =>
        matrix.IsTransposed ? matrix.Storage.TransposeThisAndMultiply(vector) : matrix.Storage * vector;
}
