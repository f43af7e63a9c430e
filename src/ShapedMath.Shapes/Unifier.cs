using System.Numerics;

namespace ShapedMath.Shapes;

/// <summary>
/// Finds the sizes that a signature's variables stand for, and judges whether the operands fit. The verdict does not
/// depend on the order of operands or equations.
/// </summary>
public static class Unifier
{
    /// <summary>Whether the operands are as many and of the kinds that the signature takes; <see langword="null"/> is any kind.</summary>
    public static bool Applies(ShapeSignature signature, IReadOnlyList<Shape?> operands)
    {
        if (signature.Operands.Count != operands.Count)
            return false;
        for (int i = 0; i < operands.Count; i++)
        {
            if (operands[i] is { } shape && !Takes(signature.Operands[i].Kind, shape.Kind))
                return false;
        }

        return true;
    }

    /// <summary>Unifies a signature with the shapes of its operands; <see langword="null"/> is an operand of unknown shape.</summary>
    /// <exception cref="ArgumentException">The signature does not apply to operands of these kinds.</exception>
    public static Unification Unify(ShapeSignature signature, IReadOnlyList<Shape?> operands, DimFacts? facts = null)
    {
        if (!Applies(signature, operands))
            throw new ArgumentException($"The signature {signature} does not apply to {string.Join(", ", operands)}.", nameof(operands));
        return new Equations(signature, operands, facts ?? DimFacts.None).Solve();
    }

    // A number without a shape of its own is a scalar, whether or not it is known as an integer.
    internal static bool Takes(ShapeKind pattern, ShapeKind operand) =>
        pattern == ShapeKind.None || pattern == operand || (pattern == ShapeKind.Scalar && operand == ShapeKind.Size);

    // An editor asks this of every operation at each keystroke, and nearly always all fits: only what does not takes memory beyond the sizes.
    private sealed class Equations(ShapeSignature signature, IReadOnlyList<Shape?> operands, DimFacts given)
    {
        private readonly DimFacts facts = given;
        private readonly SizesByName candidates = new();
        private readonly List<(DimTerm Term, DimSite Site)> compound = [];
        private readonly List<Conflict> conflicts = [];
        private bool isUnknown;

        // The facts, and that sizes of one name are equal: whatever was said of that, the rest is judged as if they were, so
        // that the verdict is the same whichever of them is taken for the name.
        private DimFacts assumed = given;

        internal Unification Solve()
        {
            for (int operand = 0; operand < operands.Count; operand++)
            {
                var pattern = signature.Operands[operand];
                var shape = operands[operand];
                if (pattern.Kind != ShapeKind.None && shape is null)
                    isUnknown = true;
                for (int dim = 0; shape is not null && dim < pattern.Dims.Count; dim++)
                {
                    if (dim < shape.Dims.Count)
                        Equate(pattern.Dims[dim], new DimSite(operand, dim, shape.Dims[dim]));
                    else
                        isUnknown = true;
                }
            }

            CompareCandidates(candidates.All);
            SolveCompound();
            CompareCompound();
            CheckConditions();
            var worst = conflicts.Count == 0 ? null : conflicts.OrderByDescending(static c => c.Judgement.Verdict).First();
            var verdict = worst?.Judgement.Verdict ?? (isUnknown ? Verdict.Unknown : Verdict.Fits);
            return new Unification(verdict, Results(), worst, candidates);
        }

        private void Equate(DimTerm term, DimSite site)
        {
            switch (term)
            {
                case DimName { Name: var name }:
                    candidates.Add(name, site);
                    break;
                case DimOperation operation when site.Value.AsSymbol is { Kind: DimSymbolKind.Label } label:
                    if (label.Composition is { } composition && composition.Operator == operation.Operator)
                    {
                        Equate(operation.Left, site with { Value = composition.Left });
                        Equate(operation.Right, site with { Value = composition.Right });
                    }
                    else
                    {
                        conflicts.Add(new CompositionConflict(new(Verdict.Fails), site, operation));
                    }

                    break;
                default:
                    compound.Add((term, site));
                    break;
            }
        }

        private void CompareCandidates(IReadOnlyList<SizesByName.Entry> names)
        {
            bool isMoreAsked = compound.Count > 0 || signature.Conditions.Count > 0;
            List<Equality>? equalities = null;
            foreach (var (name, sites) in names)
            {
                for (int first = 0; first < sites.Count; first++)
                {
                    for (int second = first + 1; second < sites.Count; second++)
                    {
                        var (a, b) = (sites[first], sites[second]);
                        var judgement = Judgement.Of(a.Value, Comparison.Equal, b.Value, assumed);
                        if (IsConflict(judgement))
                            conflicts.Add(new SizeConflict(judgement, name, a, b));
                        if (isMoreAsked && a.Value != b.Value)
                            (equalities ??= []).Add(a.Value.CompareTo(b.Value) < 0 ? new(a.Value, b.Value) : new(b.Value, a.Value));
                    }
                }
            }

            // In one order, whatever the order of the operands is.
            equalities?.Sort();
            for (int i = 0; i < equalities?.Count; i++)
            {
                if (i == 0 || equalities[i] != equalities[i - 1])
                    assumed = assumed.With(equalities[i].Left, Comparison.Equal, equalities[i].Right);
            }
        }

        // `n+1` against p gives n = p - 1, once all but one of the names are known. Each round uses what the rounds
        // before found, so that the order of the equations plays no part; each solves at least one, so that it ends.
        private void SolveCompound()
        {
            while (compound.Count > 0)
            {
                var solutions = compound.Select(e => SolutionOf(e.Term, e.Site)).OfType<Solution>().ToList();
                if (solutions.Count == 0)
                    return;
                foreach (var solution in solutions)
                {
                    compound.Remove((solution.Term, solution.Whole));
                    RequireSize(solution);
                    candidates.Add(solution.Name, solution.Whole with { Value = solution.Value });
                }

                CompareCandidates([.. solutions.Select(static s => s.Name).Distinct(StringComparer.Ordinal).Select(name => candidates.Find(name)!)]);
            }
        }

        private Solution? SolutionOf(DimTerm term, DimSite whole)
        {
            var unbound = term.Names.Where(name => candidates.Find(name) is null).ToList();
            if (unbound.Count != 1)
                return null;
            var unknown = DimSymbol.Free(unbound[0], $"the unknown {unbound[0]}");
            var value = term.Substitute(name => candidates.Bound(name) ?? DimExpr.Symbol(unknown));
            if (value is null || value.Symbols.Any(static s => s.Kind == DimSymbolKind.Label))
                return null;
            var linear = value.Monomials.FirstOrDefault(m => m.Atoms is [SymbolAtom atom] && atom.Symbol.Equals(unknown));
            if (linear is null || !BigInteger.Abs(linear.Coefficient).IsOne)
                return null;
            var rest = value - DimExpr.OfMonomial(linear);
            return rest.Symbols.Contains(unknown) ? null : new(term, whole, unbound[0], linear.Coefficient.IsOne, rest);
        }

        // A size is never negative: 3 is no a+b where a is 5, because 5 <= 3 would be needed.
        private void RequireSize(Solution solution)
        {
            DimTerm rest = solution.Term switch
            {
                DimOperation { Operator: DimOperator.Add, Left: var part, Right: DimName { Name: var name } } when name == solution.Name => part,
                DimOperation { Operator: DimOperator.Add, Left: DimName { Name: var name }, Right: var part } when name == solution.Name => part,
                _ => new DimGiven(solution.Rest),
            };
            if (solution.IsAdded)
                Require(new SizeCondition(rest, Comparison.LessOrEqual, solution.Term), solution.Rest, solution.Whole.Value);
            else
                Require(new SizeCondition(solution.Term, Comparison.LessOrEqual, rest), solution.Whole.Value, solution.Rest);
        }

        private void CompareCompound()
        {
            foreach (var (term, site) in compound)
            {
                // Whatever the names that nothing binds stand for: 5 is no 2*n.
                if (term.Substitute(name => candidates.Bound(name) ?? DimExpr.Symbol(DimSymbol.Free(name, $"the unknown {name}"))) is not { } expected)
                    isUnknown = true;
                else if (Judgement.Of(expected, Comparison.Equal, site.Value, assumed) is { Verdict: var verdict } judgement && (verdict == Verdict.Fails || term.Names.All(name => candidates.Find(name) is not null)))
                    AddConflict(judgement, site, expected);
                else
                    isUnknown = true;
            }
        }

        private void AddConflict(Judgement judgement, DimSite site, DimExpr expected)
        {
            if (IsConflict(judgement))
                conflicts.Add(new GivenConflict(judgement, site, expected));
        }

        private void CheckConditions()
        {
            foreach (var condition in signature.Conditions)
            {
                if (condition.Left.Substitute(candidates.Bound) is { } left && condition.Right.Substitute(candidates.Bound) is { } right)
                    Require(condition, left, right);
                else
                    isUnknown = true;
            }
        }

        private void Require(SizeCondition condition, DimExpr left, DimExpr right)
        {
            var judgement = Judgement.Of(left, condition.Comparison, right, assumed);
            if (IsConflict(judgement))
                conflicts.Add(new ConditionConflict(judgement, condition, left, right));
        }

        private bool IsConflict(Judgement judgement)
        {
            isUnknown |= judgement.Verdict == Verdict.Unknown;
            return judgement.Verdict > Verdict.Unknown;
        }

        private Shape?[] Results()
        {
            var results = new Shape?[signature.Results.Count];
            for (int i = 0; i < results.Length; i++)
            {
                var shape = signature.Results[i].Substitute(candidates.Bound);
                results[i] = shape is null || facts.AreNone ? shape : new Shape(shape.Kind, [.. shape.Dims.Select(facts.Normalize)]);
            }

            return results;
        }
    }

    // That a compound size, `n+1` or `p-n`, gives the one name in it that was not known: the rest is added to it, or it is
    // subtracted from the rest.
    private sealed record Solution(DimTerm Term, DimSite Whole, string Name, bool IsAdded, DimExpr Rest)
    {
        internal DimExpr Value => IsAdded ? Whole.Value - Rest : Rest - Whole.Value;
    }

    // That two sizes of one name are equal, the smaller expression on the left.
    private sealed record Equality(DimExpr Left, DimExpr Right) : IComparable<Equality>
    {
        public int CompareTo(Equality? other)
        {
            if (other is null)
                return 1;
            int order = Left.CompareTo(other.Left);
            return order != 0 ? order : Right.CompareTo(other.Right);
        }
    }
}
