using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Flow;

/// <summary>What the items of an array or list are, those that are not <see langword="null"/>: matrices, vectors or arrays of one shape.</summary>
/// <param name="Each">Their shape; <see langword="null"/> where there are none yet.</param>
internal sealed record Items(Shape? Each)
{
    /// <summary>There are none yet.</summary>
    public static Items None { get; } = new(Each: null);

    /// <summary>One item, or <see langword="null"/> where its shape is not known.</summary>
    public static Items? Of(FlowValue value) => value switch
    {
        ShapedValue { Shape: { Kind: ShapeKind.Matrix or ShapeKind.Vector or ShapeKind.Array } shape } => new(shape),
        _ => value == FlowValue.Irrelevant ? None : null,
    };

    /// <summary>The items that a value has, or <see langword="null"/> where nothing is known of them.</summary>
    public static Items? In(FlowValue value) => value switch
    {
        ShapedValue { Items: var items } => items,
        CollectionValue { Items: var items } => items,
        _ => null,
    };

    /// <summary>The items of both; <see langword="null"/> where they are not known to have one shape.</summary>
    public static Items? Join(Items? left, Items? right)
    {
        if (left is null || right is null)
            return null;
        if (left.Each is null)
            return right;
        return right.Each is null || left.Equals(right) ? left : null;
    }

    /// <summary>Whether a size of which something holds is spoken of.</summary>
    public bool Mentions(Func<DimSymbol, bool> holds) => Each?.Dims.Any(dim => dim.Symbols.Any(holds)) == true;
}
