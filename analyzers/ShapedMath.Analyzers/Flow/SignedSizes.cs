using System.Collections.Immutable;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Flow;

/// <summary>
/// Integers of which it is not known that they are sizes: an <c>int</c> parameter may be negative. A symbol stands for an integer of at
/// least 0, so that what is proven of them is proven of the difference of two such.
/// </summary>
internal static class SignedSizes
{
    /// <summary>Begins the keys of such symbols, but for what says whose they are.</summary>
    public const string Mark = "±";

    /// <summary>The symbol of an integer that may be negative.</summary>
    public static DimSymbol Symbol(string name, string? key = null) => DimSymbol.Free(name, Mark + (key ?? name));

    /// <summary>Whether an expression mentions one.</summary>
    public static bool IsIn(DimExpr size) => size.Symbols.Any(IsSigned);

    /// <summary>The expression with each of them as a difference; <see langword="null"/> where it becomes too large.</summary>
    public static DimExpr? Split(DimExpr size) =>
        size.Substitute(static symbol => IsSigned(symbol) ? DimExpr.Symbol(symbol) - DimExpr.Symbol(DimSymbol.Free(symbol.Name, "∓" + symbol.Key)) : null);

    /// <summary>The shape with each of them as a difference.</summary>
    public static Shape? Split(Shape? shape)
    {
        if (shape is null || !shape.Dims.Any(IsIn))
            return shape;
        var dims = shape.Dims.Select(Split).ToList();
        return dims.Contains(null) ? null : new Shape(shape.Kind, [.. dims.Select(static dim => dim!)]);
    }

    /// <summary>The facts that relations give, with each of them as a difference.</summary>
    public static DimFacts Facts(ImmutableHashSet<SizeRelation> relations)
    {
        var facts = DimFacts.None;
        foreach (var relation in relations)
        {
            if (Split(relation) is { } split)
                facts = split.AddTo(facts);
        }

        return facts;
    }

    /// <summary>The relation with each of them as a difference; <see langword="null"/> where it becomes too large.</summary>
    public static SizeRelation? Split(SizeRelation relation) =>
        Split(relation.Left) is { } left && Split(relation.Right) is { } right ? relation with { Left = left, Right = right } : null;

    /// <summary>Whether a symbol is one.</summary>
    public static bool IsSigned(DimSymbol symbol) => symbol.Key.TrimStart(ObjectSizes.Mark).StartsWith(Mark, StringComparison.Ordinal);
}
