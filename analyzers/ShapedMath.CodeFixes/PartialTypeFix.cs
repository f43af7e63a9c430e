using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ShapedMath.Analyzers.Diagnostics;

namespace ShapedMath.CodeFixes;

/// <summary>Makes a type partial of which the generator is to write another part, and the types around it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class PartialTypeFix : CodeFixProvider
{
    private const string Title = "Make it partial";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.Generation];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() =>
        FixAllProvider.Create(static async (context, document, diagnostics) => await ApplyAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false))!;
        if (NotPartial(root, context.Diagnostics[0]).Any())
            context.RegisterCodeFix(CodeAction.Create(Title, token => ApplyAsync(context.Document, context.Diagnostics, token), Title), context.Diagnostics[0]);
    }

    private static async Task<Document> ApplyAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        // `partial` stands right before the keyword.
        var root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var places = diagnostics.SelectMany(diagnostic => NotPartial(root, diagnostic)).Select(static type => type.Keyword.SpanStart).Distinct().OrderBy(static place => place);
        return document.WithText(text.WithChanges(places.Select(static place => new TextChange(new TextSpan(place, 0), "partial "))));
    }

    private static IEnumerable<TypeDeclarationSyntax> NotPartial(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan).AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Where(static type => !type.Modifiers.Any(SyntaxKind.PartialKeyword));
}
