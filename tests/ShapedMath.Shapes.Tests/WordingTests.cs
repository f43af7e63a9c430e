namespace ShapedMath.Shapes.Tests;

public sealed class WordingTests
{
    private static readonly DimExpr N = DimExpr.Symbol(DimSymbol.Label("N"));
    private static readonly DimExpr D = DimExpr.Symbol(DimSymbol.Label("D"));
    private static readonly DimExpr M = DimExpr.Symbol(DimSymbol.Label("M"));
    private static readonly DimExpr NPlusD = DimExpr.Symbol(DimSymbol.Composed(DimOperator.Add, N, D));

    [Fact]
    public void AnOperatorOnKindsThatDoNotGoTogetherSaysThatNothingBroadcasts() =>
        Explain("+", Matrix("X", N, D), Operand.OfCode("1", Shape.Scalar)).ShouldBe(
            "Cannot add '1' (a scalar) to 'X' (N×D): a matrix and a scalar do not go together, and nothing broadcasts.");

    [Fact]
    public void AQuotientOfColumnsIsDivisionByAMatrixOfOneColumn() =>
        Explain("/", Operand.OfCode("x", Shape.Vector(N)), Operand.OfCode("y", Shape.Vector(N))).ShouldBe(
            "Cannot divide 'x' (N×1) by 'y' (N×1): column count 1 and row count N differ.");

    [Fact]
    public void AMultipleOfIThatIsAddedToATallMatrixNeedsASquareOne() =>
        Explain("+", Matrix("X", N, D), Identity).ShouldBe(
            "Cannot add 'I' (a multiple of I) to 'X' (N×D): a square matrix is needed, and N and D differ.");

    [Theory]
    [InlineData("*")]
    [InlineData("HStack")]
    [InlineData("VStack")]
    public void AMultipleOfIFitsWhateverItIsCombinedWith(string name)
    {
        Explain(name, Identity, Identity).ShouldBeNull();
        Explain(name, Identity, Column("y", N)).ShouldBeNull();
    }

    [Fact]
    public void AMultipleOfIIsNotAddedToANumber() => Explain("+", Identity, Operand.OfCode("1", Shape.Scalar)).ShouldNotBeNull();

    [Fact]
    public void ColumnsThatStackAsMatricesAreNoMisfit() => Explain("HStack", Column("x", N), Column("y", N)).ShouldBeNull();

    [Fact]
    public void ASumThatIsTakenApartSaysWhereItSplits() =>
        Explain("Take", Column("s", NPlusD), Operand.OfCode("X.Cols", Shape.Size(D))).ShouldBe(
            "Cannot take a part of 's' (N+D): it splits after N, not after D.");

    [Fact]
    public void ALengthThatIsNoSumCannotBeTakenApart() =>
        Explain("Take", Column("y", N), Operand.OfCode("X.Cols", Shape.Size(D))).ShouldBe(
            "Cannot take a part of 'y' (N): N, the length of 'y', is no sum that could be taken apart.");

    [Fact]
    public void ANumberIsNoWitnessOfASize() =>
        Explain("Take", Column("s", NPlusD), Operand.OfCode("3", Shape.Scalar)).ShouldBe(
            "Cannot take a part of 's' (N+D): '3' is a scalar, and a Dim is due.");

    [Fact]
    public void NoRepairComparesAThingWithItself() =>
        Explain("+", Matrix("X", N, D), Matrix("X.T", D, N)).ShouldBe(
            "Cannot add 'X.T' (D×N) to 'X' (N×D): row counts N and D differ.");

    [Fact]
    public void ACallOfTheUsersMethodSpeaksOfItsOwnNames()
    {
        var ridge = Call("Ridge", "(n,d),(n)", "X", "y");
        ShapeMismatch.Explain([ridge], [Matrix("X", N, D), Column("t", M)])!.Message.ShouldBe(
            "Cannot call 'Ridge' with 'X' (N×D) and 't' (M): its n would be N in 'X' and M in 't'.");
    }

    [Fact]
    public void ARowWhereAParameterIsAColumnIsAMatterOfLayout()
    {
        var mismatch = ShapeMismatch.Explain([Call("Ridge", "(n,d),(n)", "X", "y")], [Matrix("X", N, D), Operand.OfCode("t.T", Shape.Row(N))])!;
        mismatch.RuleId.ShouldBe("SM1012");
        mismatch.Culprit.ShouldBe(1);
        mismatch.Message.ShouldBe("Cannot call 'Ridge' with 'X' (N×D) and 't.T' (1×N): 't.T' is a row, and the parameter y is a column. Ridge(X, t) would fit.");
    }

    [Fact]
    public void ANonSquareArgumentIsToBlameAlone()
    {
        var mismatch = ShapeMismatch.Explain([Call("Eigen", "(n,n)", "A")], [Matrix("X", N, D)])!;
        mismatch.Culprit.ShouldBe(0);
        mismatch.Message.ShouldBe("Cannot call 'Eigen' with 'X' (N×D): a square matrix is needed, and N and D differ.");
    }

    [Fact]
    public void TwoOperandsThatDisagreeAreBothToBlame() =>
        ShapeMismatch.Explain([.. OperationCatalog.BuiltIn.TypedForms("*").Select(Form.Of)], [Matrix("X", N, D), Column("y", N)])!.Culprit.ShouldBeNull();

    [Fact]
    public void AValueOfAnotherSizeThanDeclaredIsSaidOnce() =>
        ShapeMismatch.OfDeclared("SM1004", "return {0} as 'Fit' declares", Column("w", N), Shape.Vector(D))!.Message.ShouldBe(
            "Cannot return 'w' (N) as 'Fit' declares: its length must be D, not N.");

    [Fact]
    public void WhereTheValueHasNoRepairTheOperationThatGivesItMay()
    {
        Form[] product = [.. OperationCatalog.BuiltIn.TypedForms("*").Select(Form.Of)];
        Operand[] operands = [Column("x", N), Operand.OfCode("x.T", Shape.Row(N))];
        ShapeMismatch.OfDeclared("SM1005", "store {0} in 'q'", Matrix("x * x.T", N, N), Shape.Scalar, product, operands)!.Message.ShouldBe(
            "Cannot store 'x * x.T' (N×N) in 'q': it is a matrix, and a scalar is due. x.T * x would give a scalar.");
    }

    [Fact]
    public void WhereTheLanguageHasACastItIsTheRepair() =>
        ShapeMismatch.OfDeclared("SM1005", "store {0} in 'A'", Column("y", N), Shape.Matrix(N, 1), converted: "(Matrix<N, One>)y")!.Message.ShouldBe(
            "Cannot store 'y' (N) in 'A': it is a column, and a matrix (N×1) is due. (Matrix<N, One>)y would give N×1.");

    [Fact]
    public void ASizeIsANumberWhereANumberIsDue() =>
        ShapeMismatch.OfDeclared("SM1005", "store {0} in 'n'", Operand.OfCode("X.Rows", Shape.Size(N)), Shape.Scalar).ShouldBeNull();

    [Theory]
    [InlineData(1, null)]
    [InlineData(2, "Cannot take an entry of 'y' (N) by 2 indices: a column has one index.")]
    public void AnEntryNeedsAsManyIndicesAsThereAreAxes(int indices, string? message) =>
        (ShapeMismatch.OfEntry("SM1009", Column("y", N), indices)?.Message).ShouldBe(message);

    [Fact]
    public void AScalarHasNoEntriesAndIsWhatWasMeant() =>
        ShapeMismatch.OfEntry("SM1009", Operand.OfCode("x.T * x", Shape.Scalar), 2)!.Message.ShouldBe(
            "Cannot take an entry of 'x.T * x' (a scalar) by 2 indices: a scalar has no entries. x.T * x would give a scalar.");

    [Fact]
    public void ARepairThatSpansLinesIsToldInOne() =>
        Explain("*", Matrix("X\n  .Where(a)", N, D), Column("y", N))!.ShouldNotContain('\n');

    private static Operand Identity => Operand.OfCode("I", Shape.Identity);

    private static string? Explain(string name, params Operand[] operands) =>
        ShapeMismatch.Explain([.. OperationCatalog.BuiltIn.TypedForms(name).Select(Form.Of)], operands)?.Message;

    // A method of the user's: Ridge(X, y).
    private static Form Call(string name, string operands, params string[] parameters)
    {
        var signature = SignatureParser.Parse($"{operands} -> ()");
        var named = signature.Operands.Zip(parameters, static (operand, parameter) => new ShapePattern(parameter, operand.Kind, operand.Dims)).ToList();
        var places = parameters.Select(static (_, i) => $"{{{i}}}").ToList();
        return new(new ShapeSignature(named, []), "SM1003", $"call '{name}' with {string.Join(" and ", places)}", $"{name}({string.Join(", ", places)})", NamesSizes: true);
    }

    private static Operand Matrix(string code, DimExpr rows, DimExpr columns) => Operand.OfCode(code, Shape.Matrix(rows, columns));

    private static Operand Column(string code, DimExpr length) => Operand.OfCode(code, Shape.Vector(length));
}
