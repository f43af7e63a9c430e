using System.Collections.Immutable;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Flow;

/// <summary>Puts what is known of the arguments of a call into what a summary says of its parameters.</summary>
/// <param name="summary">The summary.</param>
/// <param name="values">The arguments, by the position of their parameters.</param>
/// <param name="ofObject">Gives what a size that no parameter brings is to the caller, or <see langword="null"/>.</param>
internal sealed class Arguments(Summary summary, IReadOnlyList<FlowValue> values, Func<DimSymbol, DimExpr?> ofObject)
{
    // Longer sums than anybody writes cost more than they say.
    private const int MostSymbols = 16;

    /// <summary>The positions of the parameters that an expression speaks of.</summary>
    public IEnumerable<int> PositionsIn(DimExpr size) =>
        size.Symbols.Where(summary.Formals.ContainsKey).Select(symbol => summary.Formals[symbol].Parameter);

    public FlowValue Of(FlowValue value) => value switch
    {
        ShapedValue shaped => Of(shaped.Shape) is { } shape ? new ShapedValue(shape) : FlowValue.Unknown,
        SizeValue size => Of(size.Size) is { } result ? new SizeValue(result) : FlowValue.Unknown,
        FactoredValue factored => Of(factored.Of) is { } of ? factored with { Of = of } : FlowValue.Unknown,
        ConditionValue { Relation: var relation } => Of(relation.Left) is { } left && Of(relation.Right) is { } right ? new ConditionValue(relation with { Left = left, Right = right }) : FlowValue.Unknown,
        TupleValue tuple => new TupleValue([.. tuple.Elements.Select(Of)]),
        ObjectValue made => made.Members.Aggregate(made with { Sizes = Of(made.Sizes) }, (rest, member) => rest.With(member.Key, Of(member.Value))),
        _ => value,
    };

    /// <summary>The shape, or <see langword="null"/> where a size of it is not known.</summary>
    public Shape? Of(Shape? shape)
    {
        if (shape is null || shape.Dims.Count == 0)
            return shape;
        var dims = shape.Dims.Select(Of).ToList();
        return dims.Contains(null) ? null : new Shape(shape.Kind, [.. dims.Select(static dim => dim!)]);
    }

    /// <summary>The shape; what is not known in it has a name all the same, which is its own at the place of the call.</summary>
    public Shape? AtCall(Shape? shape, int place)
    {
        var dims = shape?.Dims.Select(dim => dim.Substitute(symbol => Of(symbol) ?? DimExpr.Symbol(LocalSizes.Within(symbol, place)))).ToList();
        return shape is null || dims!.Exists(static dim => dim is null || dim.Symbols.Count > MostSymbols) ? null : new Shape(shape.Kind, [.. dims!.Select(static dim => dim!)]);
    }

    private DimExpr? Of(DimExpr size)
    {
        return size.Symbols.All(symbol => Of(symbol) is not null) && size.Substitute(Of) is { } result && result.Symbols.Count <= MostSymbols ? result : null;
    }

    private ImmutableDictionary<DimSymbol, DimExpr> Of(ImmutableDictionary<DimSymbol, DimExpr> sizes)
    {
        foreach (var pair in sizes)
            sizes = Of(pair.Value) is { } size ? sizes.SetItem(pair.Key, size) : sizes.Remove(pair.Key);
        return sizes;
    }

    private DimExpr? Of(DimSymbol symbol) => !summary.Formals.TryGetValue(symbol, out var place) ? ofObject(symbol) : values[place.Parameter] switch
    {
        ShapedValue { Shape.Dims: var dims } when place.Dim < dims.Count => dims[place.Dim],
        SizeValue { Size: var size } => size,
        _ => null,
    };
}
