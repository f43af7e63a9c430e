using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShapedMath.Generators.Parsing.Outlines;

/// <summary>What a file declares, by its text alone. It is found again while the file stays as it is, and goes with it.</summary>
internal sealed class TreeOutline
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeOutline> Known = new();

    private readonly HashSet<string> mentioned;
    private readonly HashSet<string> containers;
    private readonly HashSet<string> mentionedByUsings;
    private readonly HashSet<string> mentionedByGlobalUsings;

    private TreeOutline(SyntaxTree tree, CancellationToken cancellation)
    {
        var walk = new OutlineWalk((CompilationUnitSyntax)tree.GetRoot(cancellation), cancellation);
        Tree = tree;
        Usings = walk.Usings(isGlobal: false);
        GlobalUsings = walk.Usings(isGlobal: true);
        Aliases = [.. walk.Aliases];
        Declarations = [.. walk.Declarations];
        Attributed = [.. walk.Attributed];
        mentionedByUsings = [.. Usings.Mentions];
        mentionedByGlobalUsings = [.. GlobalUsings.Mentions];
        mentioned = [.. Declarations.SelectMany(static declaration => declaration.Head.Mentions)];
        containers = [.. Declarations.Select(static declaration => declaration.Container)];
    }

    public SyntaxTree Tree { get; }

    /// <summary>The usings that are this file's alone.</summary>
    public Head Usings { get; }

    /// <summary>The usings that are all files', and what is said of the whole assembly.</summary>
    public Head GlobalUsings { get; }

    /// <summary>The names that usings give to types.</summary>
    public ImmutableArray<TypeAlias> Aliases { get; }

    /// <summary>What it declares, in the order of the text.</summary>
    public ImmutableArray<Declaration> Declarations { get; }

    /// <summary>The types and methods with attributes, in the order of the text.</summary>
    public ImmutableArray<AttributedDeclaration> Attributed { get; }

    public static TreeOutline Of(SyntaxTree tree, CancellationToken cancellation) =>
        Known.TryGetValue(tree, out var known) ? known : Known.GetValue(tree, one => new TreeOutline(one, cancellation));

    /// <summary>What mentions a name.</summary>
    public IEnumerable<Declaration> Mentioning(string name) => mentioned.Contains(name) ? Declarations.Where(declaration => declaration.Head.Mentions.Contains(name)) : [];

    /// <summary>What stands in a type.</summary>
    public IEnumerable<Declaration> Inside(string container) => containers.Contains(container) ? Declarations.Where(declaration => declaration.Container == container) : [];

    public bool UsingsMention(string name) => mentionedByUsings.Contains(name);

    public bool GlobalUsingsMention(string name) => mentionedByGlobalUsings.Contains(name);
}

/// <summary>A name that a using gives to a type.</summary>
/// <param name="Name">The name.</param>
/// <param name="Target">The last part of the type's own name.</param>
/// <param name="IsGlobal">Whether it holds in all files.</param>
internal readonly record struct TypeAlias(string Name, string Target, bool IsGlobal);

/// <summary>A type or method with attributes.</summary>
/// <param name="Declaration">What it declares.</param>
/// <param name="Node">It, in the text.</param>
/// <param name="Attributes">The last part of each attribute's name.</param>
internal readonly record struct AttributedDeclaration(Declaration Declaration, MemberDeclarationSyntax Node, ImmutableArray<string> Attributes);
