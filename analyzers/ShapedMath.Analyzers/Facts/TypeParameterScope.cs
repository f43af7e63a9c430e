using Microsoft.CodeAnalysis;

namespace ShapedMath.Analyzers.Facts;

/// <summary>
/// Whether a type speaks of what the user can see. After an error the compiler goes on with the library's own type
/// parameters (<c>X.Inverse()</c> is a <c>Matrix&lt;N, N&gt;</c> of the library's N): what is said of those is noise.
/// </summary>
internal static class TypeParameterScope
{
    public static bool Declares(ISymbol? enclosing, ITypeSymbol type) => type switch
    {
        IErrorTypeSymbol => false,
        ITypeParameterSymbol parameter => Declares(enclosing, parameter),
        IArrayTypeSymbol array => Declares(enclosing, array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.All(argument => Declares(enclosing, argument))
            && (named.ContainingType is null || Declares(enclosing, named.ContainingType)),
        _ => true,
    };

    private static bool Declares(ISymbol? enclosing, ITypeParameterSymbol parameter)
    {
        for (var symbol = enclosing; symbol is not null; symbol = symbol.ContainingSymbol)
        {
            if (SymbolEqualityComparer.Default.Equals(symbol, parameter.ContainingSymbol))
                return true;
        }

        return false;
    }
}
