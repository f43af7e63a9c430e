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
        variables.RemoveRange(variables.Where(pair => pair.Value.Mentions(holds)).Select(static pair => pair.Key)),
        captures.RemoveRange(captures.Where(pair => pair.Value.Mentions(holds)).Select(static pair => pair.Key)),
        relations.Except(relations.Where(relation => relation.Mentions(holds))),
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
            isOutdated is null ? shared : shared.Except(shared.Where(relation => relation.Mentions(isOutdated))),
            IsGuarded || other.IsGuarded);
    }

    /// <summary>Whether the same is known.</summary>
    public bool Matches(FlowState other) =>
        IsGuarded == other.IsGuarded
        && relations.SetEquals(other.relations)
        && AreEqual(variables, other.variables)
        && AreEqual(captures, other.captures);

    private static ImmutableDictionary<TKey, FlowValue> Join<TKey>(
        ImmutableDictionary<TKey, FlowValue> left,
        ImmutableDictionary<TKey, FlowValue> right,
        bool mayBeOutdated,
        Func<object, FlowValue, FlowValue, FlowValue> join)
        where TKey : notnull
    {
        if (ReferenceEquals(left, right) && !mayBeOutdated)
            return left;
        var joined = left.ToBuilder();
        foreach (var pair in left)
        {
            var value = right.TryGetValue(pair.Key, out var other) ? join(pair.Key, pair.Value, other) : FlowValue.Unknown;
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
