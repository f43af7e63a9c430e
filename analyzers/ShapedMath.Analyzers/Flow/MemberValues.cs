using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ShapedMath.Analyzers.Flow;

/// <summary>What the fields and properties of a class hold, as its methods see it.</summary>
/// <param name="Values">The values, in terms of sizes that the object has for good.</param>
/// <param name="Height">How deep the code that they come from was looked into; <see langword="null"/> where there was more to see.</param>
internal sealed record MemberValues(ImmutableDictionary<ISymbol, FlowValue> Values, int? Height) : Remembered<MemberValues>.IFound
{
    /// <summary>What each item is of the arrays and lists.</summary>
    public ImmutableDictionary<ISymbol, FlowValue> Items { get; init; } = ImmutableDictionary<ISymbol, FlowValue>.Empty;

    /// <summary>What each item is of an array or list that a member holds.</summary>
    public FlowValue EachIn(ISymbol member) => Items.TryGetValue(member, out var value) ? value : FlowValue.Unknown;

    /// <summary>What a member holds.</summary>
    public FlowValue this[ISymbol member] => Values.TryGetValue(member, out var value) ? value : FlowValue.Unknown;
}
