using ShapedMath.Shapes;

namespace ShapedMath.Kernels;

/// <summary>What <c>IsCloseTo</c> says of values whose sizes differ. It compares, and that it subtracts for it is no matter of the caller's.</summary>
internal static class Closeness
{
    private const string Rule = "SM1002";
    private const string Phrase = "compare {0} with {1}";
    private const string Code = "{0}.IsCloseTo({1})";

    private static readonly Form Columns = new(SignatureParser.Parse("(n),(n) -> _"), Rule, Phrase, Code);
    private static readonly Form Rows = new(SignatureParser.Parse("(n)',(n)' -> _"), Rule, Phrase, Code);
    private static readonly Form Matrices = new(SignatureParser.Parse("(m,n),(m,n) -> _"), Rule, Phrase, Code);
    private static readonly Form Identities = new(SignatureParser.Parse("(n,n),I -> _"), Rule, Phrase, Code);

    public static ShapeMismatchException Misfit<TDim>(ColumnVector<TDim> left, ColumnVector<TDim> right) => ShapeMismatchException.For(Columns, left.Operand, right.Operand);

    public static ShapeMismatchException Misfit<TDim>(RowVector<TDim> left, RowVector<TDim> right) => ShapeMismatchException.For(Rows, left.Operand, right.Operand);

    public static ShapeMismatchException Misfit<TRows, TCols>(Matrix<TRows, TCols> left, Matrix<TRows, TCols> right) => ShapeMismatchException.For(Matrices, left.Operand, right.Operand);

    public static ShapeMismatchException Misfit<TDim>(Matrix<TDim, TDim> left, Identity right) => ShapeMismatchException.For(Identities, left.Operand, right.Operand);
}
