using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ShapedMath.Analyzers.Flow;

/// <summary>What some fields and properties are taken to hold while that is being proven.</summary>
/// <param name="Values">Their values; unknown where nothing is taken for granted.</param>
/// <param name="Items">Each item of those that are arrays and lists, likewise.</param>
/// <param name="IsOfObject">Whether in terms of sizes that the object has for good, so that all its methods may speak of them.</param>
internal sealed record Assumption(ImmutableDictionary<ISymbol, FlowValue> Values, ImmutableDictionary<ISymbol, FlowValue> Items, bool IsOfObject)
{
    /// <summary>What the methods of the class give and need if that is so.</summary>
    public Remembered<Summary> Summaries { get; } = new();

    /// <summary>What a member is taken to hold.</summary>
    public FlowValue this[ISymbol member] => Values[member.OriginalDefinition];

    /// <summary>What each item is taken to be of an array or list; <see langword="null"/> where that is not being proven.</summary>
    public FlowValue? EachIn(ISymbol member) => Items.TryGetValue(member.OriginalDefinition, out var value) ? value : null;

    /// <summary>Whether a member is one of them.</summary>
    public bool IsOf(ISymbol member) => Values.ContainsKey(member.OriginalDefinition);
}
