namespace ShapedMath.Shapes.Tests;

/// <summary>Each kind of conflict under each verdict, worded by hand: n, d are rigid names of a contract, k is free, N, D are labels.</summary>
public sealed class ConflictWordingTests
{
    private static readonly DimExpr N = DimExpr.Symbol(DimSymbol.Rigid("n")), D = DimExpr.Symbol(DimSymbol.Rigid("d")), K = DimExpr.Symbol(DimSymbol.Free("k"));
    private static readonly DimExpr LabelN = DimExpr.Symbol(DimSymbol.Label("N")), LabelD = DimExpr.Symbol(DimSymbol.Label("D"));

    [Fact]
    public void Inner_dimensions() => Messages("*", static (r, c) => [Matrix("X", r, c), Column("y", r)]).ShouldBe(
    [
        "Cannot multiply 'X' (3×4) by 'y' (3): inner dimensions 4 and 3 differ. X.T * y would give 4.",
        "Cannot multiply 'X' (N×D) by 'y' (N): inner dimensions D and N differ. X.T * y would give D.",
        "Cannot multiply 'X' (n×d) by 'y' (n): inner dimensions d and n must be equal, but the contract allows any d and n. X.T * y would give d.",
        "Cannot multiply 'X' (k×(2*k)) by 'y' (k): inner dimensions 2*k and k are equal only for k = 0. X.T * y would give 2*k.",
    ]);

    [Fact]
    public void A_square_matrix() => Messages("Determinant", static (r, c) => [Matrix("A", r, c)]).ShouldBe(
    [
        "Cannot take the determinant of 'A' (3×4): a square matrix is needed, and 3 and 4 differ.",
        "Cannot take the determinant of 'A' (N×D): a square matrix is needed, and N and D differ.",
        "Cannot take the determinant of 'A' (n×d): a square matrix is needed, and n and d must be equal, but the contract allows any n and d.",
        "Cannot take the determinant of 'A' (k×(2*k)): a square matrix is needed, and k and 2*k are equal only for k = 0.",
    ]);

    [Fact]
    public void Row_counts() => Messages("HStack", static (r, c) => [Matrix("A", r, 5), Matrix("B", c, 6)]).ShouldBe(
    [
        "Cannot put 'B' (4×6) beside 'A' (3×5): row counts 3 and 4 differ.",
        "Cannot put 'B' (D×6) beside 'A' (N×5): row counts N and D differ.",
        "Cannot put 'B' (d×6) beside 'A' (n×5): row counts n and d must be equal, but the contract allows any n and d.",
        "Cannot put 'B' ((2*k)×6) beside 'A' (k×5): row counts k and 2*k are equal only for k = 0.",
    ]);

    [Fact]
    public void Column_counts() => Messages("VStack", static (r, c) => [Matrix("A", 5, r), Matrix("B", 6, c)]).ShouldBe(
    [
        "Cannot put 'B' (6×4) below 'A' (5×3): column counts 3 and 4 differ.",
        "Cannot put 'B' (6×D) below 'A' (5×N): column counts N and D differ.",
        "Cannot put 'B' (6×d) below 'A' (5×n): column counts n and d must be equal, but the contract allows any n and d.",
        "Cannot put 'B' (6×(2*k)) below 'A' (5×k): column counts k and 2*k are equal only for k = 0.",
    ]);

    [Fact]
    public void Lengths() => Messages("+", static (r, c) => [Column("x", r), Column("y", c)]).ShouldBe(
    [
        "Cannot add 'y' (4) to 'x' (3): lengths 3 and 4 differ.",
        "Cannot add 'y' (D) to 'x' (N): lengths N and D differ.",
        "Cannot add 'y' (d) to 'x' (n): lengths n and d must be equal, but the contract allows any n and d.",
        "Cannot add 'y' (2*k) to 'x' (k): lengths k and 2*k are equal only for k = 0.",
    ]);

    [Fact]
    public void A_row_count_and_a_length() => Sides.Select(static s => Explain(Own("fit {0} to {1}", "(m,n),(m)"), Matrix("X", s.Item1, 5), Column("y", s.Item2))).ShouldBe(
    [
        "Cannot fit 'X' (3×5) to 'y' (4): row count 3 and length 4 differ.",
        "Cannot fit 'X' (N×5) to 'y' (D): row count N and length D differ.",
        "Cannot fit 'X' (n×5) to 'y' (d): row count n and length d must be equal, but the contract allows any n and d.",
        "Cannot fit 'X' (k×5) to 'y' (2*k): row count k and length 2*k are equal only for k = 0.",
    ]);

    [Fact]
    public void Conditions() => Messages("Qr", static (r, c) => [Matrix("X", r, c)], exceptLabels: true).ShouldBe(
    [
        "Cannot take the QR factors of 'X' (3×4): row count 3 must be at least column count 4. X.T.Qr() would fit.",
        "Cannot take the QR factors of 'X' (n×d): row count n must be at least column count d, but the contract allows any n and d.",
        "Cannot take the QR factors of 'X' (k×(2*k)): row count k must be at least column count 2*k, which holds only for k = 0. X.T.Qr() would fit.",
    ]);

    [Fact]
    public void Whether_a_label_is_large_enough_is_not_known() => Message("Qr", Matrix("X", LabelN, LabelD)).ShouldBeNull();

    [Fact]
    public void Numbers_in_conditions() =>
        Message("Rank", Matrix("X", 3, 0)).ShouldBe("Cannot take the rank of 'X' (3×0): column count 0 must be at least 1.");

    [Theory]
    [InlineData("(a+b),a:int", "Cannot split 'x' (3) at 'y' (4): size 4 must be at most 3.")]
    [InlineData("(b+a),a:int", "Cannot split 'x' (3) at 'y' (4): size 4 must be at most 3.")]
    [InlineData("(a+1+b),a:int", "Cannot split 'x' (3) at 'y' (4): 5 must be at most 3.")]
    [InlineData("(a-2-b),a:int", "Cannot split 'x' (3) at 'y' (4): 3 must be at most 2.")]
    [InlineData("(a+1),a:int", "Cannot split 'x' (3) at 'y' (4): the length of 'x' must be 5, not 3.")]
    public void Parts_of_a_size(string operands, string message) =>
        Explain(Own("split {0} at {1}", operands), Column("x", 3), Operand.OfCode("y", Shape.Size(4))).ShouldBe(message);

    [Theory]
    [InlineData("(n+1),(n+2)", 4, 6, "its n would be 3 in 'x' and 4 in 'y'")]
    [InlineData("(n+1),(n)", 4, 4, "the length of 'x' must be 5, not 4")]
    public void Sizes_that_follow_from_others(string operands, int x, int y, string cause) =>
        Explain(Own("combine {0} and {1}", operands), Column("x", x), Column("y", y)).ShouldBe($"Cannot combine 'x' ({x}) and 'y' ({y}): {cause}.");

    // Neither is it square, nor is 3 its row count.
    [Theory]
    [InlineData("(n+1,n+2)", "its n would be 3 in 'A' and 4 in 'A'")]
    [InlineData("(n+1,n)", "its row count must be 7, not 4")]
    [InlineData("(n,n)", "a square matrix is needed, and 4 and 6 differ")]
    public void Sizes_of_one_operand_that_do_not_go_together(string operands, string cause) =>
        Explain(Own("use {0}", operands), Matrix("A", 4, 6)).ShouldBe($"Cannot use 'A' (4×6): {cause}.");

    [Fact]
    public void Compositions()
    {
        Composition("(min(a,b))").ShouldBe("Cannot use 'x' (N): N, the length of 'x', is no minimum.");
        Composition("(a*b)").ShouldBe("Cannot use 'x' (N): N, the length of 'x', is no product.");
        Composition("(a-b)").ShouldBe("Cannot use 'x' (N): N, the length of 'x', is no difference.");
        Composition("(a/b)").ShouldBe("Cannot use 'x' (N): N, the length of 'x', is no quotient.");
        Composition("(a+b)").ShouldBe("Cannot use 'x' (N): N, the length of 'x', is no sum that could be taken apart.");

        static string? Composition(string operand) => Explain(Own("use {0}", operand), Column("x", LabelN));
    }

    [Fact]
    public void Declared_sizes() => new[] { (3, (DimExpr)4), (LabelN, LabelD), (N, D), (K, 2 * K) }.Select(static s =>
            ShapeMismatch.OfDeclared("SM1004", "return {0} as 'Fit' declares", Column("w", s.Item2), Shape.Vector(s.Item1))!.Message).ShouldBe(
    [
        "Cannot return 'w' (4) as 'Fit' declares: its length must be 3, not 4.",
        "Cannot return 'w' (D) as 'Fit' declares: its length must be N, not D.",
        "Cannot return 'w' (d) as 'Fit' declares: its length is d and must be n, but the contract allows any d and n.",
        "Cannot return 'w' (2*k) as 'Fit' declares: its length is 2*k and must be k, which it is only for k = 0.",
    ]);

    [Fact]
    public void Sizes_in_calls_of_the_users_methods() => Sides.Select(static s => Explain(
            new Form(SignatureParser.Parse("(n),(n) -> ()"), "SM1003", "call 'F' with {0} and {1}", "F({0}, {1})", NamesSizes: true), Column("x", s.Item1), Column("y", s.Item2))).ShouldBe(
    [
        "Cannot call 'F' with 'x' (3) and 'y' (4): its n would be 3 in 'x' and 4 in 'y'.",
        "Cannot call 'F' with 'x' (N) and 'y' (D): its n would be N in 'x' and D in 'y'.",
        "Cannot call 'F' with 'x' (n) and 'y' (d): its n would be n in 'x' and d in 'y', but the contract allows any n and d.",
        "Cannot call 'F' with 'x' (k) and 'y' (2*k): its n would be k in 'x' and 2*k in 'y', which are equal only for k = 0.",
    ]);

    [Fact]
    public void Given_sizes_in_calls_of_the_users_methods() =>
        Explain(new Form(SignatureParser.Parse("(3,n) -> ()"), "SM1003", "call 'F' with {0}", "F({0})", NamesSizes: true), Matrix("X", 4, 2)).ShouldBe(
            "Cannot call 'F' with 'X' (4×2): the row count of 'X' must be 3, not 4.");

    [Fact]
    public void The_layout()
    {
        var mismatch = ShapeMismatch.OfDeclared("SM1004", "return {0} as 'Gradient' declares", Column("A * x", N), Shape.Row(N))!;
        mismatch.RuleId.ShouldBe("SM1012");
        mismatch.Message.ShouldBe("Cannot return 'A * x' (n) as 'Gradient' declares: it is a column, and a row (1×n) is due. (A * x).T would give 1×n.");
        var back = ShapeMismatch.OfDeclared("SM1004", "return {0} as 'Step' declares", Operand.OfCode("g", Shape.Row(N)), Shape.Vector(N))!;
        back.RuleId.ShouldBe("SM1012");
        back.Message.ShouldBe("Cannot return 'g' (1×n) as 'Step' declares: it is a row, and a column (n) is due. g.T would give n.");
    }

    [Fact]
    public void Verdicts_are_handed_on()
    {
        Verdicts("*", static (r, c) => [Matrix("X", r, c), Column("y", r)]).ShouldBe([Verdict.Fails, Verdict.Fails, Verdict.ContractBroken, Verdict.FitsOnlyIf]);
        Explain(Own("use {0}", "(n,n)"), Matrix("A", K, DimExpr.Symbol(DimSymbol.Free("j")))).ShouldBeNull();
    }

    // Of several forms, the one that misses least is what was meant.
    [Fact]
    public void The_form_that_fails_least_is_explained()
    {
        Form[] forms = [Own("use {0}", "(3,n)"), Own("use {0}", "(m,m)")];
        ShapeMismatch.Explain(forms, [Matrix("A", N, D)])!.Verdict.ShouldBe(Verdict.ContractBroken);
        ShapeMismatch.Explain([Own("use {0}", "(3,3)"), Own("use {0}", "(m,m)")], [Matrix("A", 2 * K, K)])!.Message.ShouldBe(
            "Cannot use 'A' ((2*k)×k): a square matrix is needed, and 2*k and k are equal only for k = 0.");
    }

    [Fact]
    public void Facts_are_heard()
    {
        var equal = DimFacts.None.With(LabelN, Comparison.Equal, LabelD);
        ShapeMismatch.Explain(Forms("*"), [Matrix("X", LabelN, LabelD), Column("y", LabelN)], facts: equal).ShouldBeNull();
        ShapeMismatch.Explain(Forms("HStack"), [Column("x", LabelN), Column("y", LabelD)], facts: equal).ShouldBeNull();
        ShapeMismatch.Explain(Forms("HStack"), [Column("x", LabelN), Column("y", LabelD)]).ShouldNotBeNull();
        var j = DimExpr.Symbol(DimSymbol.Free("j"));
        ShapeMismatch.Explain(Forms("*"), [Matrix("X", K, K + 1), Column("y", j)], facts: DimFacts.None.With(j, Comparison.Equal, K))!.Message.ShouldBe(
            "Cannot multiply 'X' (k×(k+1)) by 'y' (j): inner dimensions k+1 and j differ. X.T * y would give k+1.");
    }

    private static readonly (DimExpr, DimExpr)[] Sides = [(3, 4), (LabelN, LabelD), (N, D), (K, 2 * K)];

    private static IEnumerable<string?> Messages(string name, Func<DimExpr, DimExpr, Operand[]> operands, bool exceptLabels = false) =>
        Sides.Where(s => !exceptLabels || !s.Item1.IsLabel).Select(s => Message(name, operands(s.Item1, s.Item2)));

    private static IEnumerable<Verdict> Verdicts(string name, Func<DimExpr, DimExpr, Operand[]> operands) =>
        Sides.Select(s => ShapeMismatch.Explain(Forms(name), operands(s.Item1, s.Item2))!.Verdict);

    private static string? Message(string name, params Operand[] operands) => ShapeMismatch.Explain(Forms(name), operands)?.Message;

    private static string? Explain(Form form, params Operand[] operands) => ShapeMismatch.Explain([form], operands)?.Message;

    private static Form[] Forms(string name) => [.. OperationCatalog.BuiltIn.TypedForms(name).Select(Form.Of)];

    private static Form Own(string phrase, string operands) => new(SignatureParser.Parse($"{operands} -> ()"), "SM1003", phrase, "F({0})");

    private static Operand Matrix(string code, DimExpr rows, DimExpr columns) => Operand.OfCode(code, Shape.Matrix(rows, columns));

    private static Operand Column(string code, DimExpr length) => Operand.OfCode(code, Shape.Vector(length));
}
