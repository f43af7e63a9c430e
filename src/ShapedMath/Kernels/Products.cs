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

    public static double Multiply<TDim>(RowVector<TDim> row, ColumnVector<TDim> column) => Dot(row.T, column);

    public static double Dot<TDim>(ColumnVector<TDim> left, ColumnVector<TDim> right) =>
        left.Storage.AsArray() is { } l && right.Storage.AsArray() is { } r ? Runs.Dot(l, r) : left.Storage.DotProduct(right.Storage);

    private static MathNetVector Multiply<TRows, TCols>(Matrix<TRows, TCols> matrix, MathNetVector vector) =>
        matrix.IsTransposed ? TransposeThisAndMultiply(matrix.Storage, vector) : matrix.Storage * vector;

    // Aᵀv is the inner products of v with A's columns, which lie in one piece each. MathNet's own member copies A where it
    // is large enough to be worked on in parallel.
    private static MathNetVector TransposeThisAndMultiply(MathNetMatrix matrix, MathNetVector vector)
    {
        if (matrix.AsColumnMajorArray() is not { } entries || vector.AsArray() is not { } factors)
            return matrix.TransposeThisAndMultiply(vector);
        var products = new double[matrix.ColumnCount];
        for (var j = 0; j < products.Length; j++)
            products[j] = Runs.Dot(entries.AsSpan(j * factors.Length, factors.Length), factors);
        return MathNetVector.Build.Dense(products);
    }
}
