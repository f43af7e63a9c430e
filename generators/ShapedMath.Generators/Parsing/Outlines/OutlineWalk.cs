using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShapedMath.Generators.Parsing.Outlines;

/// <summary>Walks through the declarations of a file, and into no body.</summary>
internal sealed class OutlineWalk
{
    private readonly CancellationToken cancellation;
    private readonly CompilationUnitSyntax root;
    private readonly HeadReader heads;
    private readonly List<SyntaxNode> usings = [];

    public OutlineWalk(CompilationUnitSyntax root, CancellationToken cancellation)
    {
        this.root = root;
        this.cancellation = cancellation;
        heads = new HeadReader(root);
        AddUsings(root.Externs, root.Usings);
        AddMembers(root.Members, "");
    }

    public List<Declaration> Declarations { get; } = [];

    public List<AttributedDeclaration> Attributed { get; } = [];

    public List<TypeAlias> Aliases { get; } = [];

    public Head Usings(bool isGlobal) =>
        heads.Read(usings.Where(node => IsGlobal(node) == isGlobal).Concat(isGlobal ? root.AttributeLists : []));

    private static bool IsGlobal(SyntaxNode node) => node is UsingDirectiveSyntax directive && directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword);

    private void AddMembers(SyntaxList<MemberDeclarationSyntax> members, string container)
    {
        cancellation.ThrowIfCancellationRequested();
        foreach (var member in members)
            AddMember(member, container);
    }

    private void AddMember(MemberDeclarationSyntax member, string container)
    {
        switch (member)
        {
            case BaseNamespaceDeclarationSyntax space:
                AddUsings(space.Externs, space.Usings);
                var name = heads.Read(space.Name);
                Declarations.Add(new(container, null, isLikeType: true, name.Mentions, name));
                AddMembers(space.Members, $"{container}{string.Join(".", NamesIn(space.Name))}.");
                break;
            case TypeDeclarationSyntax type:
                string path = $"{container}{type.Identifier.ValueText}`{(type.TypeParameterList?.Parameters.Count ?? 0).ToString(CultureInfo.InvariantCulture)}/";

                // The parameters of a record are properties of it.
                AddAttributed(type, new(container, path, isLikeType: true, [type.Identifier.ValueText, .. type.ParameterList?.Parameters.Select(static parameter => parameter.Identifier.ValueText) ?? []], heads.Read(type)));
                AddMembers(type.Members, path);
                break;
            case MethodDeclarationSyntax method:
                AddAttributed(method, new(container, null, isLikeType: false, [method.Identifier.ValueText], heads.ReadMethod(method)));
                break;
            case GlobalStatementSyntax:
                Declarations.Add(new(container, null, isLikeType: true, ["Program"], new Head("", [])));
                break;
            default:
                bool isMemberOnly = member is BasePropertyDeclarationSyntax or BaseFieldDeclarationSyntax or BaseMethodDeclarationSyntax;
                Declarations.Add(new(container, null, !isMemberOnly, Names(member), heads.Read(member)));
                break;
        }
    }

    private void AddAttributed(MemberDeclarationSyntax node, Declaration declaration)
    {
        Declarations.Add(declaration);
        if (node.AttributeLists.Count > 0)
            Attributed.Add(new(declaration, node, [.. node.AttributeLists.SelectMany(static list => list.Attributes).Select(static attribute => LastPart(attribute.Name)).OfType<string>()]));
    }

    private void AddUsings(SyntaxList<ExternAliasDirectiveSyntax> externs, SyntaxList<UsingDirectiveSyntax> directives)
    {
        usings.AddRange(externs);
        usings.AddRange(directives);
        foreach (var directive in directives)
        {
            if (directive.Alias is { Name: var alias } && LastPart(directive.NamespaceOrType) is { } target)
                Aliases.Add(new(alias.Identifier.ValueText, target, IsGlobal(directive)));
        }
    }

    private static string? LastPart(TypeSyntax type) => type switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        QualifiedNameSyntax name => name.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax name => name.Name.Identifier.ValueText,
        _ => null,
    };

    private static ImmutableArray<string> Names(MemberDeclarationSyntax member) => member switch
    {
        PropertyDeclarationSyntax property => [property.Identifier.ValueText],
        EventDeclarationSyntax @event => [@event.Identifier.ValueText],
        BaseFieldDeclarationSyntax field => [.. field.Declaration.Variables.Select(static variable => variable.Identifier.ValueText)],
        ConstructorDeclarationSyntax constructor => [constructor.Identifier.ValueText],
        DestructorDeclarationSyntax destructor => [destructor.Identifier.ValueText],
        DelegateDeclarationSyntax type => [type.Identifier.ValueText],

        // Its values are reached by its name, or by a using that has it.
        EnumDeclarationSyntax type => [type.Identifier.ValueText],
        IndexerDeclarationSyntax => ["this"],
        OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax => ["operator"],
        _ => [.. NamesIn(member)],
    };

    private static IEnumerable<string> NamesIn(SyntaxNode node) => node.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText);
}
