using System.Numerics;

namespace ShapedMath.Shapes;

/// <summary>
/// What is known of sizes beyond that each is an integer of at least 0, and what follows. Immutable.
/// </summary>
/// <remarks>
/// Complete for linear differences whose coefficients all have one sign. With facts, it decides what follows from them
/// over the rationals (Fourier-Motzkin elimination, every constraint tightened to integers); products of symbols count as
/// symbols of their own. Beyond that, and beyond a fixed amount of work, the answer is <see cref="Answer.Unknown"/>.
/// From facts that contradict each other everything follows: such code is never reached.
/// </remarks>
public sealed class DimFacts
{
    private const int MostMinima = 3;

    private readonly IReadOnlyList<Substitution> substitutions;
    private readonly IReadOnlyList<DimExpr> nonNegative;

    // 1 if so, -1 if not, 0 as long as nobody asked: one word, since several threads may.
    private int areContradictory;

    private DimFacts(IReadOnlyList<Substitution> substitutions, IReadOnlyList<DimExpr> nonNegative)
    {
        this.substitutions = substitutions;
        this.nonNegative = nonNegative;
    }

    /// <summary>Nothing is known.</summary>
    public static DimFacts None { get; } = new([], []);

    internal IReadOnlyList<DimExpr> NonNegative => nonNegative;

    /// <summary>Whether nothing is known.</summary>
    internal bool AreNone => substitutions.Count == 0 && nonNegative.Count == 0;

    /// <summary>These facts and one more.</summary>
    public DimFacts With(DimExpr left, Comparison comparison, DimExpr right) => comparison switch
    {
        Comparison.Equal => WithEqual(Normalize(left), Normalize(right)),
        Comparison.LessOrEqual => WithNonNegative(Normalize(right) - Normalize(left)),
        Comparison.GreaterOrEqual => WithNonNegative(Normalize(left) - Normalize(right)),
        Comparison.Less => WithNonNegative(Normalize(right) - Normalize(left) - 1),
        _ => WithNonNegative(Normalize(left) - Normalize(right) - 1),
    };

    /// <summary>Whether a comparison holds.</summary>
    public Answer Holds(DimExpr left, Comparison comparison, DimExpr right) => comparison switch
    {
        Comparison.Equal => Equal(left, right),
        Comparison.LessOrEqual => LessOrEqual(left, right),
        Comparison.GreaterOrEqual => LessOrEqual(right, left),
        Comparison.Less => LessOrEqual(left + 1, right),
        _ => LessOrEqual(right + 1, left),
    };

    /// <summary>Whether two sizes are equal.</summary>
    public Answer Equal(DimExpr left, DimExpr right)
    {
        var effort = new Effort();
        var difference = Normalize(right, effort) - Normalize(left, effort);
        if (difference.ConstantValue is { } constant)
            return constant.IsZero || IsNonNegative(DimExpr.Constant(BigInteger.MinusOne), effort) ? Answer.Yes : Answer.No;
        if (IsNonNegative(difference, effort) && IsNonNegative(-difference, effort))
            return Answer.Yes;
        return IsNonNegative(difference - 1, effort) || IsNonNegative(-difference - 1, effort) || NeverZero(difference) ? Answer.No : Answer.Unknown;
    }

    /// <summary>Whether the first size is at most the second.</summary>
    public Answer LessOrEqual(DimExpr left, DimExpr right)
    {
        var effort = new Effort();
        var difference = Normalize(right, effort) - Normalize(left, effort);
        if (IsNonNegative(difference, effort))
            return Answer.Yes;
        return IsNonNegative(-difference - 1, effort) ? Answer.No : Answer.Unknown;
    }

    /// <summary>The expression simplified by what is known: given m >= n, <c>min(m, n)</c> is n.</summary>
    public DimExpr Normalize(DimExpr expr) => AreNone ? expr : Normalize(expr, new Effort());

    private DimExpr Normalize(DimExpr expr, Effort effort) => AreNone || !MayChange(expr) ? expr : Simplified(expr, effort);

    // A number, or a symbol of its own that nothing replaces, is what it is.
    private bool MayChange(DimExpr expr) => expr.AsSymbol is { } symbol ? Replaces(symbol) : !expr.IsConstant;

    private DimExpr Simplified(DimExpr expr, Effort effort) => expr.TryMapAtoms(atom => atom switch
    {
        SymbolAtom { Symbol: var symbol } => Substituted(symbol) ?? DimExpr.OfAtom(atom),
        MinAtom min => DimExpr.Min(min.Operands.Select(operand => Normalize(operand, effort)), this, effort),
        // A denominator that the facts make 0 belongs to code that is never reached.
        _ => atom.Rebuild(part => Normalize(part, effort)) ?? DimExpr.OfAtom(atom),
    }) ?? expr;

    /// <summary>Whether the expression is at least 0 for all admissible sizes, as far as is decided.</summary>
    internal bool IsNonNegative(DimExpr expr, Effort effort)
    {
        if (expr.ConstantValue is { } constant && (constant.Sign >= 0 || nonNegative.Count == 0))
            return constant.Sign >= 0;

        // What is known of other sizes has no part in it, unless it can never be.
        var relevant = RelevantTo(expr);
        return IsNonNegative(expr, relevant, MostMinima, effort) || (relevant.Count < nonNegative.Count && AreContradictory);
    }

    private bool AreContradictory
    {
        get
        {
            if (areContradictory == 0)
                areContradictory = IsNonNegative(DimExpr.Constant(BigInteger.MinusOne), nonNegative, MostMinima, new Effort()) ? 1 : -1;
            return areContradictory == 1;
        }
    }

    // The facts that speak of sizes in the expression, or of sizes that those speak of, and so on.
    private IReadOnlyList<DimExpr> RelevantTo(DimExpr expr)
    {
        if (nonNegative.Count == 0)
            return nonNegative;
        var relevant = new List<DimExpr>();
        var others = nonNegative.ToList();
        var symbols = expr.Symbols.ToList();
        while (others.FindIndex(fact => MentionsOneOf(fact, symbols)) is >= 0 and var next)
        {
            symbols.AddRange(others[next].Symbols);
            relevant.Add(others[next]);
            others.RemoveAt(next);
        }

        return relevant;
    }

    private static bool MentionsOneOf(DimExpr fact, List<DimSymbol> symbols)
    {
        foreach (var symbol in fact.Symbols)
        {
            if (symbols.Contains(symbol))
                return true;
        }

        return false;
    }

    // A minimum is one of its operands: what holds in each case, that operand being the smallest, holds.
    private static bool IsNonNegative(DimExpr expr, IReadOnlyList<DimExpr> constraints, int minimaLeft, Effort effort)
    {
        var minimum = minimaLeft == 0 ? null : FirstMinimum(expr) ?? (constraints.Count == 0 ? null : constraints.Select(FirstMinimum).FirstOrDefault(static m => m is not null));
        if (minimum is null)
            return LinearConstraints.Imply(constraints, expr, effort);
        return minimum.Operands.All(smallest =>
        {
            DimExpr? Choose(DimExpr e) => e.TryMapAtoms(atom => atom.Equals(minimum) ? smallest : DimExpr.OfAtom(atom));
            var others = minimum.Operands.Where(operand => operand != smallest).Select(operand => operand - smallest);
            return Choose(expr) is { } chosen
                && IsNonNegative(chosen, [.. constraints.Select(e => Choose(e) ?? e), .. others], minimaLeft - 1, effort);
        });
    }

    private static MinAtom? FirstMinimum(DimExpr expr)
    {
        foreach (var monomial in expr.Monomials)
        {
            foreach (var atom in monomial.Atoms)
            {
                if (atom is MinAtom minimum)
                    return minimum;
            }
        }

        return null;
    }

    // 2k and 2n+1 are never equal: the greatest common divisor of the coefficients does not divide the constant.
    private static bool NeverZero(DimExpr difference) => !(difference.ConstantPart % difference.CommonDivisor).IsZero;

    internal bool Replaces(DimSymbol symbol) => Substituted(symbol) is not null;

    private DimExpr? Substituted(DimSymbol symbol)
    {
        foreach (var (known, value) in substitutions)
        {
            if (known.Equals(symbol))
                return value;
        }

        return null;
    }

    private DimFacts WithEqual(DimExpr left, DimExpr right)
    {
        var difference = right - left;
        // A size that may be anything gives way to one that has a meaning.
        var symbols = difference.Monomials.Where(IsSymbol).ToList();
        foreach (var monomial in symbols.Where(IsFree).Concat(symbols.Where(static m => !IsFree(m))))
        {
            var symbol = ((SymbolAtom)monomial.Atoms[0]).Symbol;
            var value = (DimExpr.OfMonomial(monomial) - difference) * DimExpr.Constant(monomial.Coefficient);
            if (value.Symbols.Contains(symbol))
                continue;
            DimExpr? Replace(DimExpr e) => e.Substitute(s => s.Equals(symbol) ? value : null);
            var values = substitutions.Select(known => Replace(known.Value)).ToList();
            var constraints = nonNegative.Select(Replace).ToList();
            if (values.Contains(null) || constraints.Contains(null))
                break;
            return new(
                [.. substitutions.Select((known, i) => known with { Value = values[i]! }), new(symbol, value)],
                [.. constraints!, value]);
        }

        return WithNonNegative(difference).WithNonNegative(-difference);
    }

    private static bool IsSymbol(DimMonomial monomial) => monomial.Atoms is [SymbolAtom] && BigInteger.Abs(monomial.Coefficient).IsOne;

    private static bool IsFree(DimMonomial monomial) => monomial.Atoms is [SymbolAtom { Symbol.Kind: DimSymbolKind.Free }];

    private DimFacts WithNonNegative(DimExpr expr) => new(substitutions, [.. nonNegative, expr]);

    // A size that is known to be another expression.
    private sealed record Substitution(DimSymbol Symbol, DimExpr Value);
}
