using Microsoft.CodeAnalysis;
using ShapedMath.Generators.Emission;
using ShapedMath.Generators.Models;
using ShapedMath.Generators.Parsing;

namespace ShapedMath.Generators;

/// <summary>
/// Writes the members of Matrix and the vectors that the table asks for, into the library itself: where the build sets
/// <c>ShapedMathEmitLibrary</c>.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class LibraryGenerator : IIncrementalGenerator
{
    private const string EmitsLibraryOption = "build_property.ShapedMathEmitLibrary";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var emitsLibrary = EmitsLibrary(context);
        var shapesFiles = context.AdditionalTextsProvider
            .Where(static text => text.Path.EndsWith(".shapes", StringComparison.OrdinalIgnoreCase))
            .Combine(emitsLibrary)
            .Where(static pair => pair.Right)
            .Select(static (pair, cancellation) => TableParser.Parse(pair.Left.Path, pair.Left.GetText(cancellation)?.ToString()))
            .WithTrackingName(TrackingNames.ShapesFiles)
            .Collect();

        var memberFiles = shapesFiles.SelectMany(static (files, _) => MemberFile.Of(files)).WithTrackingName(TrackingNames.MemberFiles);
        var faults = shapesFiles.Select(static (files, _) => files.SelectMany(static file => file.Faults).ToEquatableArray()).WithTrackingName(TrackingNames.Faults);

        context.RegisterSourceOutput(memberFiles, static (output, file) => output.AddSource($"{file.Home.TypeName}.Members.g.cs", MemberFileEmitter.Emit(file)));
        context.RegisterSourceOutput(faults, static (output, all) =>
        {
            if (all.Count > 0)
                output.AddSource("Table.Faults.g.cs", FaultEmitter.Emit(all));
        });
    }

    /// <summary>Whether it is the library that is built.</summary>
    internal static IncrementalValueProvider<bool> EmitsLibrary(IncrementalGeneratorInitializationContext context) => context.AnalyzerConfigOptionsProvider
        .Select(static (options, _) => options.GlobalOptions.TryGetValue(EmitsLibraryOption, out string? value) && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase))
        .WithTrackingName(TrackingNames.EmitsLibrary);
}
