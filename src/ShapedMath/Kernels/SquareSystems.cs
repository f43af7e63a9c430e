namespace ShapedMath.Kernels;

/// <summary>
/// Square systems. MathNet gives infinities, or noise, where the matrix is singular; these throw <see cref="SingularMatrixException"/>.
/// </summary>
internal static class SquareSystems
{
    public static ColumnVector<TDim> Solve<TDim>(Matrix<TDim, TDim> matrix, ColumnVector<TDim> rhs) =>
        EquilibratedLu.Of(matrix).Solve(rhs, matrix.IsTransposed);

    public static Matrix<TDim, TCols> Solve<TDim, TCols>(Matrix<TDim, TDim> matrix, Matrix<TDim, TCols> rhs) =>
        EquilibratedLu.Of(matrix).Solve(rhs, matrix.IsTransposed);

    public static Matrix<TDim, TDim> Inverse<TDim>(Matrix<TDim, TDim> matrix) =>
        EquilibratedLu.Of(matrix).Inverse<TDim>(matrix.IsTransposed);

    // X A = B is AᵀXᵀ = Bᵀ
    public static Matrix<TRows, TDim> RightDivide<TRows, TDim>(Matrix<TRows, TDim> left, Matrix<TDim, TDim> right) =>
        Solve(right.T, left.T).T;

    public static RowVector<TDim> RightDivide<TDim>(RowVector<TDim> left, Matrix<TDim, TDim> right) =>
        Solve(right.T, left.T).T;

    // Scaled first, that the elimination may not leave the range of double.
    public static double LogDeterminant<TDim>(Matrix<TDim, TDim> matrix)
    {
        matrix.ThrowIfNotFinite();
        return matrix.RowCount == 0 ? 0 : LogDeterminant(matrix.EntriesByColumns(), matrix.RowCount);
    }

    private static double LogDeterminant(double[] entries, int order)
    {
        var exponent = Exponents.OfLargest(Runs.LargestMagnitude(entries));
        Runs.Scale(entries, Exponents.PowerOfTwo(exponent));
        return LuFactors.Of(entries, order).LogDeterminant - order * exponent * Math.Log(2);
    }
}
