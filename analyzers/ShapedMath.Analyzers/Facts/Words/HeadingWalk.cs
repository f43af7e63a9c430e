using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ShapedMath.Analyzers.Facts.Words;

/// <summary>Walks through the declarations of a file, and into no body.</summary>
internal sealed class HeadingWalk
{
    private readonly SourceText text;
    private ulong[] words = new ulong[64];

    public HeadingWalk(SyntaxTree file, CancellationToken cancellation)
    {
        text = file.GetText(cancellation);
        if (file.GetRoot(cancellation) is not CompilationUnitSyntax root)
            return;
        AddUsings(root.Usings);
        AddMembers(root.Members, type: "", isInExtension: false);
    }

    public List<Heading> Found { get; } = [];

    private void AddUsings(SyntaxList<UsingDirectiveSyntax> directives)
    {
        foreach (var directive in directives)
        {
            if (directive.Alias is { Name.Identifier.ValueText: var alias })
                Add(HeadingKind.Alias, directive.NamespaceOrType.Span, alias);
            else if (directive.StaticKeyword.IsKind(SyntaxKind.StaticKeyword))
                Add(directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword) ? HeadingKind.GlobalStaticUsing : HeadingKind.StaticUsing, directive.Span);
        }
    }

    private void AddMembers(SyntaxList<MemberDeclarationSyntax> members, string type, bool isInExtension)
    {
        foreach (var member in members)
        {
            switch (member)
            {
                case BaseNamespaceDeclarationSyntax space:
                    AddUsings(space.Usings);
                    AddMembers(space.Members, type: "", isInExtension: false);
                    break;
                case TypeDeclarationSyntax inner:
                    AddType(inner, type);
                    break;
                default:
                    AddMember(member, type, isInExtension);
                    break;
            }
        }
    }

    private void AddType(TypeDeclarationSyntax type, string outer)
    {
        // An extension block has no name: its members are reached by their own, or stand in the class around it.
        string name = type.Identifier.ValueText;
        bool isExtension = name.Length == 0;
        if (isExtension)
            name = outer;
        string[] names = [name, .. type.ParameterList?.Parameters.Select(static parameter => parameter.Identifier.ValueText) ?? []];
        Add(HeadingKind.Declaration, UpTo(type, type.OpenBraceToken), names);
        AddMembers(type.Members, name, isExtension);
    }

    private void AddMember(MemberDeclarationSyntax member, string type, bool isInExtension)
    {
        switch (member)
        {
            case MethodDeclarationSyntax method:
                bool isExtension = isInExtension || (method.ParameterList.Parameters.FirstOrDefault() is { } first && first.Modifiers.Any(SyntaxKind.ThisKeyword));
                AddNamed(method.Identifier.ValueText, type, isExtension, UpTo(method, (SyntaxNode?)method.Body ?? method.ExpressionBody));
                break;
            case PropertyDeclarationSyntax property:
                AddNamed(property.Identifier.ValueText, type, isInExtension, UpTo(property, (SyntaxNode?)property.AccessorList ?? property.ExpressionBody));
                break;
            case EventDeclarationSyntax @event:
                Add(HeadingKind.Declaration, UpTo(@event, @event.AccessorList), @event.Identifier.ValueText);
                break;
            case BaseFieldDeclarationSyntax { Declaration.Variables: var variables } field:
                Add(HeadingKind.Declaration, UpTo(field, variables.FirstOrDefault()), [.. variables.Select(static variable => variable.Identifier.ValueText)]);
                break;
            case DelegateDeclarationSyntax @delegate:
                Add(HeadingKind.Declaration, @delegate.Span, @delegate.Identifier.ValueText);
                break;
            case IndexerDeclarationSyntax indexer:
                AddUnnamed(type, isInExtension, UpTo(indexer, (SyntaxNode?)indexer.AccessorList ?? indexer.ExpressionBody));
                break;
            case BaseMethodDeclarationSyntax method:
                AddUnnamed(type, isInExtension, TextSpan.FromBounds(method.SpanStart, method.ParameterList.Span.End));
                break;
        }
    }

    private void AddNamed(string name, string type, bool isExtension, TextSpan span)
    {
        if (!IsUsedUnnamed(name))
            Add(HeadingKind.Declaration, span, name);
        else
            AddUnnamed(type, isExtension, span, name);
    }

    // Constructors, operators, indexers, and what else is used without a name: the type's stands for it, but where it extends another.
    private void AddUnnamed(string type, bool isExtension, TextSpan span, string name = "") => Add(isExtension ? HeadingKind.UnnamedExtension : HeadingKind.Declaration, span, name, type);

    // The language calls them itself: foreach, await, deconstruction, queries, initializers, ranges.
    private static bool IsUsedUnnamed(string name) => name is "GetEnumerator" or "GetAsyncEnumerator" or "Current" or "GetAwaiter" or "GetResult" or "Deconstruct" or "Add" or "Slice"
        or "Select" or "SelectMany" or "Where" or "Join" or "GroupJoin" or "GroupBy" or "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" or "Cast";

    private void Add(HeadingKind kind, TextSpan span, params string[] names)
    {
        int count = 0;
        var reader = new WordReader(text.ToString(span));
        while (reader.TryRead(out ulong word))
        {
            if (count == words.Length)
                Array.Resize(ref words, count * 2);
            words[count++] = word;
        }

        ulong[] wordsOfNames = new ulong[names.Length];
        for (int i = 0; i < names.Length; i++)
            wordsOfNames[i] = WordReader.WordOf(names[i]);
        Found.Add(new Heading(kind, words.AsSpan(0, count).ToArray(), wordsOfNames));
    }

    private static TextSpan UpTo(MemberDeclarationSyntax member, SyntaxNode? body) => TextSpan.FromBounds(member.SpanStart, body?.SpanStart ?? member.Span.End);

    private static TextSpan UpTo(MemberDeclarationSyntax member, SyntaxToken brace) => TextSpan.FromBounds(member.SpanStart, brace.IsKind(SyntaxKind.OpenBraceToken) && !brace.IsMissing ? brace.SpanStart : member.Span.End);
}
