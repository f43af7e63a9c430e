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
                Add(HeadingKind.Alias, directive.NamespaceOrType.Span, alias, alias.EndsWith("Attribute", StringComparison.Ordinal) ? alias.Substring(0, alias.Length - "Attribute".Length) : alias);
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
        Add(HeadingKind.Declaration, UpTo(type, type.OpenBraceToken), name);
        AddMembers(type.Members, name, isExtension);
    }

    private void AddMember(MemberDeclarationSyntax member, string type, bool isInExtension)
    {
        switch (member)
        {
            case MethodDeclarationSyntax method:
                bool isExtension = isInExtension || (method.ParameterList.Parameters.FirstOrDefault() is { } first && first.Modifiers.Any(SyntaxKind.ThisKeyword));
                AddNamed(method, (SyntaxNode?)method.Body ?? method.ExpressionBody, type, isExtension, method.Identifier.ValueText);
                break;
            case PropertyDeclarationSyntax property:
                AddNamed(property, (SyntaxNode?)property.AccessorList ?? property.ExpressionBody, type, isInExtension, property.Identifier.ValueText);
                break;
            case EventDeclarationSyntax @event:
                AddNamed(@event, @event.AccessorList, type, isInExtension, @event.Identifier.ValueText);
                break;
            case BaseFieldDeclarationSyntax { Declaration.Variables: var variables } field:
                AddNamed(field, variables.FirstOrDefault(), type, isInExtension, [.. variables.Select(static variable => variable.Identifier.ValueText)]);
                break;
            case DelegateDeclarationSyntax @delegate:
                Add(HeadingKind.Declaration, @delegate.Span, @delegate.Identifier.ValueText);
                break;
            case IndexerDeclarationSyntax indexer:
                AddUnnamed(UpTo(indexer, (SyntaxNode?)indexer.AccessorList ?? indexer.ExpressionBody), isInExtension, type);
                break;
            case BaseMethodDeclarationSyntax method:
                AddUnnamed(TextSpan.FromBounds(method.SpanStart, method.ParameterList.Span.End), isInExtension, type);
                break;
        }
    }

    private void AddNamed(MemberDeclarationSyntax member, SyntaxNode? body, string type, bool isExtension, params string[] names)
    {
        if (MayBeItem(member) || names.Any(IsUsedUnnamed))
            AddUnnamed(UpTo(member, body), isExtension, [.. names, type]);
        else
            Add(HeadingKind.Declaration, UpTo(member, body), names);
    }

    // Constructors, operators, indexers, and what else is used without a name: the type's stands for it, but where it extends another.
    private void AddUnnamed(TextSpan span, bool isExtension, params string[] names) => Add(isExtension ? HeadingKind.UnnamedExtension : HeadingKind.Declaration, span, names);

    // The language calls them itself: foreach, await, deconstruction, queries, initializers, ranges, interpolated texts.
    private static bool IsUsedUnnamed(string name) => name is "GetEnumerator" or "GetAsyncEnumerator" or "Current" or "GetAwaiter" or "GetResult" or "Deconstruct" or "Add" or "Slice"
        or "Select" or "SelectMany" or "Where" or "Join" or "GroupJoin" or "GroupBy" or "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" or "Cast" or "AppendFormatted" or "AppendLiteral";

    // The one field of an inline array, or the property that has it, is what the items of the array are.
    private static bool MayBeItem(MemberDeclarationSyntax member) =>
        member is not MethodDeclarationSyntax && member.Parent?.Kind() is (SyntaxKind.StructDeclaration or SyntaxKind.RecordStructDeclaration);

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

    private static TextSpan UpTo(MemberDeclarationSyntax member, SyntaxToken brace) => TextSpan.FromBounds(member.SpanStart, brace.IsKind(SyntaxKind.OpenBraceToken) ? brace.SpanStart : member.Span.End);
}
