namespace ShapedMath.Kernels;

/// <summary>Orthogonal projectors, from the singular vectors of those singular values that do not count as 0. GVL §2.6.1, §5.4.</summary>
internal static class Projectors
{
    public static Matrix<TRows, TRows> ColumnSpace<TRows, TCols>(Matrix<TRows, TCols> matrix)
    {
        if (matrix.RowCount == 0 || matrix.ColumnCount == 0)
            return LinearAlgebra.Zeros(matrix.Rows, matrix.Rows);
        var svd = SvdFactors.Thin(matrix.FiniteDense());
        var basis = svd.U.SubMatrix(0, matrix.RowCount, 0, svd.Rank);
        var projector = basis.TransposeAndMultiply(basis);

        // Both triangles are sums of the same products; nothing promises that these are added in the same order.
        return new((projector + projector.Transpose()) / 2);
    }

    public static Matrix<TCols, TCols> RowSpace<TRows, TCols>(Matrix<TRows, TCols> matrix) => ColumnSpace(matrix.T);
}
