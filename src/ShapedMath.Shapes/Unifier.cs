using System.Numerics;

namespace ShapedMath.Shapes;

/// <summary>
/// Finds the sizes that a signature's variables stand for, and judges whether the operands fit. The verdict does not
/// depend on the order of operands or equations.
/// </summary>
public static class Unifier
{
    /// <summary>Whether the operands are as many and of the kinds that the signature takes; <see langword="null"/> is any kind.</summary>
    public static bool Applies(ShapeSignature signature, IReadOnlyList<Shape?> operands) =>
        signature.Operands.Count == operands.Count
        && signature.Operands.Zip(operands, static (pattern, shape) => shape is null || Takes(pattern.Kind, shape.Kind)).All(static takes => takes);

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

    private sealed class Equations(ShapeSignature signature, IReadOnlyList<Shape?> operands, DimFacts given)
    {
        private readonly Dictionary<string, List<DimSite>> candidates = new(StringComparer.Ordinal);
        private readonly List<(DimTerm Term, DimSite Site)> compound = [];
        private readonly List<Conflict> conflicts = [];
        private bool isUnknown;

        // The facts, and that sizes of one name are equal: where that is not proven, the rest is judged as if it were, so
        // that the verdict is the same whichever of them is taken for the name.
        private DimFacts assumed = given;

        private readonly DimFacts facts = given;

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

            SolveCompound();
            CompareCandidates();
            CompareCompound();
            CheckConditions();
            var worst = conflicts.OrderByDescending(static c => c.Judgement.Verdict).FirstOrDefault();
            var verdict = worst?.Judgement.Verdict ?? (isUnknown ? Verdict.Unknown : Verdict.Fits);
            var bindings = candidates.ToDictionary(static c => c.Key, static c => c.Value[0], StringComparer.Ordinal);
            return new Unification(verdict, [.. signature.Results.Select(Result)], worst, bindings);
        }

        private void Equate(DimTerm term, DimSite site)
        {
            switch (term)
            {
                case DimName { Name: var name }:
                    AddCandidate(name, site);
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

        private void AddCandidate(string name, DimSite site)
        {
            if (!candidates.TryGetValue(name, out var sites))
                candidates[name] = sites = [];
            sites.Add(site);
        }

        // `n+1` against p gives n = p - 1, once all but one of the names are known. Each round uses what the rounds
        // before found, so that the order of the equations plays no part; each solves at least one, so that it ends.
        private void SolveCompound()
        {
            var open = compound.Where(static e => e.Term.Names.Count > 0).ToList();
            while (true)
            {
                var solved = open.Select(e => (Equation: e, Solution: SolutionOf(e.Term, e.Site))).Where(static s => s.Solution is not null).ToList();
                foreach (var (equation, solution) in solved)
                {
                    AddCandidate(solution!.Value.Name, solution.Value.Site);
                    RequireSize(equation.Term, equation.Site, solution.Value.Name, solution.Value.Site);
                    open.Remove(equation);
                    compound.Remove(equation);
                }

                if (solved.Count == 0)
                    return;
            }
        }

        private void CompareCompound()
        {
            foreach (var (term, site) in compound)
            {
                if (term.Substitute(Bound) is { } expected)
                    Judge(Judgement.Of(expected, Comparison.Equal, site.Value, assumed), j => new GivenConflict(j, site, expected));
                else
                    isUnknown = true;
            }
        }

        private (string Name, DimSite Site)? SolutionOf(DimTerm term, DimSite site)
        {
            var unbound = term.Names.Where(name => !candidates.ContainsKey(name)).ToList();
            if (unbound.Count != 1)
                return null;
            var variable = DimSymbol.Variable(unbound[0]);
            var value = term.Substitute(name => Bound(name) ?? DimExpr.Symbol(variable));
            if (value is null || value.Symbols.Any(static s => s.Kind == DimSymbolKind.Label))
                return null;
            var linear = value.Monomials.FirstOrDefault(m => m.Atoms is [SymbolAtom atom] && atom.Symbol.Equals(variable));
            if (linear is null || !BigInteger.Abs(linear.Coefficient).IsOne)
                return null;
            var rest = value - DimExpr.OfMonomial(linear);
            return rest.Symbols.Contains(variable) ? null : (unbound[0], site with { Value = (site.Value - rest) * DimExpr.Constant(linear.Coefficient) });
        }

        // A size is never negative: 3 is no a+b where a is 5, because 5 <= 3 would be needed.
        private void RequireSize(DimTerm term, DimSite whole, string name, DimSite solution)
        {
            var (condition, left, right) = term is DimOperation { Operator: DimOperator.Add, Left: var part, Right: DimName rest } && rest.Name == name
                ? (new SizeCondition(part, Comparison.LessOrEqual, term), part.Substitute(Bound)!, whole.Value)
                : (new SizeCondition(term, Comparison.GreaterOrEqual, new DimNumber(0)), solution.Value, DimExpr.Constant(0));
            Judge(Judgement.Of(left, condition.Comparison, right, facts), j => new ConditionConflict(j, condition, left, right));
        }

        private void CompareCandidates()
        {
            foreach (string name in signature.Variables)
            {
                if (!candidates.TryGetValue(name, out var sites))
                    continue;
                for (int first = 0; first < sites.Count; first++)
                {
                    for (int second = first + 1; second < sites.Count; second++)
                    {
                        var (a, b) = (sites[first], sites[second]);
                        var judgement = Judgement.Of(a.Value, Comparison.Equal, b.Value, facts);
                        Judge(judgement, j => new SizeConflict(j, name, a, b));
                        if (judgement.Verdict == Verdict.Unknown)
                            assumed = assumed.With(a.Value, Comparison.Equal, b.Value);
                    }
                }
            }
        }

        private void CheckConditions()
        {
            foreach (var condition in signature.Conditions)
            {
                if (condition.Left.Substitute(Bound) is { } left && condition.Right.Substitute(Bound) is { } right)
                    Judge(Judgement.Of(left, condition.Comparison, right, assumed), j => new ConditionConflict(j, condition, left, right));
                else
                    isUnknown = true;
            }
        }

        private void Judge(Judgement judgement, Func<Judgement, Conflict> conflict)
        {
            if (judgement.Verdict > Verdict.Unknown)
                conflicts.Add(conflict(judgement));
            else if (judgement.Verdict == Verdict.Unknown)
                isUnknown = true;
        }

        private DimExpr? Bound(string name) => candidates.TryGetValue(name, out var sites) ? sites[0].Value : null;

        private Shape? Result(ShapePattern pattern)
        {
            var shape = pattern.Substitute(Bound);
            return shape is null ? null : new Shape(shape.Kind, [.. shape.Dims.Select(facts.Normalize)]);
        }
    }
}
