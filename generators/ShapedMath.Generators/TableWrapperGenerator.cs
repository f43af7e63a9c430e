using Microsoft.CodeAnalysis;
using ShapedMath.Generators.Emission.Twins;
using ShapedMath.Generators.Models;
using ShapedMath.Generators.Models.Twins;
using ShapedMath.Generators.Parsing.Twins;

namespace ShapedMath.Generators;

/// <summary>Writes the typed twins that the rows of a project's own <c>.shapes</c> files ask for: of methods of libraries.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class TableWrapperGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var emitsLibrary = LibraryGenerator.EmitsLibrary(context);
        var rows = context.AdditionalTextsProvider
            .Where(static text => text.Path.EndsWith(".shapes", StringComparison.OrdinalIgnoreCase))
            .Combine(emitsLibrary)
            .Where(static pair => !pair.Right)
            .Select(static (pair, cancellation) => TypedRows.Parse(pair.Left.GetText(cancellation)?.ToString()))
            .WithTrackingName(TrackingNames.TypedRows)
            .Collect()
            .Select(static (files, _) => files.SelectMany(static file => file).ToEquatableArray());

        var files = RowTwins.Of(context, rows)
            .WithTrackingName(TrackingNames.RowTwins)
            .SelectMany(static (twins, _) => TwinFile.Of(twins, "TypedTwins"))
            .WithTrackingName(TrackingNames.TwinFiles);

        context.RegisterSourceOutput(files, static (output, file) => output.AddSource(file.HintName, TwinFileEmitter.EmitCompanion(file)));
    }
}
