using System.Numerics;

namespace ShapedMath.Shapes;

/// <summary>The verdict on one comparison of sizes: the table of verdicts, in code once.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="OnlyCase">Where it is <see cref="Verdict.FitsOnlyIf"/>, the one case in which it fits: <c>k = 0</c>.</param>
public sealed record Judgement(Verdict Verdict, string? OnlyCase = null)
{
    // A witness against a contract is looked for at these sizes, for at most so many names.
    private const int LargestWitness = 3;
    private const int MostWitnessNames = 5;

    /// <summary>Judges whether a comparison of two sizes holds.</summary>
    public static Judgement Of(DimExpr left, Comparison comparison, DimExpr right, DimFacts facts)
    {
        switch (facts.Holds(left, comparison, right))
        {
            case Answer.Yes:
                return new(Verdict.Fits);
            case Answer.No:
                return new(Verdict.Fails);
        }

        var symbols = left.Symbols.Concat(right.Symbols).Distinct().ToList();
        if (symbols.Exists(static s => s.Kind == DimSymbolKind.Label))
            return OfLabels(left, comparison, right);
        if (symbols.TrueForAll(static s => s.Kind == DimSymbolKind.Rigid))
            return new(HasWitnessAgainst(left, comparison, right, facts) ? Verdict.ContractBroken : Verdict.Unknown);
        return OnlyCaseOf(facts.Normalize(left), comparison, facts.Normalize(right)) is { } onlyCase
            ? new(Verdict.FitsOnlyIf, onlyCase)
            : new(Verdict.Unknown);
    }

    // Labels are nominal: what is not the same label does not fit, though the sizes might be equal.
    private static Judgement OfLabels(DimExpr left, Comparison comparison, DimExpr right)
    {
        bool nominal = comparison == Comparison.Equal && IsNominal(left) && IsNominal(right);
        return new(nominal ? Verdict.Fails : Verdict.Unknown);
    }

    private static bool IsNominal(DimExpr dim) => dim.IsLabel || dim.IsConstant;

    // The one assignment of free sizes at which p = q, or p <= q, where there is just one.
    private static string? OnlyCaseOf(DimExpr left, Comparison comparison, DimExpr right)
    {
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
        (left, right) = (facts.Normalize(left), facts.Normalize(right));
        var names = left.Symbols.Concat(right.Symbols).Concat(facts.NonNegative.SelectMany(static f => f.Symbols)).Distinct().ToList();
        if (names.Count > MostWitnessNames)
            return false;
        var sizes = new Dictionary<DimSymbol, BigInteger>();
        return Search(0);

        bool Search(int index)
        {
            if (index == names.Count)
                return IsWitness();
            for (int size = LargestWitness; size >= 0; size--)
            {
                sizes[names[index]] = size;
                if (Search(index + 1))
                    return true;
            }

            return false;
        }

        bool IsWitness()
        {
            try
            {
                return facts.NonNegative.All(fact => fact.Evaluate(s => sizes[s]).Sign >= 0)
                    && !Compare(left.Evaluate(s => sizes[s]), comparison, right.Evaluate(s => sizes[s]));
            }
            catch (DivideByZeroException)
            {
                return false;
            }
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
