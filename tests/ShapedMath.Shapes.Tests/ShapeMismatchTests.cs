namespace ShapedMath.Shapes.Tests;

public sealed class ShapeMismatchTests
{
    private static readonly DimExpr N = DimExpr.Symbol(DimSymbol.Label("N"));
    private static readonly DimExpr D = DimExpr.Symbol(DimSymbol.Label("D"));

    [Fact]
    public void TheTableHasNoErrors() => OperationCatalog.BuiltIn.Errors.ShouldBeEmpty();

    [Fact]
    public void AProductWithTheWrongSideFirstAdvisesTheTranspose() =>
        Explain("*", Matrix("X", N, D), Column("y", N)).ShouldBe(
            "Cannot multiply 'X' (N×D) by 'y' (N): inner dimensions D and N differ. X.T * y would give D.");

    [Fact]
    public void ASquareOfATallMatrixAdvisesBothGramMatrices() =>
        Explain("*", Matrix("X", N, D), Matrix("X", N, D)).ShouldBe(
            "Cannot multiply 'X' (N×D) by 'X' (N×D): inner dimensions D and N differ. X.T * X would give D×D, X * X.T would give N×N.");

    [Fact]
    public void TwoColumnsAreReadAsMatrices() =>
        Explain("*", Column("x", N), Column("y", N)).ShouldBe(
            "Cannot multiply 'x' (N×1) by 'y' (N×1): inner dimensions 1 and N differ. x.T * y would give a scalar, x * y.T would give N×N.");

    [Fact]
    public void AnInverseOfATallMatrixAdvisesThePseudoInverse() =>
        Explain("Inverse", Matrix("X", N, D)).ShouldBe(
            "Cannot invert 'X' (N×D): a square matrix is needed, and N and D differ. X.PseudoInverse() would give D×N.");

    [Fact]
    public void ASolveOfATallSystemAdvisesLeastSquares() =>
        Explain("Solve", Matrix("X", N, D), Column("y", N)).ShouldBe(
            "Cannot solve 'X' (N×D) for 'y' (N): a square matrix is needed, and N and D differ. X.LeastSquares(y) would give D.");

    [Fact]
    public void ADifferenceThatWouldBroadcastAdvisesToAddTheNegative()
    {
        Explain("-", Matrix("X", N, D), Operand.OfCode("a + b", Shape.Row(D))).ShouldBe(
            "Cannot subtract 'a + b' (1×D) from 'X' (N×D): row counts N and 1 differ. X.AddToEachRow(-(a + b)) would give N×D.");
        Explain("-", Matrix("X", N, D), Column("y", N)).ShouldBe(
            "Cannot subtract 'y' (N×1) from 'X' (N×D): column counts D and 1 differ. X.AddToEachColumn(-y) would give N×D.");
    }

    private static string? Explain(string name, params Operand[] operands)
    {
        var forms = OperationCatalog.BuiltIn.TypedForms(name);
        return ShapeMismatch.Explain([.. forms.Select(Form.Of)], operands, OperationCatalog.BuiltIn.Instead(forms))?.Message;
    }

    private static Operand Matrix(string code, DimExpr rows, DimExpr columns) => Operand.OfCode(code, Shape.Matrix(rows, columns));

    private static Operand Column(string code, DimExpr length) => Operand.OfCode(code, Shape.Vector(length));
}
