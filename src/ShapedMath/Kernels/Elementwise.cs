using MathNet.Numerics.LinearAlgebra;

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
        new(WithEach<IEntryOperation.Multiplication>(matrix.Storage, factor), matrix.IsTransposed);

    public static Matrix<TRows, TCols> Scale<TRows, TCols>(double factor, Matrix<TRows, TCols> matrix) => Scale(matrix, factor);

    public static ColumnVector<TDim> Scale<TDim>(ColumnVector<TDim> column, double factor) => new(WithEach<IEntryOperation.Multiplication>(column.Storage, factor));

    public static ColumnVector<TDim> Scale<TDim>(double factor, ColumnVector<TDim> column) => Scale(column, factor);

    public static RowVector<TDim> Scale<TDim>(RowVector<TDim> row, double factor) => Scale(row.T, factor).T;

    public static RowVector<TDim> Scale<TDim>(double factor, RowVector<TDim> row) => Scale(row, factor);

    public static Matrix<TRows, TCols> Divide<TRows, TCols>(Matrix<TRows, TCols> matrix, double divisor) =>
        new(WithEach<IEntryOperation.Division>(matrix.Storage, divisor), matrix.IsTransposed);

    public static ColumnVector<TDim> Divide<TDim>(ColumnVector<TDim> column, double divisor) => new(WithEach<IEntryOperation.Division>(column.Storage, divisor));

    public static RowVector<TDim> Divide<TDim>(RowVector<TDim> row, double divisor) => Divide(row.T, divisor).T;

    // MathNet has zeros for 0 times whatever, NaN too, refuses to divide a matrix by 0, and multiplies by a reciprocal that was rounded.
    private static MathNetMatrix WithEach<TOperation>(MathNetMatrix entries, double number)
        where TOperation : struct, IEntryOperation => entries.AsColumnMajorArray() is { } dense
            ? MathNetMatrix.Build.Dense(entries.RowCount, entries.ColumnCount, Runs.WithEach<TOperation>(dense, number))
            : entries.Map(With<TOperation>(number), OfAbsent<TOperation>(number));

    private static MathNetVector WithEach<TOperation>(MathNetVector entries, double number)
        where TOperation : struct, IEntryOperation => entries.AsArray() is { } dense
            ? MathNetVector.Build.Dense(Runs.WithEach<TOperation>(dense, number))
            : entries.Map(With<TOperation>(number), OfAbsent<TOperation>(number));

    // Apart, so that dense entries pay for no closure.
    private static Func<double, double> With<TOperation>(double number)
        where TOperation : struct, IEntryOperation => entry => TOperation.Of(entry, number);

    // A zero that sparse storage leaves out stays a zero, unless 0 · ∞ or 0 / 0 is asked for.
    private static Zeros OfAbsent<TOperation>(double number)
        where TOperation : struct, IEntryOperation => TOperation.Of(0, number) == 0 ? Zeros.AllowSkip : Zeros.Include;

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
