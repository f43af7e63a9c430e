namespace ShapedMath.Kernels;

/// <summary>Kronecker products, and matrices read as columns, by columns: vec(AXB) = (Bᵀ ⊗ A) vec(X). GVL §1.3.6, §12.3.</summary>
internal static class Kronecker
{
    public static Matrix<Product<TRows, TOtherRows>, Product<TCols, TOtherCols>> Multiply<TRows, TCols, TOtherRows, TOtherCols>(
        Matrix<TRows, TCols> left, Matrix<TOtherRows, TOtherCols> right)
    {
        var (a, b) = (left.ToMathNet(), right.ToMathNet());
        var (rows, columns) = (checked(a.RowCount * b.RowCount), checked(a.ColumnCount * b.ColumnCount));
        var product = MathNetMatrix.Build.Dense(rows, columns);
        for (var j = 0; j < columns; j++)
        {
            for (var i = 0; i < rows; i++)
                product.At(i, j, a.At(i / b.RowCount, j / b.ColumnCount) * b.At(i % b.RowCount, j % b.ColumnCount));
        }

        return new(product);
    }

    public static ColumnVector<Product<TCols, TRows>> Vec<TRows, TCols>(Matrix<TRows, TCols> matrix) =>
        new(MathNetVector.Build.Dense(matrix.EntriesByColumns()));

    // AX + XB = C is (I ⊗ A + Bᵀ ⊗ I) vec(X) = vec(C).
    public static Matrix<TRows, TCols> Sylvester<TRows, TCols>(Matrix<TRows, TRows> left, Matrix<TCols, TCols> right, Matrix<TRows, TCols> rhs)
    {
        left.ThrowIfNotFinite();
        right.ThrowIfNotFinite();
        RightHandSide.ThrowIfNotFinite(rhs);
        var system = Multiply(LinearAlgebra.I.OfSize(rhs.Cols), left) + Multiply(right.T, LinearAlgebra.I.OfSize(rhs.Rows));
        try
        {
            return SquareSystems.Solve(system, rhs.Vec()).Unvec(rhs.Rows, rhs.Cols);
        }
        catch (SingularMatrixException exception)
        {
            throw new SingularMatrixException($"A X + X B = C has no unique solution: to working precision, A, {left.Heading}, has an eigenvalue that B, {right.Heading}, has with the other sign.", exception);
        }
    }
}
