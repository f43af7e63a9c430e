using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Flow;

/// <summary>An object of which the making was seen: what those of its members hold that keep what they were given.</summary>
/// <param name="Type">Its class, and no class that derives from that.</param>
/// <param name="Members">What is known of its members.</param>
internal sealed record ObjectValue(INamedTypeSymbol Type, ImmutableDictionary<ISymbol, FlowValue> Members) : FlowValue
{
    /// <summary>The sizes that its class gives all objects, where the arguments of its only constructor settle them.</summary>
    public ImmutableDictionary<DimSymbol, DimExpr> Sizes { get; init; } = ImmutableDictionary<DimSymbol, DimExpr>.Empty;

    /// <summary>What a constructor has made, as it is known where that ends.</summary>
    /// <param name="constructor">The constructor.</param>
    /// <param name="end">What is known at its end.</param>
    /// <param name="formals">The sizes of its parameters.</param>
    public static FlowValue MadeBy(IMethodSymbol constructor, FlowState? end, IEnumerable<DimSymbol> formals)
    {
        var type = constructor.ContainingType;
        if (type is not ({ IsReferenceType: true } or { IsReadOnly: true }))
            return Unknown;
        var made = new ObjectValue(type, (end?.Members ?? []).Where(static member => IsKept(member.Value)).ToImmutableDictionary<ISymbol, FlowValue>(SymbolEqualityComparer.Default));
        if (!SymbolEqualityComparer.Default.Equals(constructor, ObjectSizes.MakerOf(type)))
            return made;
        string home = type.ToDisplayString();
        return made with { Sizes = formals.ToImmutableDictionary(formal => ObjectSizes.Symbol(formal.Name, home, formal, isStatic: false), DimExpr.Symbol) };
    }

    /// <summary>What a member holds, or <see langword="null"/> where that is not known.</summary>
    public FlowValue? this[ISymbol member] => Members.TryGetValue(member.OriginalDefinition, out var value) ? value : null;

    /// <summary>The object where an initializer gives a member a value.</summary>
    public ObjectValue With(ISymbol member, FlowValue value) =>
        this with { Members = IsKept(value) ? Members.SetItem(member.OriginalDefinition, value.Shared) : Members.Remove(member.OriginalDefinition) };

    /// <summary>Whether what is known of a value is kept where a member holds it.</summary>
    public static bool IsKept(FlowValue value) => value is ShapedValue or SizeValue;

    public override bool Mentions(Func<DimSymbol, bool> holds) => Members.Values.Any(value => value.Mentions(holds)) || Sizes.Values.Any(size => Mentions(size, holds));

    public bool Equals(ObjectValue? other) =>
        other is not null
        && SymbolEqualityComparer.Default.Equals(Type, other.Type)
        && Members.Count == other.Members.Count
        && Members.All(pair => other.Members.TryGetValue(pair.Key, out var value) && pair.Value.Equals(value))
        && Sizes.Count == other.Sizes.Count
        && Sizes.All(pair => other.Sizes.TryGetValue(pair.Key, out var size) && pair.Value == size);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Type);
}
