using Microsoft.CodeAnalysis;
using ShapedMath.Generators.Models;
using ShapedMath.Generators.Models.Twins;
using ShapedMath.Generators.Parsing.Twins;

namespace ShapedMath.Generators.Parsing;

/// <summary>Reads the methods and types marked with <c>[TypedWrapper]</c>.</summary>
internal static class MarkedDeclarations
{
    private static readonly ReadDeclarations<EquatableArray<Twin>> Known = new(Read);

    /// <summary>The twins of a marked method or type.</summary>
    public static EquatableArray<Twin> Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation) => Known.Of(context, cancellation);

    private static EquatableArray<Twin> Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation) => context.TargetSymbol switch
    {
        INamedTypeSymbol type => MarkedTwins.Methods(type).SelectMany(method => MarkedTwins.Of(method, out _, cancellation)).ToEquatableArray(),

        // A method of a marked type is read with its type.
        IMethodSymbol method when !TwinSource.IsMarked(method.ContainingType) => MarkedTwins.Of(method, out _, cancellation).ToEquatableArray(),
        _ => default,
    };
}
