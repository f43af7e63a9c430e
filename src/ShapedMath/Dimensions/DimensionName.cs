namespace ShapedMath;

/// <summary>
/// A dimension's name as messages show it: <c>Samples</c>, <c>D+N</c>, <c>min(N, D)</c>. A type parameter appears as the
/// type that it stands for.
/// </summary>
internal static class DimensionName<TDim>
{
    public static readonly string Value = DimensionName.Of(typeof(TDim));
}

internal static class DimensionName
{
    public static string Of(Type dimension)
    {
        if (dimension == typeof(One))
            return "1";
        if (!dimension.IsGenericType)
            return dimension.Name;

        var parts = dimension.GetGenericArguments();
        var definition = dimension.GetGenericTypeDefinition();
        return definition == typeof(Sum<,>) ? $"{Part(parts[0])}+{Part(parts[1])}"
            : definition == typeof(Product<,>) ? $"{Part(parts[0])}*{Part(parts[1])}"
            : definition == typeof(Min<,>) ? $"min({Of(parts[0])}, {Of(parts[1])})"
            : $"{dimension.Name[..dimension.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", parts.Select(Of))}>";
    }

    // Association is part of a dimension's type: n+(d+k) must not look like (n+d)+k.
    private static string Part(Type dimension) =>
        dimension.IsGenericType && dimension.GetGenericTypeDefinition() is var definition && (definition == typeof(Sum<,>) || definition == typeof(Product<,>))
            ? $"({Of(dimension)})"
            : Of(dimension);
}
