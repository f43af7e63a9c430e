using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapedMath.Generators.Emission.Twins;
using ShapedMath.Generators.Models.Twins;
using ShapedMath.Generators.Parsing;

namespace ShapedMath.Generators;

/// <summary>Writes the typed twins of the methods marked with <c>[TypedWrapper]</c>, a file for each type that has some.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class TypedWrapperGenerator : IIncrementalGenerator
{
    private const string TypedWrapperAttribute = "ShapedMath.TypedWrapperAttribute";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                TypedWrapperAttribute,
                static (node, _) => node is MethodDeclarationSyntax or TypeDeclarationSyntax,
                static (found, cancellation) => MarkedDeclarations.Parse(found, cancellation))
            .WithTrackingName(TrackingNames.Twins)
            .Collect()
            .SelectMany(static (all, _) => TwinFile.Of(all.SelectMany(static twins => twins), "Twins"))
            .WithTrackingName(TrackingNames.TwinFiles);

        context.RegisterSourceOutput(files, static (output, file) => output.AddSource(file.HintName, TwinFileEmitter.EmitPart(file)));
    }
}
