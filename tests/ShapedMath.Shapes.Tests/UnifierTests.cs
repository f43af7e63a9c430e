using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace ShapedMath.Shapes.Tests;

public sealed class UnifierTests
{
    private static readonly string[] Names = ["m", "n", "k"];
    private static readonly DimExpr D = DimExpr.Symbol(DimSymbol.Label("D")), N = DimExpr.Symbol(DimSymbol.Label("N"));
    private static readonly DimExpr R = DimExpr.Symbol(DimSymbol.Rigid("r")), S = DimExpr.Symbol(DimSymbol.Rigid("s"));
    private static readonly DimExpr J = DimExpr.Symbol(DimSymbol.Free("j")), K = DimExpr.Symbol(DimSymbol.Free("k"));

    [Theory]
    [InlineData("(m,k),(k,n) -> (m,n)", "2x3 3x4", "2×4")]
    [InlineData("(m,n),(n) -> (m)", "2x3 3", "2")]
    [InlineData("(m)',(m,n) -> (n)'", "2' 2x3", "1×3")]
    [InlineData("(m),(n)' -> (m,n)", "2 3'", "2×3")]
    [InlineData("(n)',(n) -> ()", "2' 2", "a scalar")]
    [InlineData("(m,a),(m,b) -> (m,a+b)", "2x3 2x5", "2×8")]
    [InlineData("(a+b),a:int -> (a)", "5 2i", "2")]
    [InlineData("(a+b),a:int -> (b)", "5 2i", "3")]
    [InlineData("(a+b),a:int -> (b)", "5 5i", "0")]
    [InlineData("(m,n) -> (n,min(m,n))", "4x3", "3×3")]
    [InlineData("(n),n:int -> (n/2,2*n)", "5 5i", "2×10")]
    [InlineData("(m,n) -> m:int", "4x3", "4")]
    [InlineData("[m,n] -> (m,n)", "[4,3]", "4×3")]
    [InlineData("(n-1) -> (n)", "4", "5")]
    [InlineData("(p-n),p:int -> (n)", "3 10i", "7")]
    [InlineData("(n+1),(n+m) -> (m)", "4 7", "4")]
    public void Results_have_the_sizes_of_the_handbook(string signature, string operands, string result)
    {
        var unification = Unifier.Unify(SignatureParser.Parse(signature), Shapes(operands));
        unification.Verdict.ShouldBe(Verdict.Fits);
        unification.Results.ShouldHaveSingleItem().ShouldNotBeNull().ToString().ShouldBe(result);
    }

    [Theory]
    [InlineData("(m,k),(k,n) -> (m,n)", "2x3 4x3", Verdict.Fails)]
    [InlineData("(n,n) -> (n,n)", "2x3", Verdict.Fails)]
    [InlineData("(a+b),a:int -> (b)", "5 6i", Verdict.Fails)]
    [InlineData("(p-n),p:int -> (n)", "3 2i", Verdict.Fails)]
    [InlineData("(m,n) -> (n) where m>=n", "2x3", Verdict.Fails)]
    [InlineData("(m,n) -> (n) where m>=n", "3x3", Verdict.Fits)]
    [InlineData("(3,n) -> (n)", "4x1", Verdict.Fails)]
    [InlineData("(3,n) -> (n)", "3x1", Verdict.Fits)]
    [InlineData("(2*k) -> (k)", "6", Verdict.Unknown)]
    [InlineData("(a+b) -> (a)", "6", Verdict.Unknown)]
    [InlineData("(m,n) -> (n) where m>=n/(m-n)", "3x3", Verdict.Unknown)]
    [InlineData("(n+1),(n+2) -> (n)", "4 5", Verdict.Fits)]
    [InlineData("(n+1),(n+2) -> (n)", "4 6", Verdict.Fails)]
    public void Verdicts_on_numbers(string signature, string operands, Verdict verdict) =>
        Unifier.Unify(SignatureParser.Parse(signature), Shapes(operands)).Verdict.ShouldBe(verdict);

    [Fact]
    public void A_form_applies_to_as_many_operands_of_its_kinds()
    {
        var product = SignatureParser.Parse("(m,n),() -> (m,n)");
        Unifier.Applies(product, [Shape.Matrix(2, 3), Shape.Scalar]).ShouldBeTrue();
        Unifier.Applies(product, [Shape.Matrix(2, 3), Shape.Size(4)]).ShouldBeTrue();
        Unifier.Applies(product, [null, null]).ShouldBeTrue();
        Unifier.Applies(product, [Shape.Matrix(2, 3)]).ShouldBeFalse();
        Unifier.Applies(product, [Shape.Vector(2), Shape.Scalar]).ShouldBeFalse();
        Unifier.Applies(SignatureParser.Parse("(n),n:int -> ()"), [Shape.Vector(2), Shape.Scalar]).ShouldBeFalse();
        Unifier.Applies(SignatureParser.Parse("_,(n) -> ()"), [Shape.Matrix(2, 3), Shape.Vector(2)]).ShouldBeTrue();
        Unifier.Applies(SignatureParser.Parse("(n) -> ()"), [Shape.Row(2)]).ShouldBeFalse();
        Should.Throw<ArgumentException>(() => Unifier.Unify(product, [Shape.Scalar, Shape.Scalar]));
    }

    [Fact]
    public void An_operand_of_unknown_shape_leaves_the_verdict_open_but_not_what_is_proven_without_it()
    {
        var sum = SignatureParser.Parse("(m,n),(m,n) -> (m,n)");
        var open = Unifier.Unify(sum, [null, Shape.Matrix(2, 3)]);
        open.Verdict.ShouldBe(Verdict.Unknown);
        open.Results[0].ShouldBe(Shape.Matrix(2, 3));
        Unifier.Unify(SignatureParser.Parse("(n,n),(n) -> (n)"), [Shape.Matrix(2, 3), null]).Verdict.ShouldBe(Verdict.Fails);
        Unifier.Unify(SignatureParser.Parse("_,(n) -> (n)"), [null, Shape.Vector(2)]).Verdict.ShouldBe(Verdict.Fits);
        Unifier.Unify(SignatureParser.Parse("(m),(n) -> (m,n)"), [null, Shape.Vector(2)]).Results[0].ShouldBeNull();
    }

    [Fact]
    public void Labels_compose_and_are_taken_apart()
    {
        var stacked = Unify("(m,a),(m,b) -> (m,a+b)", Shape.Matrix(N, D), Shape.Matrix(N, N)).Results[0]!;
        stacked.ToString().ShouldBe("N×(D+N)");
        Unify("(m,a+b),a:int -> (m,b)", stacked, Shape.Size(D)).Results[0].ShouldBe(Shape.Matrix(N, N));
        Unify("(m,a+b),a:int -> (m,b)", stacked, Shape.Size(N)).Verdict.ShouldBe(Verdict.Fails);
        Unify("(m,a+b),a:int -> (m,b)", Shape.Matrix(N, D), Shape.Size(D)).Conflict.ShouldBeOfType<CompositionConflict>();
        Unify("(min(m,n)),(m,n) -> ()", Unify("(m,n) -> (min(m,n))", Shape.Matrix(N, D)).Results[0]!, Shape.Matrix(N, D)).Verdict.ShouldBe(Verdict.Fits);
    }

    [Fact]
    public void Facts_decide()
    {
        var known = DimFacts.None.With(J, Comparison.GreaterOrEqual, K);
        Unifier.Unify(SignatureParser.Parse("(m,n) -> (min(m,n)) where m>=n"), [Shape.Matrix(J, K)], known).Results[0].ShouldBe(Shape.Vector(K));
        Unifier.Unify(SignatureParser.Parse("(m,n) -> () where m>=n"), [Shape.Matrix(J, K)], known).Verdict.ShouldBe(Verdict.Fits);
        Unifier.Unify(SignatureParser.Parse("(m,n) -> () where m<n"), [Shape.Matrix(J, K)], known).Verdict.ShouldBe(Verdict.Fails);
    }

    [Fact]
    public void Of_sizes_that_might_be_equal_the_result_has_the_one_that_says_most()
    {
        Unify("(n),(n) -> (n)", Shape.Vector(J), Shape.Vector(3)).Results[0].ShouldBe(Shape.Vector(3));
        Unify("(n),(n) -> (n)", Shape.Vector(J), Shape.Vector(R)).Results[0].ShouldBe(Shape.Vector(R));
        Unify("(n),(n) -> (n)", Shape.Vector(J), Shape.Vector(R)).Verdict.ShouldBe(Verdict.Unknown);
    }

    // What is said of the second name must not depend on which of two sizes stands for the first.
    [Fact]
    public void Sizes_of_one_name_count_as_equal_in_all_that_is_judged_after_them()
    {
        // m + n = 4 and n = 3, whether or not j is 3: then m is 1, and not 2.
        Unify("(n),(n),(m+n),(m) -> ()", Shape.Vector(J), Shape.Vector(3), Shape.Vector(4), Shape.Vector(2)).Verdict.ShouldBe(Verdict.Fails);
        Unify("(n),(n),(m+n),(m) -> ()", Shape.Vector(3), Shape.Vector(J), Shape.Vector(4), Shape.Vector(2)).Verdict.ShouldBe(Verdict.Fails);

        // r = s breaks the contract; that s <= s - 1 can never be is worse.
        Unify("(n),(n),(p) -> () where n+1<=p", Shape.Vector(R), Shape.Vector(S), Shape.Vector(S)).Verdict.ShouldBe(Verdict.Fails);
        Unify("(n),(n),(p) -> () where n+1<=p", Shape.Vector(S), Shape.Vector(R), Shape.Vector(S)).Verdict.ShouldBe(Verdict.Fails);

        // 2k = k only for k = 0, and then 1 <= k is not.
        Unify("(n),(n) -> () where 1<=n", Shape.Vector(2 * K), Shape.Vector(K)).Verdict.ShouldBe(Verdict.Fails);
    }

    [Fact]
    public void The_worst_conflict_is_told_and_the_first_of_equally_bad_ones()
    {
        var unification = Unify("(m,k),(k,n),(n) -> (m)", Shape.Matrix(R, R), Shape.Matrix(S, 3), Shape.Vector(4));
        unification.Verdict.ShouldBe(Verdict.Fails);
        unification.Conflict.ShouldBeOfType<SizeConflict>().Variable.ShouldBe("n");
        Unify("(a,b),(a,b) -> ()", Shape.Matrix(1, 2), Shape.Matrix(3, 4)).Conflict.ShouldBeOfType<SizeConflict>().Variable.ShouldBe("a");
    }

    [Fact]
    public void The_verdict_on_plain_sizes_is_that_of_trying_all_assignments() =>
        Law.ForAll(3000, Problems(PlainDim), static problem =>
        {
            var unification = problem.Unify();
            unification.Verdict.ShouldBe(problem.HasSolution(4) ? Verdict.Fits : Verdict.Fails, $"{problem}");
        }, Problem.Smaller);

    [Fact]
    public void The_verdict_on_compound_sizes_is_never_against_that_of_trying_all_assignments() =>
        Law.ForAll(2000, Problems(Gen.Frequency((2, PlainDim), (1, Terms.Any(2, Names)), (1, Terms.Any(3, Names)))), static problem =>
        {
            var unification = problem.Unify();
            unification.Verdict.ShouldBeOneOf(Verdict.Fits, Verdict.Fails, Verdict.Unknown);
            if (unification.Verdict == Verdict.Fits)
                problem.IsSolvedBy(unification).ShouldBeTrue($"{problem} is judged to fit");
            else if (unification.Verdict == Verdict.Fails)
                problem.HasSolution(12).ShouldBeFalse($"{problem} is judged to fail");
        }, Problem.Smaller);

    [Fact]
    public void The_result_of_what_fits_has_the_sizes_of_the_solution() =>
        Law.ForAll(1000, Problems(Gen.Frequency((3, PlainDim), (1, Terms.Any(2, Names)))), static problem =>
        {
            var unification = problem.Unify();
            if (unification.Verdict != Verdict.Fits || unification.Results[0] is not { } result)
                return;
            var solutions = problem.Solutions(12).Select(sizes => problem.Signature.Results[0].Dims.Select(d => d.Value(name => sizes[name])).ToList()).ToList();
            solutions.ShouldAllBe(dims => dims.SequenceEqual(result.Dims.Select(static d => d.ConstantValue)), $"{problem} gives {result}");
        });

    [Fact]
    public void The_verdict_does_not_depend_on_the_order_of_operands_and_conditions() =>
        Law.ForAll(2500, Problems(Gen.Frequency((4, PlainDim), (1, Terms.Any(2, Names))), SymbolicDim).SelectMany(static p => p.Shuffled(), static (p, shuffled) => (p, shuffled)), static c =>
        {
            var (there, shuffled) = (c.p.Unify(), c.shuffled.Unify());
            shuffled.Verdict.ShouldBe(there.Verdict, $"{c.p} is judged {there.Verdict}, {c.shuffled} is judged {shuffled.Verdict}");
            shuffled.Results.ShouldBe(there.Results, $"{c.p} and {c.shuffled}");
        });

    // One case for each sentence of the table of verdicts: what is proven of the sizes is true of all of them.
    [Fact]
    public void The_verdict_on_free_sizes_is_sound() =>
        Law.ForAll(600, Problems(Gen.Frequency((3, PlainDim), (1, Terms.Any(2, Names))), Gen.OneOf(Gen.Choose(0, 3).Select(static c => (DimExpr)c), Gen.Elements(J, K, J + 1, 2 * K, J + K))), static problem =>
        {
            var verdict = problem.Unify().Verdict;
            var atNumbers = Sizes.UpTo(3, "j", "k").Select(sizes => problem.At(s => sizes[s.Name])).ToList();
            if (verdict == Verdict.Fits)
                atNumbers.ShouldAllBe(static p => p.IsSolvedBy(p.Unify()), $"{problem}");
            var atSizes = atNumbers.Select(static p => p.HasSolution(9)).ToList();
            if (verdict == Verdict.Fails)
                atSizes.ShouldAllBe(static fits => !fits, $"{problem}");
            else if (verdict == Verdict.FitsOnlyIf)
                atSizes.Count(static fits => fits).ShouldBeLessThanOrEqualTo(4, $"{problem}");
        }, Problem.Smaller);

    [Fact]
    public void Long_chains_of_equations_are_soon_solved()
    {
        string operands = "(x0)," + string.Join(",", Enumerable.Range(0, 60).Reverse().Select(static i => $"(x{i}+x{i + 1})"));
        var signature = SignatureParser.Parse($"{operands} -> (x60)");
        var unification = Unifier.Unify(signature, [.. Enumerable.Repeat(Shape.Vector(K), 61)]);
        unification.Results[0].ShouldBe(Shape.Vector(K));
    }

    [Fact]
    public void Many_operands_of_one_size_are_soon_compared()
    {
        var signature = SignatureParser.Parse($"{string.Join(",", Enumerable.Repeat("(n)", 40))} -> (n)");
        Unifier.Unify(signature, [.. Enumerable.Range(0, 40).Select(static i => Shape.Vector(DimExpr.Symbol(DimSymbol.Free("x" + i))))]).Verdict.ShouldBe(Verdict.Unknown);
    }

    private static Gen<DimTerm> PlainDim => Gen.Frequency((8, Gen.Elements(Names).Select(static DimTerm (n) => new DimName(n))), (1, Gen.Choose(0, 3).Select(static DimTerm (c) => new DimNumber(c))));

    private static Gen<DimExpr> SymbolicDim => Gen.Elements<DimExpr>(0, 2, 3, J, K, J + 1, 2 * K, R, S, R + 1, 2 * S, N, D, DimExpr.Symbol(DimSymbol.Composed(DimOperator.Add, D, N)));

    private static Unification Unify(string signature, params Shape[] operands) => Unifier.Unify(SignatureParser.Parse(signature), operands);

    private static Gen<Problem> Problems(Gen<DimTerm> dim, Gen<DimExpr>? size = null)
    {
        var operand = from kind in Gen.Elements(ShapeKind.Vector, ShapeKind.Row, ShapeKind.Matrix, ShapeKind.Size)
                      from dims in dim.ListOf(kind == ShapeKind.Matrix ? 2 : 1)
                      from sizes in (size ?? Gen.Choose(0, 4).Select(static c => (DimExpr)c)).ListOf(dims.Count)
                      select (new ShapePattern(null, kind, [.. dims]), new Shape(kind, [.. sizes]));
        return from count in Gen.Choose(1, 4)
               from operands in operand.ListOf(count)
               from conditionCount in Gen.Choose(0, 2)
               from conditions in KnownFacts.Condition(Terms.Linear(Names)).ListOf(conditionCount)
               from result in dim
               let known = operands.SelectMany(static o => o.Item1.Dims).SelectMany(static d => d.Names).ToHashSet(StringComparer.Ordinal)
               select new Problem([.. operands], [.. conditions.Where(c => c.Left.Names.Concat(c.Right.Names).All(known.Contains))], new ShapePattern(null, ShapeKind.Vector, result));
    }

    private static IReadOnlyList<Shape?> Shapes(string text) =>
        [.. text.Split(' ').Select(static s => s switch
        {
            _ when s.Contains('x') => Shape.Matrix(int.Parse(s.Split('x')[0]), int.Parse(s.Split('x')[1])),
            _ when s.StartsWith('[') => new Shape(ShapeKind.Array, [.. s.Trim('[', ']').Split(',').Select(static d => (DimExpr)int.Parse(d))]),
            _ when s.EndsWith('i') => Shape.Size(int.Parse(s.TrimEnd('i'))),
            _ when s.EndsWith('\'') => Shape.Row(int.Parse(s.TrimEnd('\''))),
            _ => Shape.Vector(int.Parse(s)),
        })];

    private sealed record Problem((ShapePattern Pattern, Shape Shape)[] Operands, SizeCondition[] Conditions, ShapePattern Result)
    {
        internal ShapeSignature Signature => new([.. Operands.Select(static o => o.Pattern)], [Result], Conditions);

        internal Unification Unify() => Unifier.Unify(Signature, [.. Operands.Select(static o => o.Shape)]);

        internal bool HasSolution(int largest) => Solutions(largest).Any();

        /// <summary>The assignments of the variables that solve the problem.</summary>
        internal IEnumerable<Dictionary<string, BigInteger>> Solutions(int largest) =>
            Sizes.UpTo(largest, Signature.Variables).Where(sizes => IsSolvedAt(name => sizes[name]));

        /// <summary>Whether the sizes that unification found for the variables solve the problem.</summary>
        internal bool IsSolvedBy(Unification unification) =>
            Operands.SelectMany(static o => o.Pattern.Dims).SelectMany(static d => d.Names).All(name => unification.Binding(name) is not null)
            && IsSolvedAt(name => unification.Binding(name)!.Value.ConstantValue!.Value);

        // Every pattern has the operand's sizes, which are numbers, and every condition holds.
        private bool IsSolvedAt(Func<string, BigInteger> sizes) =>
            Operands.All(o => o.Pattern.Dims.Zip(o.Shape.Dims).All(pair => pair.First.Value(sizes) == pair.Second.ConstantValue))
            && Conditions.All(c => c.Holds(sizes) == true);

        /// <summary>The problem with numbers for the symbols.</summary>
        internal Problem At(Func<DimSymbol, BigInteger> sizes) =>
            this with { Operands = [.. Operands.Select(o => (o.Pattern, new Shape(o.Shape.Kind, [.. o.Shape.Dims.Select(d => DimExpr.Constant(d.Evaluate(sizes)))])))] };

        internal Gen<Problem> Shuffled() =>
            from operands in Gen.Shuffle(Operands)
            from conditions in Gen.Shuffle(Conditions)
            select this with { Operands = operands, Conditions = conditions };

        internal static IEnumerable<Problem> Smaller(Problem problem)
        {
            for (int i = 0; i < problem.Operands.Length && problem.Operands.Length > 1; i++)
                yield return problem with { Operands = [.. problem.Operands.Where((_, j) => j != i)], Conditions = [] };
            for (int i = 0; i < problem.Conditions.Length; i++)
                yield return problem with { Conditions = [.. problem.Conditions.Where((_, j) => j != i)] };
        }

        public override string ToString() => $"{Signature} on {string.Join(", ", Operands.Select(static o => $"{o.Shape.Kind} {o.Shape}"))}";
    }
}
