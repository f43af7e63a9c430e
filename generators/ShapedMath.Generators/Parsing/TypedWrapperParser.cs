using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapedMath.Generators.Models;
using ShapedMath.Generators.Models.Twins;
using ShapedMath.Generators.Parsing.Twins;

namespace ShapedMath.Generators.Parsing;

/// <summary>Reads the methods and types marked with <c>[TypedWrapper]</c>.</summary>
internal static class TypedWrapperParser
{
    private static readonly Mark TypedWrapper = new("TypedWrapper", static node => node is MethodDeclarationSyntax or TypeDeclarationSyntax);

    /// <summary>The twins of a project.</summary>
    public static IncrementalValueProvider<EquatableArray<Twin>> Of(IncrementalGeneratorInitializationContext context) =>
        new MarkedDeclarations<Twin>(TypedWrapper, static (symbol, _, cancellation) => Read(symbol, cancellation)).Of(context);

    private static EquatableArray<Twin> Read(ISymbol symbol, CancellationToken cancellation) => symbol switch
    {
        INamedTypeSymbol type => MarkedTwins.Methods(type).SelectMany(method => MarkedTwins.Of(method, out _, cancellation)).ToEquatableArray(),

        // A method of a marked type is read with its type.
        IMethodSymbol method when !TwinSource.IsMarked(method.ContainingType) => MarkedTwins.Of(method, out _, cancellation).ToEquatableArray(),
        _ => default,
    };
}
