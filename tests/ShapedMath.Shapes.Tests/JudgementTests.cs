using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;

namespace ShapedMath.Shapes.Tests;

/// <summary>The table of verdicts: a name in capitals is a label, r, s, t are rigid names of a contract, and j, k, l are free.</summary>
public sealed partial class JudgementTests
{
    private static readonly string[] FreeNames = ["j", "k", "l"];
    private static readonly string[] RigidNames = ["r", "s", "t"];

    [Theory]
    // proven for all sizes
    [InlineData("3=3")]
    [InlineData("r=r")]
    [InlineData("N=N")]
    [InlineData("k+1=1+k")]
    [InlineData("r*s=s*r")]
    [InlineData("0<=k")]
    [InlineData("r<=r+s")]
    [InlineData("k<k+1")]
    [InlineData("min(r,s)<=r")]
    [InlineData("r=s", "r=s")]
    [InlineData("r>=s", "r>=t", "t>=s")]
    [InlineData("k=3", "k=3")]
    [InlineData("1<=k", "k>0")]
    [InlineData("min(r,s)=s", "r>=s")]
    [InlineData("N=D", "N=D")]
    public void What_is_proven_for_all_sizes_fits(string demand, params string[] facts) => Judge(demand, facts).Verdict.ShouldBe(Verdict.Fits);

    [Theory]
    // fails for all admissible sizes
    [InlineData("3=4")]
    [InlineData("4<=3")]
    [InlineData("k+1=k")]
    [InlineData("r+1=r")]
    [InlineData("r+1<=r")]
    [InlineData("k<k")]
    [InlineData("2*k=2*l+1")]
    [InlineData("2*r=2*s+1")]
    [InlineData("k=3", "k>=4")]
    [InlineData("k=l", "k<l")]
    [InlineData("2*k=k", "1<=k")]
    // labels are nominal
    [InlineData("N=D")]
    [InlineData("N=3")]
    [InlineData("N+1=N")]
    [InlineData("k=N", "k=D")]
    public void What_holds_for_no_sizes_fails(string demand, params string[] facts) => Judge(demand, facts).Verdict.ShouldBe(Verdict.Fails);

    [Theory]
    [InlineData("r=s")]
    [InlineData("2*r=r")]
    [InlineData("r=3")]
    [InlineData("r=0")]
    [InlineData("r<=s")]
    [InlineData("1<=r")]
    [InlineData("r<=5")]
    [InlineData("5>=r")]
    [InlineData("r<100")]
    [InlineData("r*r=r")]
    [InlineData("r*s=r+s")]
    [InlineData("min(r,s)=r")]
    [InlineData("2*(r/2)=r")]
    [InlineData("s*(r/s)=r")]
    [InlineData("r=s", "r<=s")]
    [InlineData("r=s", "r>=100")]
    [InlineData("r=t", "r=s")]
    [InlineData("r=s", "k<=r")]
    public void What_the_contract_allows_to_fail_breaks_it(string demand, params string[] facts) =>
        Judge(demand, facts).Verdict.ShouldBe(Verdict.ContractBroken);

    [Theory]
    [InlineData("2*k=k", "k = 0")]
    [InlineData("k=2*k", "k = 0")]
    [InlineData("2*k<=k", "k = 0")]
    [InlineData("k>=2*k", "k = 0")]
    [InlineData("k=j+2*k", "j = k = 0")]
    [InlineData("2*k=k+3", "k = 3")]
    [InlineData("k+6=3*k", "k = 3")]
    [InlineData("2*k=k", "k = 0", "l>=1")]
    [InlineData("2*l=k", "l = 0", "k=l")]
    public void A_coincidence_of_free_sizes_is_named(string demand, string onlyCase, params string[] facts)
    {
        var judgement = Judge(demand, facts);
        judgement.Verdict.ShouldBe(Verdict.FitsOnlyIf);
        judgement.OnlyCase.ShouldBe(onlyCase);
    }

    [Theory]
    [InlineData("k=l")]
    [InlineData("k<=l")]
    [InlineData("2*k=3*l")]
    [InlineData("k*k=k")]
    [InlineData("k=r")]
    [InlineData("2*r=k")]
    [InlineData("k=N")]
    [InlineData("N<=D")]
    [InlineData("1<=N")]
    [InlineData("N+D=N+M")]
    [InlineData("min(k,l)=k")]
    [InlineData("2*(k/2)=k")]
    // a size of which nothing is known may well be 3
    [InlineData("k=3")]
    [InlineData("2*k=6")]
    [InlineData("k=0")]
    [InlineData("k+1=4")]
    [InlineData("k<=0")]
    [InlineData("j+k=0")]
    [InlineData("1<=k")]
    [InlineData("k<l")]
    [InlineData("k=l", "l=3")]
    public void What_is_not_proven_is_unknown(string demand, params string[] facts) => Judge(demand, facts).Verdict.ShouldBe(Verdict.Unknown);

    [Theory]
    [InlineData("3=4")]
    [InlineData("r=s")]
    [InlineData("2*k=k")]
    public void Nothing_is_said_of_code_that_is_never_reached(string demand) => Judge(demand, "k<0", "r<0").Verdict.ShouldBe(Verdict.Fits);

    [Fact]
    public void Verdicts_on_free_sizes_are_sound() => Law.ForAll(1000, Cases(FreeNames), c => ShouldBeSound(c.Facts, c.Demand, FreeNames, 6));

    [Fact]
    public void Verdicts_on_linear_free_sizes_are_sound() =>
        Law.ForAll(1000, KnownFacts.Of(1, Terms.Linear("j", "k")).Zip(KnownFacts.Condition(Terms.Linear("j", "k"))), c => ShouldBeSound(c.Item1, c.Item2, ["j", "k"], 6));

    [Fact]
    public void Verdicts_on_rigid_sizes_are_sound() => Law.ForAll(1000, Cases(RigidNames), c => ShouldBeSound(c.Facts, c.Demand, RigidNames, 4));

    // Two polynomials over a contract's names that are not the same one differ somewhere: then a witness is found.
    [Fact]
    public void Equality_of_small_polynomials_over_rigid_names_is_always_decided() =>
        Law.ForAll(500, Terms.Polynomial(3, "r", "s").Zip(Terms.Polynomial(3, "r", "s")), c =>
        {
            var (p, q) = (Expr(c.Item1), Expr(c.Item2));
            var verdict = Judgement.Of(p, Comparison.Equal, q, DimFacts.None).Verdict;
            if (p == q)
                verdict.ShouldBe(Verdict.Fits);
            else
                verdict.ShouldBeOneOf(Verdict.ContractBroken, Verdict.Fails);
        });

    [Fact]
    public void The_sides_of_an_equation_may_be_exchanged() =>
        Law.ForAll(800, Cases(["k", "r", "N"]), c =>
        {
            var facts = c.Facts.ToFacts(Expr);
            var there = Judgement.Of(Expr(c.Demand.Left), Comparison.Equal, Expr(c.Demand.Right), facts);
            var back = Judgement.Of(Expr(c.Demand.Right), Comparison.Equal, Expr(c.Demand.Left), facts);
            back.ShouldBe(there, $"{c.Demand} given {c.Facts}");
        });

    private static Gen<(KnownFacts Facts, SizeCondition Demand)> Cases(string[] names) =>
        KnownFacts.Of(2, Terms.Any(3, names)).Zip(KnownFacts.Condition(Gen.Choose(1, 4).SelectMany(n => Terms.Any(n, names)))).Select(static c => (c.Item1, c.Item2));

    private static void ShouldBeSound(KnownFacts facts, SizeCondition demand, string[] names, int largest)
    {
        var judgement = Judgement.Of(Expr(demand.Left), demand.Comparison, Expr(demand.Right), facts.ToFacts(Expr));
        if (judgement.Verdict == Verdict.Unknown)
            return;
        string text = $"{demand} given {facts} is judged {judgement}";
        var admissible = Sizes.UpTo(largest, names).Where(sizes => facts.Admit(name => sizes[name]) && demand.Holds(name => sizes[name]) is not null).ToList();
        var fitting = admissible.Where(sizes => demand.Holds(name => sizes[name]) == true).ToList();
        switch (judgement.Verdict)
        {
            case Verdict.Fits:
                fitting.Count.ShouldBe(admissible.Count, text);
                break;
            case Verdict.Fails:
                fitting.ShouldBeEmpty(text);
                break;
            case Verdict.ContractBroken:
                // The witness may be larger, or one at which the text divides by zero. Where large numbers are mentioned it may be
                // too large to be found by trying all.
                if (fitting.Count == admissible.Count && LargestNumber(facts, demand) <= 5)
                    Sizes.UpTo(26, [.. names.Where(n => Mentions(facts, demand, n))]).Any(IsBroken).ShouldBeTrue(text);
                break;
            case Verdict.FitsOnlyIf:
                var named = judgement.OnlyCase!.Split(" = ");
                var size = BigInteger.Parse(named[^1], CultureInfo.InvariantCulture);
                fitting.ShouldAllBe(sizes => named.SkipLast(1).All(name => sizes[name] == size), text);
                break;
        }

        bool IsBroken(Dictionary<string, BigInteger> sizes) => facts.Conditions.All(fact => fact.Holds(name => sizes[name]) != false) && demand.Holds(name => sizes[name]) != true;
    }

    private static int LargestNumber(KnownFacts facts, SizeCondition demand) =>
        facts.Conditions.Append(demand).SelectMany(static c => Number.Matches($"{Expr(c.Left)} {Expr(c.Right)} {Expr(c.Left) - Expr(c.Right)}"))
            .Select(static m => int.Parse(m.Value, CultureInfo.InvariantCulture)).DefaultIfEmpty().Max();

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number { get; }

    private static bool Mentions(KnownFacts facts, SizeCondition demand, string name) =>
        facts.Conditions.Append(demand).Any(c => c.Left.Names.Contains(name) || c.Right.Names.Contains(name));

    private static Judgement Judge(string demand, params string[] facts)
    {
        var condition = Condition(demand);
        var known = facts.Select(Condition).Aggregate(DimFacts.None, (all, f) => all.With(Expr(f.Left), f.Comparison, Expr(f.Right)));
        return Judgement.Of(Expr(condition.Left), condition.Comparison, Expr(condition.Right), known);
    }

    private static SizeCondition Condition(string text) => SignatureParser.Parse($"_ -> _ where {text}").Conditions[0];

    // Sums of labels stay polynomials here, as sizes of which only the value matters.
    private static DimExpr Expr(DimTerm term) =>
        term.ToExpr()!.Substitute(s => char.IsUpper(s.Name[0]) ? DimExpr.Symbol(DimSymbol.Label(s.Name))
            : RigidNames.Contains(s.Name) ? DimExpr.Symbol(DimSymbol.Rigid(s.Name))
            : DimExpr.Symbol(DimSymbol.Free(s.Name)))!;
}
