using ShapedMath.Shapes;

namespace ShapedMath;

/// <summary>
/// Whether a dimension may be read as another one without moving an entry. The types alone tell, so that it is found once for
/// each two of them; rule SM1015 asks the same of the types in the source, before anything runs.
/// </summary>
internal static class Reassociation<TFrom, TTo>
{
    public static readonly bool IsProven = Association.Relates(DimensionLabel<TFrom>.Value, DimensionLabel<TTo>.Value);
}

/// <summary>A dimension as messages and proofs know it: labels, and what is composed of them.</summary>
internal static class DimensionLabel<TDim>
{
    public static readonly DimExpr Value = DimensionLabel.Of(typeof(TDim)).Substitute(static _ => null)!;
}

internal static class DimensionLabel
{
    public static DimTerm Of(Type dimension)
    {
        if (dimension == typeof(One))
            return new DimNumber(1);
        var definition = dimension.IsGenericType ? dimension.GetGenericTypeDefinition() : null;
        DimOperator? op = definition == typeof(Sum<,>) ? DimOperator.Add
            : definition == typeof(Product<,>) ? DimOperator.Multiply
            : definition == typeof(Min<,>) ? DimOperator.Min
            : null;
        return op is { } composes && dimension.GetGenericArguments() is [var left, var right]
            ? new DimOperation(composes, Of(left), Of(right))
            : new DimGiven(DimExpr.Symbol(DimSymbol.Label(DimensionName.Of(dimension), dimension.AssemblyQualifiedName)));
    }
}
