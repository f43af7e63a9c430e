using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Flow;

/// <summary>What is known at one point of the code: of variables, and of sizes on every way there. Immutable.</summary>
internal sealed class FlowState
{
    private const int MostRelations = 12;

    private readonly ImmutableDictionary<ISymbol, FlowValue> variables;
    // By boxed CaptureIds: of a struct as a key, every build would wait for a dictionary of its own to be compiled.
    private readonly ImmutableDictionary<object, FlowValue> captures;
    private readonly ImmutableHashSet<SizeRelation> relations;

    private FlowState(ImmutableDictionary<ISymbol, FlowValue> variables, ImmutableDictionary<object, FlowValue> captures, ImmutableHashSet<SizeRelation> relations, bool isGuarded)
    {
        this.variables = variables;
        this.captures = captures;
        this.relations = relations;
        IsGuarded = isGuarded;
    }

    /// <summary>Nothing is known, as where a handler of exceptions begins.</summary>
    public static FlowState Top { get; } = new(
        ImmutableDictionary.Create<ISymbol, FlowValue>(SymbolEqualityComparer.Default),
        ImmutableDictionary<object, FlowValue>.Empty,
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

    /// <summary>What is known of the fields and properties of the object that is being made.</summary>
    public IEnumerable<KeyValuePair<ISymbol, FlowValue>> Members => variables.Where(static pair => pair.Key is IFieldSymbol { IsStatic: false } or IPropertySymbol { IsStatic: false });

    /// <summary>The state where fields and properties hold this as well.</summary>
    public FlowState With(IEnumerable<KeyValuePair<ISymbol, FlowValue>> members) => members.Aggregate(this, static (state, member) => state.With(member.Key, member.Value));

    public FlowState With(CaptureId capture, FlowValue value) =>
        new(variables, value == FlowValue.Unknown ? captures.Remove(capture) : captures.SetItem(capture, value), relations, IsGuarded);

    /// <summary>The state where a relation holds as well. One more than is reckoned with counts as one that is not understood.</summary>
    public FlowState With(SizeRelation relation) =>
        relations.Count < MostRelations ? new(variables, captures, relations.Add(relation), IsGuarded) : Guarded();

    public FlowState Guarded() => IsGuarded ? this : new(variables, captures, relations, isGuarded: true);

    /// <summary>What is known of a variable, or of a capture.</summary>
    public FlowValue ValueOf(object variable) => variable is CaptureId capture ? this[capture] : this[(ISymbol)variable];

    /// <summary>The state without all that speaks of sizes of which something holds: they are to have a new meaning.</summary>
    public FlowState Without(Func<DimSymbol, bool> holds) => new(
        Without(variables, holds),
        Without(captures, holds),
        Without(relations, holds),
        IsGuarded);

    /// <summary>What is known where the way came from one of two points.</summary>
    /// <param name="other">The other.</param>
    /// <param name="isOutdated">Of which sizes the other speaks in another meaning, if of any.</param>
    /// <param name="join">What is known of a variable that has one value or the other.</param>
    public FlowState Join(FlowState other, Func<DimSymbol, bool>? isOutdated, Func<object, FlowValue, FlowValue, FlowValue> join)
    {
        var shared = relations.Intersect(other.relations);
        return new(
            Join(variables, other.variables, isOutdated is not null, join),
            Join(captures, other.captures, isOutdated is not null, join),
            isOutdated is null ? shared : Without(shared, isOutdated),
            IsGuarded || other.IsGuarded);
    }

    /// <summary>Whether the same is known.</summary>
    public bool Matches(FlowState other) =>
        IsGuarded == other.IsGuarded
        && relations.SetEquals(other.relations)
        && AreEqual(variables, other.variables)
        && AreEqual(captures, other.captures);

    private static ImmutableDictionary<TKey, FlowValue> Without<TKey>(ImmutableDictionary<TKey, FlowValue> values, Func<DimSymbol, bool> holds)
        where TKey : class
    {
        var kept = values;
        foreach (var pair in values)
        {
            if (pair.Value.Mentions(holds))
                kept = kept.Remove(pair.Key);
        }

        return kept;
    }

    private static ImmutableHashSet<SizeRelation> Without(ImmutableHashSet<SizeRelation> relations, Func<DimSymbol, bool> holds)
    {
        var kept = relations;
        foreach (var relation in relations)
        {
            if (relation.Mentions(holds))
                kept = kept.Remove(relation);
        }

        return kept;
    }

    private static ImmutableDictionary<TKey, FlowValue> Join<TKey>(
        ImmutableDictionary<TKey, FlowValue> left,
        ImmutableDictionary<TKey, FlowValue> right,
        bool mayBeOutdated,
        Func<object, FlowValue, FlowValue, FlowValue> join)
        where TKey : class
    {
        if (ReferenceEquals(left, right) && !mayBeOutdated)
            return left;
        var joined = left;
        foreach (var pair in left)
        {
            var value = right.TryGetValue(pair.Key, out var other) ? join(pair.Key, pair.Value, other) : FlowValue.Unknown;
            if (value == FlowValue.Unknown)
                joined = joined.Remove(pair.Key);
            else if (!ReferenceEquals(value, pair.Value))
                joined = joined.SetItem(pair.Key, value);
        }

        return joined;
    }

    private static bool AreEqual<TKey>(ImmutableDictionary<TKey, FlowValue> left, ImmutableDictionary<TKey, FlowValue> right)
        where TKey : class
    {
        if (ReferenceEquals(left, right))
            return true;
        if (left.Count != right.Count)
            return false;
        foreach (var pair in left)
        {
            if (!right.TryGetValue(pair.Key, out var other) || !pair.Value.Equals(other))
                return false;
        }

        return true;
    }
}
