using System.Globalization;
using System.Numerics;
using System.Text;

namespace ShapedMath.Shapes;

/// <summary>
/// A size as an integer polynomial over symbols and opaque atoms (<c>min(a, b)</c>, <c>a/k</c> rounded down), in one normal
/// form: two expressions that the ring laws make equal are equal objects. Immutable.
/// </summary>
public sealed class DimExpr : IEquatable<DimExpr>, IComparable<DimExpr>
{
    // Beyond this, a product is not multiplied out: (a+b)*(c+d)*… has twice the terms with every factor.
    private const int MostTerms = 1024;
    private const int HighestDegree = 32;

    private static readonly DimExpr Zero = new([]), One = new([new DimMonomial(BigInteger.One, [])]);

    private readonly DimMonomial[] monomials;

    // Nested minima and quotients are compared and hashed over and over; 0 is not known yet.
    private int hash;
    private IReadOnlyList<DimSymbol>? symbols;

    private DimExpr(DimMonomial[] monomials) => this.monomials = monomials;

    internal DimMonomial[] Monomials => monomials;

    /// <summary>Whether the size is a number.</summary>
    public bool IsConstant => monomials.Length == 0 || (monomials.Length == 1 && monomials[0].IsConstant);

    /// <summary>The number, or <see langword="null"/> where the size is not one.</summary>
    public BigInteger? ConstantValue => IsConstant ? ConstantPart : null;

    /// <summary>The symbol, or <see langword="null"/> where the size is more than a symbol.</summary>
    public DimSymbol? AsSymbol =>
        monomials.Length == 1 && monomials[0] is { Coefficient.IsOne: true, Atoms: [SymbolAtom atom] } ? atom.Symbol : null;

    /// <summary>Whether the size is a type used as a label.</summary>
    public bool IsLabel => AsSymbol is { Kind: DimSymbolKind.Label };

    /// <summary>Every symbol in the expression, once each, those inside of atoms included, in order.</summary>
    public IReadOnlyList<DimSymbol> Symbols => symbols ??= Collected();

    // The monomials are sorted, those with the most factors first.
    private int Degree => monomials.Length == 0 ? 0 : monomials[0].Atoms.Length;

    internal BigInteger ConstantPart =>
        monomials.Length > 0 && monomials[monomials.Length - 1] is { IsConstant: true } last ? last.Coefficient : BigInteger.Zero;

    /// <summary>The greatest common divisor of the coefficients, the constant's left aside; 0 where there are none.</summary>
    internal BigInteger CommonDivisor
    {
        get
        {
            var divisor = BigInteger.Zero;
            foreach (var monomial in monomials)
            {
                if (!monomial.IsConstant)
                    divisor = BigInteger.GreatestCommonDivisor(divisor, monomial.Coefficient);
            }

            return divisor;
        }
    }

    /// <summary>A number.</summary>
    public static DimExpr Constant(BigInteger value) =>
        value.IsZero ? Zero : value.IsOne ? One : new([new DimMonomial(value, [])]);

    /// <summary>A symbol.</summary>
    public static DimExpr Symbol(DimSymbol symbol) => OfAtom(new SymbolAtom(symbol));

    /// <summary>A number.</summary>
    public static implicit operator DimExpr(int value) => Constant(value);

    /// <summary>The sum.</summary>
    public static DimExpr operator +(DimExpr left, DimExpr right) =>
        left.monomials.Length == 0 ? right : right.monomials.Length == 0 ? left : Merged(left.monomials, right.monomials, isSubtracted: false);

    /// <summary>The difference.</summary>
    public static DimExpr operator -(DimExpr left, DimExpr right) =>
        right.monomials.Length == 0 ? left : Merged(left.monomials, right.monomials, isSubtracted: true);

    /// <summary>The negation.</summary>
    public static DimExpr operator -(DimExpr expr) => expr.Times(BigInteger.MinusOne);

    /// <summary>The product.</summary>
    public static DimExpr operator *(DimExpr left, DimExpr right)
    {
        if (left.ConstantValue is { } first)
            return right.Times(first);
        if (right.ConstantValue is { } second)
            return left.Times(second);
        return left.monomials.Length == 1 && right.monomials.Length == 1
            ? new([left.monomials[0].Times(right.monomials[0])])
            : Normal(left.monomials.SelectMany(a => right.monomials.Select(b => a.Times(b))));
    }

    /// <summary>Whether two sizes are the same expression.</summary>
    public static bool operator ==(DimExpr? left, DimExpr? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two sizes are different expressions; their values may still be equal for some sizes.</summary>
    public static bool operator !=(DimExpr? left, DimExpr? right) => !(left == right);

    /// <summary>The smaller size; what is never smaller than another operand drops out.</summary>
    public static DimExpr Min(DimExpr left, DimExpr right) => Min([left, right]);

    /// <summary>
    /// The quotient, rounded down. A numeric denominator is divided out as far as it goes: <c>(3n)/2</c> is <c>n + n/2</c>.
    /// </summary>
    /// <exception cref="DivideByZeroException">The denominator is the number 0.</exception>
    public static DimExpr Quotient(DimExpr numerator, DimExpr denominator) =>
        TryDivide(numerator, denominator) ?? throw new DivideByZeroException($"A dimension cannot be divided by zero: ({numerator})/0.");

    /// <summary>The quotient, or <see langword="null"/> where the denominator is the number 0.</summary>
    internal static DimExpr? TryDivide(DimExpr numerator, DimExpr denominator)
    {
        if (denominator.ConstantValue is not { } k)
            return OfAtom(new QuotientAtom(numerator, denominator));
        if (k.IsZero)
            return null;
        if (k.Sign < 0)
            return TryDivide(-numerator, Constant(-k));
        var whole = Normal(numerator.monomials.Select(m => m.WithCoefficient(FloorDivide(m.Coefficient, k))));
        var rest = numerator - whole * Constant(k);
        return rest.IsConstant ? whole : whole + OfAtom(new QuotientAtom(rest, denominator));
    }

    /// <summary>The value at given sizes.</summary>
    /// <exception cref="DivideByZeroException">A denominator is zero at these sizes.</exception>
    public BigInteger Evaluate(Func<DimSymbol, BigInteger> sizes) =>
        monomials.Aggregate(BigInteger.Zero, (sum, monomial) => sum + monomial.Evaluate(sizes));

    /// <summary>
    /// The expression with symbols replaced; those for which the function gives <see langword="null"/> stay. Gives
    /// <see langword="null"/> where a denominator becomes the number 0, or where a product becomes too large to be multiplied out.
    /// </summary>
    public DimExpr? Substitute(Func<DimSymbol, DimExpr?> replacement) =>
        TryMapAtoms(atom => atom is SymbolAtom { Symbol: var symbol }
            ? replacement(symbol) ?? Symbol(symbol)
            : atom.Rebuild(part => part.Substitute(replacement)));

    /// <summary>The product, or <see langword="null"/> where it is too large to be multiplied out.</summary>
    internal static DimExpr? TryMultiply(DimExpr left, DimExpr right) =>
        left.monomials.Length * right.monomials.Length > MostTerms || left.Degree + right.Degree > HighestDegree ? null : left * right;

    /// <summary>The expression with atoms replaced, or <see langword="null"/> where a product becomes too large.</summary>
    internal DimExpr? TryMapAtoms(Func<DimAtom, DimExpr?> map)
    {
        var sum = Zero;
        foreach (var monomial in monomials)
        {
            DimExpr? product = Constant(monomial.Coefficient);
            foreach (var atom in monomial.Atoms)
                product = product is not null && map(atom) is { } factor ? TryMultiply(product, factor) : null;
            if (product is null)
                return null;
            sum += product;
        }

        return sum;
    }

    internal static DimExpr OfAtom(DimAtom atom) => new([new DimMonomial(BigInteger.One, [atom])]);

    internal static DimExpr OfMonomial(DimMonomial monomial) => Normal([monomial]);

    internal static DimExpr Min(IEnumerable<DimExpr> operands) => Min(operands, DimFacts.None, new Effort());

    internal static DimExpr Min(IEnumerable<DimExpr> operands, DimFacts facts, Effort effort)
    {
        // Sorted first: of two operands that are never different, though not one object, the same one is kept in any order.
        var sorted = operands.SelectMany(static e => e is { monomials: [{ Coefficient.IsOne: true, Atoms: [MinAtom min] }] } ? min.Operands : [e]).ToList();
        sorted.Sort();
        var smallest = new List<DimExpr>();
        foreach (var operand in sorted)
        {
            if (smallest.Exists(other => facts.IsNonNegative(operand - other, effort)))
                continue;
            smallest.RemoveAll(other => facts.IsNonNegative(other - operand, effort));
            smallest.Add(operand);
        }

        return smallest.Count == 1 ? smallest[0] : OfAtom(new MinAtom(smallest));
    }

    internal static BigInteger FloorDivide(BigInteger numerator, BigInteger denominator)
    {
        var quotient = BigInteger.DivRem(numerator, denominator, out var remainder);
        return !remainder.IsZero && (remainder.Sign < 0) != (denominator.Sign < 0) ? quotient - 1 : quotient;
    }

    internal void Collect(ICollection<DimSymbol> collected)
    {
        foreach (var monomial in monomials)
        {
            foreach (var atom in monomial.Atoms)
                atom.Collect(collected);
        }
    }

    internal static int Compare(IReadOnlyList<DimExpr> left, IReadOnlyList<DimExpr> right)
    {
        for (int i = 0; i < left.Count && i < right.Count; i++)
        {
            int order = left[i].CompareTo(right[i]);
            if (order != 0)
                return order;
        }

        return left.Count.CompareTo(right.Count);
    }

    /// <inheritdoc/>
    public int CompareTo(DimExpr? other)
    {
        if (other is null)
            return 1;
        if (ReferenceEquals(this, other))
            return 0;
        for (int i = 0; i < monomials.Length && i < other.monomials.Length; i++)
        {
            int order = monomials[i].CompareTo(other.monomials[i]);
            if (order == 0)
                order = monomials[i].Coefficient.CompareTo(other.monomials[i].Coefficient);
            if (order != 0)
                return order;
        }

        return monomials.Length.CompareTo(other.monomials.Length);
    }

    /// <inheritdoc/>
    public bool Equals(DimExpr? other) => ReferenceEquals(this, other) || (other is not null && GetHashCode() == other.GetHashCode() && CompareTo(other) == 0);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DimExpr);

    /// <inheritdoc/>
    public override int GetHashCode() => hash != 0 ? hash : hash = HashOf(monomials);

    /// <summary>The normal form as text, which parses back: <c>2*m*n+n-1</c>.</summary>
    public override string ToString()
    {
        if (monomials.Length == 0)
            return "0";
        var text = new StringBuilder();
        foreach (var monomial in monomials)
        {
            bool negative = monomial.Coefficient.Sign < 0;
            if (negative || text.Length > 0)
                text.Append(negative ? '-' : '+');
            var size = BigInteger.Abs(monomial.Coefficient);
            var factors = monomial.Atoms.Select(atom => Factor(atom, monomial)).ToList();
            if (!size.IsOne || factors.Count == 0)
                factors.Insert(0, size.ToString(CultureInfo.InvariantCulture));
            text.Append(string.Join("*", factors));
        }

        return text.ToString();
    }

    // A quotient or a composed label inside of a longer product or sum would read as another expression.
    private string Factor(DimAtom atom, DimMonomial monomial)
    {
        bool alone = monomial.Atoms.Length == 1 && monomial.Coefficient.IsOne;
        bool compound = atom switch
        {
            QuotientAtom => !alone,
            SymbolAtom { Symbol.Composition: not null } => !alone || monomials.Length > 1,
            _ => false,
        };
        return compound ? $"({atom})" : atom.ToString()!;
    }

    private List<DimSymbol> Collected()
    {
        if (AsSymbol is { } symbol)
            return [symbol];
        var collected = new List<DimSymbol>();
        Collect(collected);
        var sorted = new List<DimSymbol>(collected.Count);
        foreach (var one in collected)
        {
            if (sorted.BinarySearch(one) is < 0 and var place)
                sorted.Insert(~place, one);
        }

        return sorted;
    }

    private static int HashOf(DimMonomial[] monomials)
    {
        int sum = 17;
        foreach (var monomial in monomials)
            sum = sum * 31 + monomial.GetHashCode();
        return sum;
    }

    private DimExpr Times(BigInteger factor) =>
        factor.IsOne ? this : new(factor.IsZero ? [] : Array.ConvertAll(monomials, m => m.WithCoefficient(m.Coefficient * factor)));

    // Both are in normal form, so that one walk along them is enough.
    private static DimExpr Merged(DimMonomial[] left, DimMonomial[] right, bool isSubtracted)
    {
        var merged = new DimMonomial[left.Length + right.Length];
        int count = 0;
        for (int i = 0, j = 0; i < left.Length || j < right.Length;)
        {
            int order = i == left.Length ? 1 : j == right.Length ? -1 : left[i].CompareTo(right[j]);
            var next = order < 0 ? left[i++] : isSubtracted ? right[j].WithCoefficient(-right[j++].Coefficient) : right[j++];
            if (order == 0)
                next = next.WithCoefficient(left[i++].Coefficient + next.Coefficient);
            if (!next.Coefficient.IsZero)
                merged[count++] = next;
        }

        Array.Resize(ref merged, count);
        return new(merged);
    }

    private static DimExpr Normal(IEnumerable<DimMonomial> terms)
    {
        var sorted = terms.ToList();
        sorted.Sort();
        var normal = new List<DimMonomial>(sorted.Count);
        foreach (var monomial in sorted)
        {
            int last = normal.Count - 1;
            if (last >= 0 && normal[last].CompareTo(monomial) == 0)
                normal[last] = normal[last].WithCoefficient(normal[last].Coefficient + monomial.Coefficient);
            else
                normal.Add(monomial);
        }

        normal.RemoveAll(static m => m.Coefficient.IsZero);
        return new([.. normal]);
    }
}
