namespace ShapedMath.Kernels;

/// <summary>
/// Square systems. MathNet gives infinities, or noise, where the matrix is singular; these throw <see cref="SingularMatrixException"/>.
/// </summary>
internal static class SquareSystems
{
    public static ColumnVector<TDim> Solve<TDim>(Matrix<TDim, TDim> matrix, ColumnVector<TDim> rhs) =>
        (ColumnVector<TDim>)Solve(matrix, (Matrix<TDim, One>)rhs);

    public static Matrix<TDim, TCols> Solve<TDim, TCols>(Matrix<TDim, TDim> matrix, Matrix<TDim, TCols> rhs) =>
        matrix.RowCount == 0 || rhs.ColumnCount == 0
            ? LinearAlgebra.Zeros(rhs.Rows, rhs.Cols)
            : new(EquilibratedLu.Of(matrix).Solve(rhs.ToMathNet()));

    public static Matrix<TDim, TDim> Inverse<TDim>(Matrix<TDim, TDim> matrix) =>
        matrix.RowCount == 0 ? matrix : new(EquilibratedLu.Of(matrix).Inverse());
}
