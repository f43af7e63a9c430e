using System.Numerics;

namespace ShapedMath.Shapes;

/// <summary>The verdict on one comparison of sizes: the table of verdicts, in code once.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="OnlyCase">Where it is <see cref="Verdict.FitsOnlyIf"/>, the one case in which it fits: <c>k = 0</c>.</param>
public sealed record Judgement(Verdict Verdict, string? OnlyCase = null)
{
    // A witness against a contract is looked for among so many assignments of sizes.
    private const int MostTrials = 4096;

    private static readonly BigInteger[] SmallSizes = [3, 2, 1, 0];
    private static readonly Judgement Fits = new(Verdict.Fits), Fails = new(Verdict.Fails), Unknown = new(Verdict.Unknown);

    /// <summary>Judges whether a comparison of two sizes holds.</summary>
    public static Judgement Of(DimExpr left, Comparison comparison, DimExpr right, DimFacts facts)
    {
        if (left == right && comparison is Comparison.Equal or Comparison.LessOrEqual or Comparison.GreaterOrEqual)
            return Fits;

        // Of two sizes that may be anything nothing follows; in code without contracts most are such.
        if (facts.AreNone && left.AsSymbol is { Kind: DimSymbolKind.Free } && right.AsSymbol is { Kind: DimSymbolKind.Free } && left != right)
            return Unknown;
        (left, right) = (facts.Normalize(left), facts.Normalize(right));
        switch (facts.Holds(left, comparison, right))
        {
            case Answer.Yes:
                return Fits;
            case Answer.No:
                return Fails;
        }

        if (left.Symbols.Any(IsLabel) || right.Symbols.Any(IsLabel))
            return OfLabels(left, comparison, right);
        if (left.Symbols.All(IsRigid) && right.Symbols.All(IsRigid))
            return new(HasWitnessAgainst(left, comparison, right, facts) ? Verdict.ContractBroken : Verdict.Unknown);
        return OnlyCaseOf(left, comparison, right) is { } onlyCase
            ? new(Verdict.FitsOnlyIf, onlyCase)
            : Unknown;
    }

    private static bool IsLabel(DimSymbol symbol) => symbol.Kind == DimSymbolKind.Label;

    private static bool IsRigid(DimSymbol symbol) => symbol.Kind == DimSymbolKind.Rigid;

    // Labels are nominal: what is not the same label does not fit, though the sizes might be equal.
    private static Judgement OfLabels(DimExpr left, Comparison comparison, DimExpr right)
    {
        bool nominal = comparison == Comparison.Equal && IsNominal(left) && IsNominal(right);
        return nominal ? Fails : Unknown;
    }

    private static bool IsNominal(DimExpr dim) => dim.IsLabel || dim.IsConstant;

    // The one assignment of free sizes at which p = q, or p <= q, where there is just one. That a size of which nothing is
    // known is 3 is no coincidence; that 2k is k would be one.
    private static string? OnlyCaseOf(DimExpr left, Comparison comparison, DimExpr right)
    {
        if (left.IsConstant || right.IsConstant)
            return null;
        var excess = comparison switch
        {
            Comparison.Equal or Comparison.LessOrEqual => left - right,
            Comparison.GreaterOrEqual => right - left,
            _ => null,
        };
        if (excess is null || excess.Symbols.Any(static s => s.Kind != DimSymbolKind.Free) || !IsLinear(excess))
            return null;
        var slopes = excess.Monomials.Where(static m => !m.IsConstant).ToList();
        var constant = excess.ConstantPart;

        // Σ aᵢxᵢ = 0 or Σ aᵢxᵢ <= 0 with all aᵢ > 0, xᵢ >= 0: all are 0. With = the signs may all be negative as well.
        bool allPositive = slopes.TrueForAll(static m => m.Coefficient.Sign > 0);
        bool allNegative = slopes.TrueForAll(static m => m.Coefficient.Sign < 0);
        if (constant.IsZero && (allPositive || (allNegative && comparison == Comparison.Equal)))
            return string.Join(" = ", slopes.Select(static m => m.Atoms[0].ToString())) + " = 0";
        if (comparison != Comparison.Equal || slopes.Count != 1)
            return null;
        var root = BigInteger.DivRem(-constant, slopes[0].Coefficient, out var remainder);
        return remainder.IsZero && root.Sign >= 0 ? $"{slopes[0].Atoms[0]} = {root}" : null;
    }

    private static bool IsLinear(DimExpr expr) => expr.Monomials.All(static m => m.IsConstant || m.Atoms is [SymbolAtom]);

    // That nothing is proven is no proof of the contrary. Only sizes at which all facts hold and the demand fails are.
    private static bool HasWitnessAgainst(DimExpr left, Comparison comparison, DimExpr right, DimFacts facts)
    {
        var names = left.Symbols.Concat(right.Symbols).Concat(facts.NonNegative.SelectMany(static f => f.Symbols)).Distinct().ToList();

        // What is normalized and still speaks of a size that has another name divides by zero: it has no value.
        if (names.Exists(facts.Replaces))
            return false;
        var sizes = SizesToTry(facts.NonNegative.Append(left - right));
        while (Math.Pow(sizes.Count, names.Count) > MostTrials)
            sizes.RemoveAt(sizes.Count - 1);
        int trials = (int)Math.Pow(sizes.Count, names.Count);
        return Enumerable.Range(0, trials).Any(trial =>
        {
            var assignment = new Dictionary<DimSymbol, BigInteger>();
            foreach (var name in names)
            {
                assignment[name] = sizes[trial % sizes.Count];
                trial /= sizes.Count;
            }

            return IsWitnessAgainst(left, comparison, right, facts, s => assignment[s]);
        });
    }

    // Small ones, and those about the numbers that are mentioned: only 6 is witness against n <= 5.
    private static List<BigInteger> SizesToTry(IEnumerable<DimExpr> mentioned) =>
        [.. SmallSizes.Concat(mentioned.Select(static e => BigInteger.Abs(e.ConstantPart)).SelectMany(static c => new[] { c, c + 1 })).Distinct()];

    private static bool IsWitnessAgainst(DimExpr left, Comparison comparison, DimExpr right, DimFacts facts, Func<DimSymbol, BigInteger> sizes)
    {
        try
        {
            return facts.NonNegative.All(fact => fact.Evaluate(sizes).Sign >= 0)
                && !Compare(left.Evaluate(sizes), comparison, right.Evaluate(sizes));
        }
        catch (DivideByZeroException)
        {
            return false;
        }
    }

    private static bool Compare(BigInteger left, Comparison comparison, BigInteger right) => comparison switch
    {
        Comparison.Equal => left == right,
        Comparison.LessOrEqual => left <= right,
        Comparison.GreaterOrEqual => left >= right,
        Comparison.Less => left < right,
        _ => left > right,
    };
}
