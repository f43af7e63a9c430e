using Microsoft.CodeAnalysis;
using ShapedMath.Generators.Emission.Twins;
using ShapedMath.Generators.Models.Twins;
using ShapedMath.Generators.Parsing;

namespace ShapedMath.Generators;

/// <summary>Writes the typed twins of the methods marked with <c>[TypedWrapper]</c>, a file for each type that has some.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class TypedWrapperGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = TypedWrapperParser.Of(context)
            .WithTrackingName(TrackingNames.Twins)
            .SelectMany(static (all, _) => TwinFile.Of(all, "Twins"))
            .WithTrackingName(TrackingNames.TwinFiles);

        context.RegisterSourceOutput(files, static (output, file) => output.AddSource(file.HintName, TwinFileEmitter.EmitPart(file)));
    }
}
