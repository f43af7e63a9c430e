using Microsoft.CodeAnalysis;

namespace ShapedMath.Analyzers.Facts;

/// <summary>Which type parameters of a generic type are dimensions: those that its members give to the DSL's types.</summary>
internal static class DimensionUse
{
    // What the DSL is generic in and is no dimension: what a visitor gives back; what a derivation is given, and what its steps are.
    private static readonly string[] OfValues = ["TResult", "TGivens", "TValue"];

    /// <summary>
    /// Whether two types of one definition differ in dimensions alone: a <c>Model&lt;N, D&gt;</c> and a <c>Model&lt;D, N&gt;</c>, or lists of
    /// matrices.
    /// </summary>
    public static bool IsAllThatDiffers(INamedTypeSymbol left, INamedTypeSymbol right, KnownTypes types)
    {
        if (!SymbolEqualityComparer.Default.Equals(left.OriginalDefinition, right.OriginalDefinition) || SymbolEqualityComparer.Default.Equals(left, right))
            return false;
        for (int i = 0; i < left.TypeArguments.Length; i++)
        {
            var (from, to) = (left.TypeArguments[i], right.TypeArguments[i]);
            if (SymbolEqualityComparer.Default.Equals(from, to))
                continue;
            bool areDimensions = types.IsDimension(from) && types.IsDimension(to) && IsDimension(left.OriginalDefinition.TypeParameters[i], types);
            if (!areDimensions && !(from is INamedTypeSymbol inner && to is INamedTypeSymbol other && IsAllThatDiffers(inner, other, types)))
                return false;
        }

        return true;
    }

    /// <summary>Whether a type parameter of a generic type is a dimension.</summary>
    public static bool IsDimension(ITypeParameterSymbol parameter, KnownTypes types) => types.IsOfLibrary(parameter)
        ? !OfValues.Contains(parameter.Name)
        : parameter.ContainingType.GetMembers().SelectMany(TypesOf).Any(type => Gives(type, parameter, types));

    private static IEnumerable<ITypeSymbol> TypesOf(ISymbol member) => member switch
    {
        IFieldSymbol field => [field.Type],
        IPropertySymbol property => [property.Type],
        IMethodSymbol method => method.Parameters.Select(static p => p.Type).Append(method.ReturnType),
        _ => [],
    };

    private static bool Gives(ITypeSymbol type, ITypeParameterSymbol parameter, KnownTypes types) =>
        type is INamedTypeSymbol named
        && named.TypeArguments.Any(argument =>
            (types.IsOfLibrary(named) && SymbolEqualityComparer.Default.Equals(argument, parameter)) || Gives(argument, parameter, types));
}
