using Microsoft.CodeAnalysis;
using ShapedMath.Generators.Models.Twins;

namespace ShapedMath.Generators.Parsing.Twins;

/// <summary>
/// The twins that <c>[TypedWrapper]</c> asks for. The generator writes those that there are, and the analyzer, which compiles this file too,
/// reports why there is none.
/// </summary>
internal static class MarkedTwins
{
    /// <summary>The twins of a method, or why it has none.</summary>
    /// <param name="method">The method.</param>
    /// <param name="refusal">Why there is none; <see langword="null"/> where there is, or where another rule reports it.</param>
    /// <param name="cancellation">Stops it.</param>
    public static IReadOnlyList<Twin> Of(IMethodSymbol method, out string? refusal, CancellationToken cancellation)
    {
        refusal = null;
        try
        {
            return [.. TwinParser.Parse(TwinSource.Of(method.PartialDefinitionPart ?? method, cancellation), cancellation)];
        }
        catch (RefusedTwinException refused)
        {
            refusal = refused.Reason;
            return [];
        }
    }

    /// <summary>The methods of a marked type that are to have twins: those that state anything, unless what they override has the twin.</summary>
    public static IEnumerable<IMethodSymbol> Methods(INamedTypeSymbol type) => type.GetMembers().OfType<IMethodSymbol>()
        .Where(static method => method is { MethodKind: MethodKind.Ordinary, IsImplicitlyDeclared: false } && StatesAnything(method) && !TwinSource.OverridesMarked(method));

    private static bool StatesAnything(IMethodSymbol method)
    {
        try
        {
            return MethodContracts.Of(method).Any;
        }
        catch (RefusedTwinException)
        {
            return true;
        }
    }
}
