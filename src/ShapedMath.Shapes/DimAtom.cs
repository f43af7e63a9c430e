using System.Numerics;

namespace ShapedMath.Shapes;

/// <summary>What a polynomial of sizes is made of: a symbol, or an expression that it cannot look into.</summary>
internal abstract class DimAtom : IEquatable<DimAtom>, IComparable<DimAtom>
{
    private protected abstract int Rank { get; }

    internal abstract BigInteger Evaluate(Func<DimSymbol, BigInteger> sizes);

    internal abstract DimExpr? Rebuild(Func<DimExpr, DimExpr?> part);

    internal abstract void Collect(ICollection<DimSymbol> symbols);

    private protected abstract int CompareSameKind(DimAtom other);

    public int CompareTo(DimAtom? other)
    {
        if (other is null)
            return 1;
        return Rank == other.Rank ? CompareSameKind(other) : Rank.CompareTo(other.Rank);
    }

    public bool Equals(DimAtom? other) => CompareTo(other) == 0;

    public override bool Equals(object? obj) => Equals(obj as DimAtom);

    public abstract override int GetHashCode();
}

/// <summary>A named size.</summary>
internal sealed class SymbolAtom(DimSymbol symbol) : DimAtom
{
    internal DimSymbol Symbol { get; } = symbol;

    private protected override int Rank => 0;

    internal override BigInteger Evaluate(Func<DimSymbol, BigInteger> sizes) => sizes(Symbol);

    internal override DimExpr? Rebuild(Func<DimExpr, DimExpr?> part) => DimExpr.OfAtom(this);

    internal override void Collect(ICollection<DimSymbol> symbols) => symbols.Add(Symbol);

    private protected override int CompareSameKind(DimAtom other) => Symbol.CompareTo(((SymbolAtom)other).Symbol);

    public override int GetHashCode() => Symbol.GetHashCode();

    public override string ToString() => Symbol.ToString();
}

/// <summary>The smallest of two or more sizes, sorted, none of which is known to be as large as another.</summary>
internal sealed class MinAtom(IReadOnlyList<DimExpr> operands) : DimAtom
{
    internal IReadOnlyList<DimExpr> Operands { get; } = operands;

    private protected override int Rank => 1;

    internal override BigInteger Evaluate(Func<DimSymbol, BigInteger> sizes)
    {
        var smallest = Operands[0].Evaluate(sizes);
        for (int i = 1; i < Operands.Count; i++)
            smallest = BigInteger.Min(smallest, Operands[i].Evaluate(sizes));
        return smallest;
    }

    internal override DimExpr? Rebuild(Func<DimExpr, DimExpr?> part)
    {
        var parts = Operands.Select(part).ToList();
        return parts.Contains(null) ? null : DimExpr.Min(parts!);
    }

    internal override void Collect(ICollection<DimSymbol> symbols)
    {
        foreach (var operand in Operands)
            operand.Collect(symbols);
    }

    private protected override int CompareSameKind(DimAtom other) => DimExpr.Compare(Operands, ((MinAtom)other).Operands);

    public override int GetHashCode() => Operands.Aggregate(17, static (hash, operand) => hash * 31 + operand.GetHashCode());

    public override string ToString() => $"min({string.Join(", ", Operands)})";
}

/// <summary>A quotient rounded down that does not come out even.</summary>
internal sealed class QuotientAtom(DimExpr numerator, DimExpr denominator) : DimAtom
{
    internal DimExpr Numerator { get; } = numerator;

    internal DimExpr Denominator { get; } = denominator;

    private protected override int Rank => 2;

    internal override BigInteger Evaluate(Func<DimSymbol, BigInteger> sizes) =>
        DimExpr.FloorDivide(Numerator.Evaluate(sizes), Denominator.Evaluate(sizes));

    internal override DimExpr? Rebuild(Func<DimExpr, DimExpr?> part) =>
        part(Numerator) is { } numerator && part(Denominator) is { } denominator ? DimExpr.TryDivide(numerator, denominator) : null;

    internal override void Collect(ICollection<DimSymbol> symbols)
    {
        Numerator.Collect(symbols);
        Denominator.Collect(symbols);
    }

    private protected override int CompareSameKind(DimAtom other)
    {
        var quotient = (QuotientAtom)other;
        int byNumerator = Numerator.CompareTo(quotient.Numerator);
        return byNumerator != 0 ? byNumerator : Denominator.CompareTo(quotient.Denominator);
    }

    public override int GetHashCode() => Numerator.GetHashCode() * 31 + Denominator.GetHashCode();

    public override string ToString() => $"{Part(Numerator)}/{Part(Denominator)}";

    private static string Part(DimExpr expr) => expr is { ConstantValue.Sign: >= 0 } || expr.AsSymbol is { Composition: null } ? expr.ToString() : $"({expr})";
}
