using Microsoft.CodeAnalysis;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Flow;

/// <summary>
/// Where the ways into a block meet. A size of a variable that is not the same on all of them gets a symbol, which stands for what it was when
/// the block was last entered.
/// </summary>
internal sealed class Meeting(int block)
{
    private static readonly Func<DimSymbol, bool> NoSymbol = static _ => false;

    private readonly Dictionary<DimSymbol, Met> symbols = [];

    /// <summary>Whether the sizes of a variable are not the same on all ways.</summary>
    public bool IsOfDifferent { get; private set; }

    /// <summary>What is known where the way came by one of those that are known already, or by another one.</summary>
    public FlowState Join(FlowState known, FlowState arriving)
    {
        // A variable that has another size by now gives its symbol a new meaning: what else speaks of it spoke of the old one.
        HashSet<DimSymbol>? outdated = null;
        foreach (var pair in symbols)
        {
            if (!IsStill(pair.Key, pair.Value, arriving))
                (outdated ??= []).Add(pair.Key);
        }

        Func<DimSymbol, bool>? isOutdated = outdated is null ? null : outdated.Contains;
        return known.Join(arriving, isOutdated, (variable, left, right) => Join(variable, left, right, isOutdated ?? NoSymbol));
    }

    private static bool IsStill(DimSymbol symbol, Met place, FlowState state) =>
        state.ValueOf(place.Variable) is ShapedValue { Shape.Dims: var dims } && place.Dim < dims.Count && symbol.Equals(dims[place.Dim].AsSymbol);

    private FlowValue Join(object variable, FlowValue left, FlowValue right, Func<DimSymbol, bool> isOutdated)
    {
        if (left.Equals(right) && !left.Mentions(isOutdated))
            return left;
        IsOfDifferent |= HasSizes(left) || HasSizes(right);
        if (left is not ShapedValue { Shape: var a } || right is not ShapedValue { Shape: var b } || a.Kind != b.Kind || a.Dims.Count != b.Dims.Count)
            return FlowValue.Join(left.Mentions(isOutdated) ? FlowValue.Unknown : left, right.Mentions(isOutdated) ? FlowValue.Unknown : right);
        var dims = a.Dims.Select((dim, i) => dim == b.Dims[i] && !dim.Symbols.Any(isOutdated) ? dim : DimExpr.Symbol(SymbolOf(variable, a.Kind, i)));
        return new ShapedValue(new Shape(a.Kind, [.. dims])) { Items = Items.Join(Valid(left), Valid(right)) };

        Items? Valid(FlowValue value) => Items.In(value) is { } items && !items.Mentions(isOutdated) ? items : null;
    }

    private static bool HasSizes(FlowValue value) => value is ShapedValue or FactoredValue or TupleValue or ObjectValue or SizeValue;

    private DimSymbol SymbolOf(object variable, ShapeKind kind, int dim)
    {
        foreach (var known in symbols)
        {
            if (known.Value.Dim == dim && known.Value.Variable.Equals(variable))
                return known.Key;
        }

        var symbol = LocalSizes.MetBy(variable is ISymbol { Name: var name } ? SizeName(name, kind, dim) : "?", symbols.Count, block);
        symbols.Add(symbol, new(variable, dim));
        return symbol;
    }

    /// <summary>How code speaks of a size of a variable.</summary>
    public static string SizeName(string variable, ShapeKind kind, int dim) => kind switch
    {
        ShapeKind.Matrix => $"{variable}.{(dim == 0 ? "RowCount" : "ColumnCount")}",
        ShapeKind.Vector => $"{variable}.Count",
        ShapeKind.Size => variable,
        _ => $"{variable}.GetLength({dim.ToString(System.Globalization.CultureInfo.InvariantCulture)})",
    };

    // The size of a variable, or of a capture, that met others.
    private sealed record Met(object Variable, int Dim);
}
