using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShapedMath.Shapes.Tests;

/// <summary>The text of a repair parses, and its operands are whole expressions in it: no operator of theirs is torn apart.</summary>
public sealed class RepairCodeTests
{
    private static readonly DimExpr D = DimExpr.Symbol(DimSymbol.Label("D")), N = DimExpr.Symbol(DimSymbol.Label("N"));

    /// <summary>Expressions of the user's, each of the shape N×D.</summary>
    public static TheoryData<string> Operands => new(
    [
        "X", "@class", "_x", "λ", "this.X", "base.X", "a.b.c", "A.B<C>.D", "global::A.B",
        "A + B", "(A + B)", "((A + B))", "(A + B).C", "-X", "+X", "!X", "~X", "X!", "X++", "a * b - c", "a >> b", "a>>b", "a << b", "a ?? b", "c ? a : b",
        "(Matrix<N, D>)x", "(Foo)(x)", "(Foo)x.y", "(T)_x", "(T)@x", "(T)λ", "(T)this", "(T)x[0]", "(A)(b)", "(f)(x)", "(f)[0]", "(a)", "((a)).b", "(a).b(c)", "(x, y).Item1",
        "await Load()", "await(x)", "awaiter(x)", "await(x).y", "new Foo()", "new Foo { A = 1 }", "new[] { x }[0]", "new Foo<A>(1).X", "default(Foo<A>)", "checked(a + b)",
        "F(a, b)", "F(a + b, c)", "F<A>(x)", "F<A, B>(x)", "F<A?, (B, C)[]>(x)", "F<List<List<A>>>(x)", "F(a < b)", "F(a < b, c > (d))", "F(a)(b)", "F(x => x + 1)", "F(s: 1)",
        "M[0]", "M[i, j]", "M[1..^1]", "M[a ? b : c]", "x.y[0].z(1)",
        "s => s", "(a, b) => a", "() => x", "delegate { return x; }",
        "F(\"a (\")", "F(\")\")", "F('(')", "F(')')", "F(\"\\\"\")", "F(@\"(\"\"\")", "$\"{x}\".Load()", "\"a\".Load()", "F($\"{(x)}\")", "'a'.F()",
        "x as Foo", "x is Foo", "x switch { _ => y }", "x with { A = 1 }", "x?.y", "x?[0]", "x == y", "throw x", "typeof(A).F()", "x = y", "x += y",
        "F(/* ) */ a)", "F(a /* ( */)", "a /* + */ .b", "F(a, // )\n b)", "a\n  .b()\n  .c()", "a // b\n .c", "from a in b select c", "stackalloc int[3]",
    ]);

    [Theory]
    [MemberData(nameof(Operands))]
    public void A_factor_stays_one_expression(string code)
    {
        var product = Only<BinaryExpressionSyntax>(Repaired("*", Operand.OfCode(code, Shape.Matrix(N, D)), Operand.OfCode("y", Shape.Vector(N))));
        product.OperatorToken.Text.ShouldBe("*");
        ShouldBeTransposed(product.Left, code);
        product.Right.ToString().ShouldBe("y");
    }

    [Theory]
    [MemberData(nameof(Operands))]
    public void A_second_factor_stays_one_expression(string code)
    {
        var product = Only<BinaryExpressionSyntax>(Repaired("*", Operand.OfCode("x", Shape.Vector(D)), Operand.OfCode(code, Shape.Matrix(N, D)), Shape.Vector(N)));
        ShouldBe(product.Left, code);
        product.Right.ToString().ShouldBe("x");
    }

    [Theory]
    [MemberData(nameof(Operands))]
    public void A_receiver_and_an_argument_stay_one_expression(string code)
    {
        var leastSquares = Only<InvocationExpressionSyntax>(Repaired("Solve", Operand.OfCode(code, Shape.Matrix(N, D)), Operand.OfCode(code, Shape.Vector(N))));
        var member = leastSquares.Expression.ShouldBeOfType<MemberAccessExpressionSyntax>();
        member.Name.ToString().ShouldBe("LeastSquares");
        ShouldBe(member.Expression, code);
        ShouldBe(leastSquares.ArgumentList.Arguments.ShouldHaveSingleItem().Expression, code);
    }

    // In doubt, what is in parentheses is transposed twice: that is right as well.
    [Theory]
    [MemberData(nameof(Operands))]
    public void A_transpose_may_be_taken_back(string code)
    {
        var product = Only<BinaryExpressionSyntax>(Repaired("*", Operand.OfCode($"({code}).T", Shape.Matrix(N, D)), Operand.OfCode("y", Shape.Vector(N))));
        if (Bare(product.Left) is MemberAccessExpressionSyntax { Name.Identifier.Text: "T", Expression: var transposed } && Bare(transposed).ToString().EndsWith(".T", StringComparison.Ordinal))
            ShouldBeTransposed(transposed, code);
        else
            ShouldBe(product.Left, code);
    }

    [Theory]
    [InlineData("X", "X.T * y")]
    [InlineData("X.T", "X * y")]
    [InlineData("A + B", "(A + B).T * y")]
    [InlineData("(A + B).T", "(A + B) * y")]
    [InlineData("-X.T", "(-X.T).T * y")]
    [InlineData("(M)x.T", "((M)x.T).T * y")]
    [InlineData("Load(\"train (1).csv\", 'x').T", "Load(\"train (1).csv\", 'x') * y")]
    [InlineData("Load(\"train.csv\")", "Load(\"train.csv\").T * y")]
    [InlineData("Wrap<N, D>(x)", "Wrap<N, D>(x).T * y")]
    [InlineData("a.b[i + 1]", "a.b[i + 1].T * y")]
    public void A_transpose_is_taken_back_and_parentheses_stand_only_where_they_are_needed(string code, string repaired) =>
        Repaired("*", Operand.OfCode(code, Shape.Matrix(N, D)), Operand.OfCode("y", Shape.Vector(N))).ShouldBe(repaired);

    [Fact]
    public void In_plain_code_a_transpose_is_a_call()
    {
        Code("A + B").ShouldBe("(A + B).Transpose() * y");
        Code("X.Transpose()").ShouldBe("X * y");

        static string Code(string code) => ShapeMismatch.Explain(Forms("*"), [Operand.OfCode(code, Shape.Matrix(N, D)), Operand.OfCode("y", Shape.Vector(N))], notation: SourceNotation.MathNet)!.Repairs[0].Code;
    }

    [Fact]
    public void Where_there_is_no_source_nothing_is_advised() =>
        ShapeMismatch.Explain(Forms("*"), [new Operand("Matrix<N,D>", null, Shape.Matrix(3, 4)), new Operand("ColumnVector<N>", null, Shape.Vector(3))])!
            .Message.ShouldBe("Cannot multiply Matrix<N,D> (3×4) by ColumnVector<N> (3): inner dimensions 4 and 3 differ.");

    [Fact]
    public void A_long_expression_is_shortened_in_the_description_and_whole_in_the_repair()
    {
        string code = $"F({string.Join(", ", Enumerable.Range(0, 30))})";
        var mismatch = ShapeMismatch.Explain(Forms("*"), [Operand.OfCode(code, Shape.Matrix(N, D)), Operand.OfCode("y", Shape.Vector(N))])!;
        mismatch.Message.ShouldStartWith("Cannot multiply 'F(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13,…' (N×D) by 'y' (N)");
        mismatch.Repairs[0].Code.ShouldBe(code + ".T * y");
    }

    private static string Repaired(string name, Operand left, Operand right, Shape? expected = null)
    {
        var forms = OperationCatalog.BuiltIn.TypedForms(name);
        return ShapeMismatch.Explain(Forms(name), [left, right], OperationCatalog.BuiltIn.Instead(forms), expected).ShouldNotBeNull().Repairs[0].Code;
    }

    private static Form[] Forms(string name) => [.. OperationCatalog.BuiltIn.TypedForms(name).Select(Form.Of)];

    private static T Only<T>(string code)
        where T : ExpressionSyntax
    {
        var expression = Parse(code);
        expression.GetDiagnostics().ShouldBeEmpty(code);
        return expression.ShouldBeOfType<T>(code);
    }

    private static void ShouldBeTransposed(ExpressionSyntax actual, string code)
    {
        var transposed = Bare(actual).ShouldBeOfType<MemberAccessExpressionSyntax>(actual.ToString());
        transposed.Name.ToString().ShouldBe("T");
        ShouldBe(transposed.Expression, code);
    }

    // The same syntax tree, parentheses around it aside.
    private static void ShouldBe(ExpressionSyntax actual, string code) =>
        SyntaxFactory.AreEquivalent(Bare(actual), Bare(Parse(code))).ShouldBeTrue($"{actual} is not {code}");

    private static ExpressionSyntax Bare(ExpressionSyntax expression) => expression is ParenthesizedExpressionSyntax inner ? Bare(inner.Expression) : expression;

    // In an async method, where `await` is no name.
    private static ExpressionSyntax Parse(string code) =>
        CSharpSyntaxTree.ParseText($"async Task F() {{ _ = {code}; }}").GetRoot().DescendantNodes().OfType<AssignmentExpressionSyntax>().First().Right;
}
