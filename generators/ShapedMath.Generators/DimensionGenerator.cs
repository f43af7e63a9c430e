using Microsoft.CodeAnalysis;
using ShapedMath.Generators.Emission;
using ShapedMath.Generators.Parsing;

namespace ShapedMath.Generators;

/// <summary>Writes the other part of the structs marked with <c>[Dim]</c>: how they get their size, or which size they have.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class DimensionGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var declarations = DimParser.Of(context).WithTrackingName(TrackingNames.Dimensions);

        context.RegisterSourceOutput(declarations, static (output, all) =>
        {
            if (all.Count > 0)
                output.AddSource("Dimensions.g.cs", DimensionEmitter.Emit(all));
        });
    }
}
