using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Flow;

/// <summary>What is known of a value at one point of the code.</summary>
internal abstract record FlowValue
{
    /// <summary>Nothing is known, not even that it has nothing to do with sizes.</summary>
    public static FlowValue Unknown { get; } = new UnknownValue();

    /// <summary>A number or a condition that says nothing of sizes: a loop counter, whether something is null.</summary>
    public static FlowValue Irrelevant { get; } = new IrrelevantValue();

    /// <summary>What is known where the value is the one or the other.</summary>
    public static FlowValue Join(FlowValue left, FlowValue right)
    {
        if (left.Equals(right))
            return left;
        if (left is CollectionValue && right is CollectionValue)
            return Items.Join(Items.In(left), Items.In(right)) is { } items ? new CollectionValue(items) : Unknown;
        return SaysNothing(left) && SaysNothing(right) ? Irrelevant : Unknown;
    }

    /// <summary>Whether a value, whatever it is, tells nothing of sizes that have names.</summary>
    public static bool SaysNothing(FlowValue value) => value is IrrelevantValue or SizeValue { Size.IsConstant: true };

    /// <summary>What is known of it where code that is not followed may write its items.</summary>
    public virtual FlowValue Shared => this;

    /// <summary>Whether a size of which something holds is spoken of.</summary>
    public virtual bool Mentions(Func<DimSymbol, bool> holds) => false;

    private protected static bool Mentions(IReadOnlyList<DimExpr> sizes, Func<DimSymbol, bool> holds)
    {
        for (int i = 0; i < sizes.Count; i++)
        {
            if (Mentions(sizes[i], holds))
                return true;
        }

        return false;
    }

    private protected static bool Mentions(DimExpr size, Func<DimSymbol, bool> holds)
    {
        for (int i = 0; !size.IsConstant && i < size.Symbols.Count; i++)
        {
            if (holds(size.Symbols[i]))
                return true;
        }

        return false;
    }

    private sealed record UnknownValue : FlowValue;

    private sealed record IrrelevantValue : FlowValue;
}

/// <summary>A matrix, a vector or an array.</summary>
/// <param name="Shape">Its shape.</param>
internal sealed record ShapedValue(Shape Shape) : FlowValue
{
    /// <summary>The items of an array, or <see langword="null"/> where they are not known.</summary>
    public Items? Items { get; init; }

    public override FlowValue Shared => Items is null ? this : this with { Items = null };

    public override bool Mentions(Func<DimSymbol, bool> holds) => Mentions(Shape.Dims, holds) || Items?.Mentions(holds) == true;
}

/// <summary>A list, or an array of which the length is not known.</summary>
/// <param name="Items">Its items.</param>
internal sealed record CollectionValue(Items Items) : FlowValue
{
    public override FlowValue Shared => Unknown;

    public override bool Mentions(Func<DimSymbol, bool> holds) => Items.Mentions(holds);
}

/// <summary>What <c>foreach</c> goes through a collection with.</summary>
/// <param name="Of">The variable that holds the collection, or <see langword="null"/> where it has no name.</param>
/// <param name="Items">The items of one without a name.</param>
internal sealed record EnumeratorValue(ISymbol? Of, Items? Items) : FlowValue
{
    public override FlowValue Shared => Unknown;

    public override bool Mentions(Func<DimSymbol, bool> holds) => Items?.Mentions(holds) == true;

    public bool Equals(EnumeratorValue? other) => other is not null && SymbolEqualityComparer.Default.Equals(Of, other.Of) && Equals(Items, other.Items);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Of);
}

/// <summary>A decomposition, from whose row of the table its parts get their shapes.</summary>
/// <param name="Row">The operation that gave it.</param>
/// <param name="Of">The shape of what was decomposed.</param>
internal sealed record FactoredValue(Operation Row, Shape Of) : FlowValue
{
    public override bool Mentions(Func<DimSymbol, bool> holds) => Mentions(Of.Dims, holds);

    /// <summary>The shape of a part, or <see langword="null"/> where it is not known.</summary>
    public Shape? Part(string name)
    {
        var results = Row.Signature.Results;
        int index = results.ToList().FindIndex(result => result.Label == name);
        Shape?[] operands = [Of, .. Row.Signature.Operands.Skip(1).Select(static _ => (Shape?)null)];
        return index >= 0 && Unifier.Applies(Row.Signature, operands) ? Unifier.Unify(Row.Signature, operands).Results[index] : null;
    }
}

/// <summary>An integer.</summary>
/// <param name="Size">Its value.</param>
internal sealed record SizeValue(DimExpr Size) : FlowValue
{
    public override bool Mentions(Func<DimSymbol, bool> holds) => Mentions(Size, holds);
}

/// <summary>A condition on sizes.</summary>
/// <param name="Relation">What it says.</param>
internal sealed record ConditionValue(SizeRelation Relation) : FlowValue
{
    public override bool Mentions(Func<DimSymbol, bool> holds) => Relation.Mentions(holds);
}

/// <summary>A tuple.</summary>
/// <param name="Elements">Its elements.</param>
internal sealed record TupleValue(ImmutableArray<FlowValue> Elements) : FlowValue
{
    public override bool Mentions(Func<DimSymbol, bool> holds) => Elements.Any(element => element.Mentions(holds));

    public bool Equals(TupleValue? other) => other is not null && Elements.SequenceEqual(other.Elements);

    public override int GetHashCode() => Elements.Length;
}

/// <summary>How two sizes compare.</summary>
/// <param name="Left">The one.</param>
/// <param name="Comparison">How.</param>
/// <param name="Right">The other.</param>
/// <param name="IsNegated">Whether that is denied.</param>
internal sealed record SizeRelation(DimExpr Left, Comparison Comparison, DimExpr Right, bool IsNegated)
{
    public SizeRelation Negated => this with { IsNegated = !IsNegated };

    /// <summary>Whether a size of which something holds is spoken of.</summary>
    public bool Mentions(Func<DimSymbol, bool> holds) => Left.Symbols.Any(holds) || Right.Symbols.Any(holds);

    /// <summary>The facts and this one. That two sizes differ is no fact that is reckoned with.</summary>
    public DimFacts AddTo(DimFacts facts)
    {
        if (!IsNegated)
            return facts.With(Left, Comparison, Right);
        return Comparison switch
        {
            Comparison.LessOrEqual => facts.With(Left, Comparison.Greater, Right),
            Comparison.GreaterOrEqual => facts.With(Left, Comparison.Less, Right),
            Comparison.Less => facts.With(Left, Comparison.GreaterOrEqual, Right),
            Comparison.Greater => facts.With(Left, Comparison.LessOrEqual, Right),
            _ => facts,
        };
    }

    /// <summary>Whether it holds.</summary>
    public Answer Holds(DimFacts facts)
    {
        var answer = facts.Holds(Left, Comparison, Right);
        return !IsNegated ? answer : answer switch { Answer.Yes => Answer.No, Answer.No => Answer.Yes, _ => Answer.Unknown };
    }
}
