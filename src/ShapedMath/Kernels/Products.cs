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

    private static MathNetVector Multiply<TRows, TCols>(Matrix<TRows, TCols> matrix, MathNetVector vector)
    {
        var storage = matrix.Storage;
        if (storage.AsColumnMajorArray() is not { } entries || vector.AsArray() is not { } factors)
            return matrix.IsTransposed ? storage.TransposeThisAndMultiply(vector) : storage * vector;
        var products = new double[matrix.RowCount];
        if (matrix.IsTransposed)
            InnerProducts(entries, factors, products);
        else
            AddCombination(entries, factors, products);
        return MathNetVector.Build.Dense(products);
    }

    // Aᵀv is the inner products of v with A's columns, and Av their linear combination; a column lies in one piece. MathNet's
    // own members copy the matrix, as if both factors were matrices.
    private static void InnerProducts(ReadOnlySpan<double> columns, ReadOnlySpan<double> factors, Span<double> products)
    {
        for (var j = 0; j < products.Length; j++)
            products[j] = Runs.Dot(columns.Slice(j * factors.Length, factors.Length), factors);
    }

    private static void AddCombination(ReadOnlySpan<double> columns, ReadOnlySpan<double> factors, Span<double> sums)
    {
        var j = 0;
        for (; j <= factors.Length - 4; j += 4)
            Runs.SubtractMultiples(sums, columns[(j * sums.Length)..], sums.Length, [-factors[j], -factors[j + 1], -factors[j + 2], -factors[j + 3]]);
        for (; j < factors.Length; j++)
            Runs.SubtractMultiple(sums, columns[(j * sums.Length)..], -factors[j]);
    }
}
