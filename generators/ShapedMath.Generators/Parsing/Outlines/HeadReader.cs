using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShapedMath.Generators.Parsing.Outlines;

/// <summary>Reads the heads of the declarations of a file: their tokens, but for those of bodies.</summary>
/// <param name="root">The file.</param>
internal sealed class HeadReader(CompilationUnitSyntax root)
{
    private const char Separator = '\u001F';

    // They change the meaning of what follows, wherever they stand.
    private readonly ImmutableArray<NullableDirectiveTriviaSyntax> nullable = NullableDirectives(root);

    private readonly StringBuilder text = new();
    private readonly HashSet<string> mentions = new(StringComparer.Ordinal);
    private int directive;

    /// <summary>The heads of some nodes, as one.</summary>
    public Head Read(IEnumerable<SyntaxNode> nodes)
    {
        foreach (var node in nodes)
            Add(node);
        return Take();
    }

    public Head Read(SyntaxNode node)
    {
        Add(node);
        return Take();
    }

    /// <summary>The head of a method, with its documentation, which is its twin's.</summary>
    public Head ReadMethod(MethodDeclarationSyntax method)
    {
        foreach (var trivia in method.GetLeadingTrivia())
        {
            if (trivia.HasStructure && trivia.GetStructure() is DocumentationCommentTriviaSyntax documentation)
                AddDocumentation(documentation);
        }

        // What it overrides has its name, and may be marked itself.
        if (method.Modifiers.Any(SyntaxKind.OverrideKeyword))
            mentions.Add(method.Identifier.ValueText);
        return Read(method);
    }

    private static ImmutableArray<NullableDirectiveTriviaSyntax> NullableDirectives(CompilationUnitSyntax root)
    {
        if (!root.ContainsDirectives)
            return [];
        var found = ImmutableArray.CreateBuilder<NullableDirectiveTriviaSyntax>();
        for (var next = root.GetFirstDirective(IsNullable); next is not null; next = next.GetNextDirective(IsNullable))
            found.Add((NullableDirectiveTriviaSyntax)next);
        return found.ToImmutable();
    }

    private static bool IsNullable(DirectiveTriviaSyntax directive) => directive is NullableDirectiveTriviaSyntax { IsActive: true };

    private static bool IsBody(SyntaxNode node) => node switch
    {
        BlockSyntax or ArrowExpressionClauseSyntax or ConstructorInitializerSyntax => true,
        MemberDeclarationSyntax => node.Parent is TypeDeclarationSyntax,
        EqualsValueClauseSyntax => node.Parent is PropertyDeclarationSyntax
            || (node.Parent is VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax field } && !field.Modifiers.Any(SyntaxKind.ConstKeyword)),
        _ => false,
    };

    private void Add(SyntaxNode node)
    {
        foreach (var child in node.ChildNodesAndTokens())
        {
            if (child.AsNode() is not { } inner)
                Add(child.AsToken());
            else if (!IsBody(inner))
                Add(inner);
        }
    }

    private void Add(SyntaxToken token)
    {
        for (; directive < nullable.Length && nullable[directive].SpanStart < token.SpanStart; directive++)
            text.Append(nullable[directive]).Append(Separator);
        text.Append(token.Text).Append(Separator);
        if (token.Parent is SimpleNameSyntax)
            mentions.Add(token.ValueText);
    }

    private void AddDocumentation(DocumentationCommentTriviaSyntax documentation)
    {
        text.Append(documentation.ToFullString()).Append(Separator);
        foreach (var reference in documentation.DescendantNodes().OfType<XmlCrefAttributeSyntax>())
        {
            foreach (var token in reference.Cref.DescendantTokens())
            {
                if (token.Parent is SimpleNameSyntax || token.IsKind(SyntaxKind.ThisKeyword) || token.IsKind(SyntaxKind.OperatorKeyword))
                    mentions.Add(token.ValueText);
            }
        }
    }

    private Head Take()
    {
        var head = new Head(text.ToString(), [.. mentions]);
        text.Clear();
        mentions.Clear();
        directive = 0;
        return head;
    }
}
