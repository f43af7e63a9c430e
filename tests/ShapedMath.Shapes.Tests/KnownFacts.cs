using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace ShapedMath.Shapes.Tests;

/// <summary>Facts as they are written, beside what the library makes of them.</summary>
internal sealed record KnownFacts(IReadOnlyList<SizeCondition> Conditions)
{
    internal static readonly Comparison[] Comparisons =
        [Comparison.Equal, Comparison.LessOrEqual, Comparison.GreaterOrEqual, Comparison.Less, Comparison.Greater];

    internal static Gen<SizeCondition> Condition(Gen<DimTerm> term) =>
        from left in term
        from comparison in Gen.Elements(Comparisons)
        from right in term
        select new SizeCondition(left, comparison, right);

    internal static Gen<KnownFacts> Of(int most, Gen<DimTerm> term) =>
        Gen.Choose(0, most).SelectMany(count => Condition(term).ListOf(count)).Select(static c => new KnownFacts([.. c]));

    internal DimFacts ToFacts(Func<DimTerm, DimExpr> expr) =>
        Conditions.Aggregate(DimFacts.None, (facts, c) => facts.With(expr(c.Left), c.Comparison, expr(c.Right)));

    /// <summary>Whether sizes are admissible: all facts hold there, and none divides by zero.</summary>
    internal bool Admit(Func<string, BigInteger> sizes) => Conditions.All(c => c.Holds(sizes) == true);

    public override string ToString() => $"[{string.Join("; ", Conditions)}]";
}
