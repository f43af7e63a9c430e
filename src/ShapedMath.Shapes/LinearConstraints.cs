using System.Numerics;

namespace ShapedMath.Shapes;

/// <summary>
/// Linear inequalities over monomials, each a variable of its own, and what they imply: Fourier-Motzkin elimination.
/// A. Schrijver, Theory of Linear and Integer Programming, Wiley 1986, §12.2.
/// </summary>
internal static class LinearConstraints
{
    // Elimination may square the number of constraints; beyond this, nothing is concluded.
    private const int MostConstraints = 120;

    /// <summary>Whether <paramref name="goal"/> is at least 0 wherever all of <paramref name="nonNegative"/> are.</summary>
    internal static bool Imply(IReadOnlyList<DimExpr> nonNegative, DimExpr goal, Effort effort)
    {
        if (nonNegative.Count == 0)
        {
            bool holds = Array.TrueForAll(goal.Monomials, IsNonNegativeTerm);
            if (holds || Array.TrueForAll(goal.Monomials, static m => Array.TrueForAll(m.Atoms, static a => a is SymbolAtom)))
                return holds;
        }

        var system = new List<DimExpr> { -goal - 1 };
        system.AddRange(nonNegative);
        AddWhatAtomsImply(system);
        return IsInfeasible(system, effort);
    }

    private static bool IsNonNegativeTerm(DimMonomial monomial) => monomial.Coefficient.Sign > 0 && Array.TrueForAll(monomial.Atoms, IsNonNegative);

    private static bool IsNonNegative(DimAtom atom) => atom switch
    {
        SymbolAtom => true,
        MinAtom min => min.Operands.All(static e => e.Monomials.All(IsNonNegativeTerm)),
        QuotientAtom quotient => quotient.Numerator.Monomials.All(IsNonNegativeTerm) && quotient.Denominator.Monomials.All(IsNonNegativeTerm),
        _ => false,
    };

    private static void AddWhatAtomsImply(List<DimExpr> system)
    {
        var seen = new HashSet<DimExpr>();
        for (int i = 0; i < system.Count && system.Count < MostConstraints; i++)
        {
            foreach (var monomial in system[i].Monomials)
            {
                var one = DimExpr.OfMonomial(monomial.WithCoefficient(BigInteger.One));
                if (monomial.IsConstant || !seen.Add(one))
                    continue;
                if (monomial.Atoms.All(IsNonNegative))
                    system.Add(one);
                if (monomial.Atoms is [QuotientAtom { Denominator.ConstantValue: { } k } quotient])
                {
                    // k·⌊a/k⌋ <= a <= k·⌊a/k⌋ + k - 1
                    var multiple = one * DimExpr.Constant(k);
                    system.Add(quotient.Numerator - multiple);
                    system.Add(multiple + DimExpr.Constant(k - 1) - quotient.Numerator);
                }
                else if (monomial.Atoms is [MinAtom min])
                {
                    system.AddRange(min.Operands.Select(operand => operand - one));
                }
            }
        }
    }

    private static bool IsInfeasible(List<DimExpr> system, Effort effort)
    {
        if (!effort.Spend(LengthOf(system)))
            return false;
        var constraints = new HashSet<DimExpr>();
        foreach (var constraint in system)
        {
            if (!Add(constraints, constraint))
                return true;
        }

        while (NextVariable(constraints) is { } variable)
        {
            var (lower, upper, without) = Split(constraints, variable);
            if (lower.Count * upper.Count + without.Count > MostConstraints || !effort.Spend(LengthOf(constraints)))
                return false;
            constraints = [.. without];
            foreach (var low in lower)
            {
                foreach (var high in upper)
                {
                    if (!Add(constraints, low.Constraint * DimExpr.Constant(high.Coefficient) + high.Constraint * DimExpr.Constant(low.Coefficient)))
                        return true;
                }
            }
        }

        return false;
    }

    private static int LengthOf(IEnumerable<DimExpr> constraints)
    {
        int length = 0;
        foreach (var constraint in constraints)
            length += constraint.Monomials.Length;
        return length;
    }

    // False where the constraint can never hold. The coefficients are divided by their common divisor and the constant
    // rounded down, which no integer solution notices.
    private static bool Add(HashSet<DimExpr> constraints, DimExpr constraint)
    {
        if (constraint.ConstantValue is { } constant)
            return constant.Sign >= 0;
        var divisor = constraint.CommonDivisor;
        constraints.Add(divisor.IsOne
            ? constraint
            : constraint.Monomials.Aggregate(
                DimExpr.Constant(BigInteger.Zero),
                (sum, m) => sum + DimExpr.OfMonomial(m.WithCoefficient(DimExpr.FloorDivide(m.Coefficient, divisor)))));
        return true;
    }

    // The variable whose elimination makes the fewest new constraints.
    private static DimMonomial? NextVariable(HashSet<DimExpr> constraints)
    {
        DimMonomial? best = null;
        int fewest = int.MaxValue;
        foreach (var group in constraints.SelectMany(static c => c.Monomials).Where(static m => !m.IsConstant).GroupBy(static m => m, MonomialPowers.Comparer))
        {
            int lower = group.Count(static m => m.Coefficient.Sign > 0);
            int cost = lower * (group.Count() - lower) - group.Count();
            if (cost < fewest)
                (best, fewest) = (group.Key, cost);
        }

        return best;
    }

    private static (List<Bound> Lower, List<Bound> Upper, List<DimExpr> Without) Split(HashSet<DimExpr> constraints, DimMonomial variable)
    {
        var lower = new List<Bound>();
        var upper = new List<Bound>();
        var without = new List<DimExpr>();
        foreach (var constraint in constraints)
        {
            var coefficient = constraint.Monomials.FirstOrDefault(m => m.CompareTo(variable) == 0)?.Coefficient ?? BigInteger.Zero;
            if (coefficient.IsZero)
                without.Add(constraint);
            else if (coefficient.Sign > 0)
                lower.Add(new(constraint, coefficient));
            else
                upper.Add(new(constraint, -coefficient));
        }

        return (lower, upper, without);
    }

    // A constraint on a variable from below or from above, and the absolute value of the variable's coefficient in it.
    private sealed record Bound(DimExpr Constraint, BigInteger Coefficient);

    private sealed class MonomialPowers : IEqualityComparer<DimMonomial>
    {
        internal static readonly MonomialPowers Comparer = new();

        public bool Equals(DimMonomial? x, DimMonomial? y) => x is null ? y is null : x.CompareTo(y) == 0;

        public int GetHashCode(DimMonomial obj) => obj.WithCoefficient(BigInteger.One).GetHashCode();
    }
}
