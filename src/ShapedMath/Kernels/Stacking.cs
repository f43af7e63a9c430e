namespace ShapedMath.Kernels;

/// <summary>
/// Blocks put beside and below each other. [Aᵀ Bᵀ] is the transpose of A above B, so that two transposes are stacked
/// without being copied first.
/// </summary>
internal static class Stacking
{
    public static Matrix<TRows, Sum<TLeft, TRight>> Append<TRows, TLeft, TRight>(Matrix<TRows, TLeft> left, Matrix<TRows, TRight> right) =>
        left.IsTransposed && right.IsTransposed
            ? new(left.Storage.Stack(right.Storage), isTransposed: true)
            : new(Beside(left.ToMathNet(), right.ToMathNet()));

    public static Matrix<TRows, Sum<TLeft, One>> Append<TRows, TLeft>(Matrix<TRows, TLeft> left, ColumnVector<TRows> right) =>
        Append(left, (Matrix<TRows, One>)right);

    public static Matrix<TRows, Sum<One, TRight>> Append<TRows, TRight>(ColumnVector<TRows> left, Matrix<TRows, TRight> right) =>
        Append((Matrix<TRows, One>)left, right);

    public static Matrix<TRows, Sum<One, One>> Append<TRows>(ColumnVector<TRows> left, ColumnVector<TRows> right) =>
        Append((Matrix<TRows, One>)left, right);

    public static RowVector<Sum<TLeft, TRight>> Append<TLeft, TRight>(RowVector<TLeft> left, RowVector<TRight> right) =>
        Stack(left.T, right.T).T;

    public static Matrix<Sum<TUpper, TLower>, TCols> Stack<TUpper, TLower, TCols>(Matrix<TUpper, TCols> upper, Matrix<TLower, TCols> lower) =>
        Append(upper.T, lower.T).T;

    public static Matrix<Sum<TUpper, One>, TCols> Stack<TUpper, TCols>(Matrix<TUpper, TCols> upper, RowVector<TCols> lower) =>
        Append(upper.T, lower.T).T;

    public static Matrix<Sum<One, TLower>, TCols> Stack<TLower, TCols>(RowVector<TCols> upper, Matrix<TLower, TCols> lower) =>
        Append(upper.T, lower.T).T;

    public static Matrix<Sum<One, One>, TCols> Stack<TCols>(RowVector<TCols> upper, RowVector<TCols> lower) =>
        Append(upper.T, lower.T).T;

    public static ColumnVector<Sum<TUpper, TLower>> Stack<TUpper, TLower>(ColumnVector<TUpper> upper, ColumnVector<TLower> lower) =>
        new(MathNetVector.Build.DenseOfArray([.. upper.Storage, .. lower.Storage]));

    private static MathNetMatrix Beside(MathNetMatrix left, MathNetMatrix right)
    {
        if (left.AsColumnMajorArray() is not { } these || right.AsColumnMajorArray() is not { } those)
            return left.Append(right);
        var entries = GC.AllocateUninitializedArray<double>(these.Length + those.Length);
        Runs.Copy(these, entries);
        Runs.Copy(those, entries.AsSpan(these.Length));
        return MathNetMatrix.Build.Dense(left.RowCount, left.ColumnCount + right.ColumnCount, entries);
    }
}
