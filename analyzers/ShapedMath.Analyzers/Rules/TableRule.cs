using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ShapedMath.Analyzers.Diagnostics;
using ShapedMath.Analyzers.Facts;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Rules;

/// <summary>A project's own tables, the <c>.shapes</c> files among its AdditionalFiles: reads them, and says what in them cannot be used.</summary>
internal static class TableRule
{
    // Set where the library itself is built, whose table is built in.
    private const string IsLibraryOption = "build_property.ShapedMathEmitLibrary";

    // A file is parsed once for each of its texts, not for each keystroke in the code.
    private static readonly SourceTextValueProvider<OperationCatalog> Tables = new(static text => OperationCatalog.Parse(text.ToString()));

    /// <summary>Reads the tables, and has said what is wrong with them, of which nothing follows for their other rows.</summary>
    public static UserTables Register(CompilationStartAnalysisContext context)
    {
        var tables = new List<(string Path, OperationCatalog Table)>();
        foreach (var file in FilesOf(context.Options))
        {
            if (file.GetText(context.CancellationToken) is { } text && context.TryGetValue(text, Tables, out var table) && !tables.Exists(one => one.Path == file.Path))
                tables.Add((file.Path, table));
        }

        var read = UserTables.In(context.Compilation, tables, Descriptors.IsRule);
        if (read.Errors.Count > 0)
            context.RegisterAdditionalFileAction(file => Check(file, read));
        return read;
    }

    private static void Check(AdditionalFileAnalysisContext context, UserTables tables)
    {
        foreach (var (path, error) in tables.Errors)
        {
            if (path != context.AdditionalFile.Path || context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
                continue;
            var span = new TextSpan(error.Start, error.Length);
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.Contract, Location.Create(path, span, text.Lines.GetLinePositionSpan(span)), $"Cannot read the table: {error.Message}."));
        }
    }

    /// <summary>The tables of a project; none of the library's own, which are built in.</summary>
    public static IEnumerable<AdditionalText> FilesOf(AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(IsLibraryOption, out string? value) && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase)
            ? []
            : options.AdditionalFiles.Where(static file => file.Path.EndsWith(".shapes", StringComparison.OrdinalIgnoreCase));
}
