using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ShapedMath.Analyzers.Diagnostics;
using ShapedMath.Analyzers.Facts;
using ShapedMath.Generators.Models;
using ShapedMath.Generators.Models.Twins;
using ShapedMath.Generators.Parsing.Twins;

namespace ShapedMath.Analyzers.Rules;

/// <summary>Rows of a project's own tables that ask for a typed twin of a method that cannot have one.</summary>
internal static class TypedRowRule
{
    private static readonly SourceTextValueProvider<EquatableArray<TypedRow>> Rows = new(static text => TypedRows.Parse(text.ToString()));

    /// <summary>Has said what cannot be generated.</summary>
    /// <param name="context">The compilation.</param>
    /// <param name="tables">The tables, with what is wrong in them already.</param>
    public static void Register(CompilationStartAnalysisContext context, UserTables tables)
    {
        var compilation = context.Compilation;
        if (TableRule.FilesOf(context.Options).Any(file => file.GetText(context.CancellationToken) is { } text && context.TryGetValue(text, Rows, out var rows) && rows.Count > 0))
            context.RegisterAdditionalFileAction(file => Check(file, compilation, tables));
    }

    private static void Check(AdditionalFileAnalysisContext context, Compilation compilation, UserTables tables)
    {
        if (!TableRule.FilesOf(context.Options).Contains(context.AdditionalFile) || context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
            return;
        foreach (var row in TypedRows.Parse(text.ToString()))
        {
            var span = new TextSpan(row.Start, row.Length);
            if (tables.Errors.Any(error => error.Path == context.AdditionalFile.Path && span.IntersectsWith(new TextSpan(error.Error.Start, error.Error.Length))))
                continue;
            RowTwins.Of(row, compilation, out string? refusal, context.CancellationToken);
            if (refusal is not null)
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.Generation, Location.Create(context.AdditionalFile.Path, span, text.Lines.GetLinePositionSpan(span)), $"Cannot make a typed twin of '{row.Type}.{row.Member}': {refusal}"));
        }
    }
}
