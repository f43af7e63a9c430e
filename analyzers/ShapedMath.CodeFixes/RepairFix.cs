using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using ShapedMath.Analyzers.Diagnostics;

namespace ShapedMath.CodeFixes;

/// <summary>Replaces an expression by one whose shapes fit: <c>Use X.T * y (gives D)</c>.</summary>
/// <remarks>The repairs come with the diagnostic: they were proven where the mismatch was.</remarks>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RepairFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [
        RuleIds.Product, RuleIds.Elementwise, RuleIds.Argument, RuleIds.Return, RuleIds.Storage,
        RuleIds.Square, RuleIds.Solve, RuleIds.Stacking, RuleIds.Part, RuleIds.Layout,
    ];

    /// <summary>Fixes each diagnostic by the repair of the same rank.</summary>
    public override FixAllProvider GetFixAllProvider() =>
        FixAllProvider.Create(static async (context, document, diagnostics) =>
            await ApplyAsync(document, diagnostics, int.Parse(context.CodeActionEquivalenceKey!, CultureInfo.InvariantCulture), context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var diagnostic = context.Diagnostics[0];
        int rank = 0;
        foreach (var (code, result) in RepairProperties.In(diagnostic))
        {
            int chosen = rank++;
            string line = string.Join(" ", code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            string title = result is null ? $"Use {line}" : $"Use {line} (gives {result})";
            context.RegisterCodeFix(
                CodeAction.Create(title, token => ApplyAsync(context.Document, [diagnostic], chosen, token), chosen.ToString(CultureInfo.InvariantCulture)),
                diagnostic);
        }

        return Task.CompletedTask;
    }

    private static async Task<Document> ApplyAsync(Document document, ImmutableArray<Diagnostic> diagnostics, int rank, CancellationToken cancellationToken)
    {
        var changes = new List<TextChange>();
        foreach (var diagnostic in diagnostics.OrderBy(static d => d.AdditionalLocations[0].SourceSpan))
        {
            // Of two expressions one inside of the other, the next round fixes what is then still wrong.
            var span = diagnostic.AdditionalLocations[0].SourceSpan;
            if (RepairProperties.In(diagnostic).Skip(rank).Select(static repair => repair.Code).FirstOrDefault() is { } code
                && (changes.Count == 0 || changes[changes.Count - 1].Span.End <= span.Start))
            {
                changes.Add(new TextChange(span, code));
            }
        }

        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return document.WithText(text.WithChanges(changes));
    }
}
