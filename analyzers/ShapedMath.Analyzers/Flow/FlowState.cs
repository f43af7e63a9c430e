using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ShapedMath.Analyzers.Flow;

/// <summary>What is known at one point of the code: of variables, and of sizes on every way there. Immutable.</summary>
internal sealed class FlowState
{
    private const int MostRelations = 12;

    private readonly ImmutableDictionary<ISymbol, FlowValue> variables;
    private readonly ImmutableDictionary<CaptureId, FlowValue> captures;
    private readonly ImmutableHashSet<SizeRelation> relations;

    private FlowState(ImmutableDictionary<ISymbol, FlowValue> variables, ImmutableDictionary<CaptureId, FlowValue> captures, ImmutableHashSet<SizeRelation> relations, bool isGuarded)
    {
        this.variables = variables;
        this.captures = captures;
        this.relations = relations;
        IsGuarded = isGuarded;
    }

    /// <summary>Nothing is known, as where a handler of exceptions begins.</summary>
    public static FlowState Top { get; } = new(
        ImmutableDictionary.Create<ISymbol, FlowValue>(SymbolEqualityComparer.Default),
        ImmutableDictionary<CaptureId, FlowValue>.Empty,
        [],
        isGuarded: true);

    /// <summary>Nothing is known of variables yet, and nothing was asked on the way.</summary>
    public static FlowState Start { get; } = new(Top.variables, Top.captures, Top.relations, isGuarded: false);

    /// <summary>
    /// Whether a condition that is not understood was decided on the way: it may have asked for just the sizes that fit, so that only
    /// what fits for no sizes at all is a mistake.
    /// </summary>
    public bool IsGuarded { get; }

    /// <summary>What is known of sizes.</summary>
    public ImmutableHashSet<SizeRelation> Relations => relations;

    public FlowValue this[ISymbol variable] => variables.TryGetValue(variable, out var value) ? value : FlowValue.Unknown;

    public FlowValue this[CaptureId capture] => captures.TryGetValue(capture, out var value) ? value : FlowValue.Unknown;

    public FlowState With(ISymbol variable, FlowValue value) =>
        new(value == FlowValue.Unknown ? variables.Remove(variable) : variables.SetItem(variable, value), captures, relations, IsGuarded);

    public FlowState With(CaptureId capture, FlowValue value) =>
        new(variables, value == FlowValue.Unknown ? captures.Remove(capture) : captures.SetItem(capture, value), relations, IsGuarded);

    /// <summary>The state where a relation holds as well. One more than is reckoned with counts as one that is not understood.</summary>
    public FlowState With(SizeRelation relation) =>
        relations.Count < MostRelations ? new(variables, captures, relations.Add(relation), IsGuarded) : Guarded();

    public FlowState Guarded() => IsGuarded ? this : new(variables, captures, relations, isGuarded: true);

    /// <summary>What is known where the way came from one of two points.</summary>
    public FlowState Join(FlowState other) => new(
        Join(variables, other.variables),
        Join(captures, other.captures),
        relations.Intersect(other.relations),
        IsGuarded || other.IsGuarded);

    /// <summary>Whether the same is known.</summary>
    public bool Matches(FlowState other) =>
        IsGuarded == other.IsGuarded
        && relations.SetEquals(other.relations)
        && AreEqual(variables, other.variables)
        && AreEqual(captures, other.captures);

    private static ImmutableDictionary<TKey, FlowValue> Join<TKey>(ImmutableDictionary<TKey, FlowValue> left, ImmutableDictionary<TKey, FlowValue> right)
        where TKey : notnull
    {
        if (ReferenceEquals(left, right))
            return left;
        var joined = left.ToBuilder();
        foreach (var pair in left)
        {
            var value = right.TryGetValue(pair.Key, out var other) ? FlowValue.Join(pair.Value, other) : FlowValue.Unknown;
            if (value == FlowValue.Unknown)
                joined.Remove(pair.Key);
            else
                joined[pair.Key] = value;
        }

        return joined.ToImmutable();
    }

    private static bool AreEqual<TKey>(ImmutableDictionary<TKey, FlowValue> left, ImmutableDictionary<TKey, FlowValue> right)
        where TKey : notnull =>
        ReferenceEquals(left, right)
        || (left.Count == right.Count && left.All(pair => right.TryGetValue(pair.Key, out var other) && pair.Value.Equals(other)));
}
