namespace ShapedMath.Kernels;

/// <summary>
/// What is done entry by entry. The result is transposed as the operand is; of two operands that are not transposed alike,
/// the second is copied.
/// </summary>
internal static class Elementwise
{
    public static Matrix<TRows, TCols> Add<TRows, TCols>(Matrix<TRows, TCols> left, Matrix<TRows, TCols> right) =>
        OnDense<IEntryOperation.Addition, TRows, TCols>(left, right) ?? new(left.Storage + AlignedWith(left, right), left.IsTransposed);

    public static Matrix<TRows, TCols> Subtract<TRows, TCols>(Matrix<TRows, TCols> left, Matrix<TRows, TCols> right) =>
        OnDense<IEntryOperation.Subtraction, TRows, TCols>(left, right) ?? new(left.Storage - AlignedWith(left, right), left.IsTransposed);

    public static Matrix<TRows, TCols> Times<TRows, TCols>(Matrix<TRows, TCols> left, Matrix<TRows, TCols> right) =>
        OnDense<IEntryOperation.Multiplication, TRows, TCols>(left, right) ?? new(left.Storage.PointwiseMultiply(AlignedWith(left, right)), left.IsTransposed);

    public static Matrix<TRows, TCols> Over<TRows, TCols>(Matrix<TRows, TCols> left, Matrix<TRows, TCols> right) =>
        OnDense<IEntryOperation.Division, TRows, TCols>(left, right) ?? new(left.Storage.PointwiseDivide(AlignedWith(left, right)), left.IsTransposed);

    public static Matrix<TRows, TCols> Negate<TRows, TCols>(Matrix<TRows, TCols> matrix) =>
        new(-matrix.Storage, matrix.IsTransposed);

    public static Matrix<TRows, TCols> Scale<TRows, TCols>(Matrix<TRows, TCols> matrix, double factor) =>
        new(matrix.Storage * factor, matrix.IsTransposed);

    public static Matrix<TRows, TCols> Scale<TRows, TCols>(double factor, Matrix<TRows, TCols> matrix) =>
        Scale(matrix, factor);

    public static Matrix<TRows, TCols> Divide<TRows, TCols>(Matrix<TRows, TCols> matrix, double divisor) =>
        new(matrix.Storage / divisor, matrix.IsTransposed);

    // The caller has compared the sizes. MathNet would compare them again, fill the result with zeros first, and go through a
    // provider: at 16×16 all that takes as long as the sums do.
    private static Matrix<TRows, TCols>? OnDense<TOperation, TRows, TCols>(Matrix<TRows, TCols> left, Matrix<TRows, TCols> right)
        where TOperation : struct, IEntryOperation
    {
        var (l, r) = (left.Storage, right.Storage);
        return left.IsTransposed == right.IsTransposed && l.AsColumnMajorArray() is { } these && r.AsColumnMajorArray() is { } those
            ? new(MathNetMatrix.Build.Dense(l.RowCount, l.ColumnCount, Runs.Zip<TOperation>(these, those)), left.IsTransposed)
            : null;
    }

    private static MathNetMatrix AlignedWith<TRows, TCols>(Matrix<TRows, TCols> left, Matrix<TRows, TCols> right) =>
        left.IsTransposed == right.IsTransposed ? right.Storage : right.Storage.Transpose();
}
