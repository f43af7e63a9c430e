using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShapedMath.TestKit.Tests.Toys;

/// <summary>Replaces <c>bad</c> by <c>good</c> or by <c>better</c>.</summary>
sealed class BadNameFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["SM9001"];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var name in (string[])["good", "better"])
        {
            var action = CodeAction.Create($"Write {name}", token => RenameAsync(context.Document, context.Span.Start, name, token), equivalenceKey: name);
            context.RegisterCodeFix(action, context.Diagnostics);
        }

        return Task.CompletedTask;
    }

    static async Task<Document> RenameAsync(Document document, int position, string name, CancellationToken cancellationToken)
    {
        var root = (await document.GetSyntaxRootAsync(cancellationToken))!;
        var old = root.FindToken(position).Parent!.FirstAncestorOrSelf<IdentifierNameSyntax>()!;
        return document.WithSyntaxRoot(root.ReplaceNode(old, SyntaxFactory.IdentifierName(name).WithTriviaFrom(old)));
    }
}
