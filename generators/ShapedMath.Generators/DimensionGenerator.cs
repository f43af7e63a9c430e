using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapedMath.Generators.Emission;
using ShapedMath.Generators.Parsing;

namespace ShapedMath.Generators;

/// <summary>Writes the other part of the structs marked with <c>[Dim]</c>: how they get their size, or which size they have.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class DimensionGenerator : IIncrementalGenerator
{
    private const string DimAttribute = "ShapedMath.DimAttribute";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var declarations = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                DimAttribute,
                static (node, _) => node is StructDeclarationSyntax or RecordDeclarationSyntax,
                static (found, cancellation) => DimParser.Parse(found, cancellation))
            .WithTrackingName(TrackingNames.Dimensions)
            .Collect();

        context.RegisterSourceOutput(declarations, static (output, all) =>
        {
            var complete = all.OfType<Models.DimDeclaration>().ToList();
            if (complete.Count > 0)
                output.AddSource("Dimensions.g.cs", DimensionEmitter.Emit(complete));
        });
    }
}
