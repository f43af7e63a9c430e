using Microsoft.CodeAnalysis;
using ShapedMath.Generators.Parsing.Outlines;

namespace ShapedMath.Generators.Parsing;

/// <summary>An attribute of ours that asks for something to be written.</summary>
/// <param name="name">Its name, without the suffix that it may be written without.</param>
/// <param name="marks">What it marks.</param>
internal sealed class Mark(string name, Func<SyntaxNode, bool> marks)
{
    private readonly string fullName = name + nameof(Attribute);

    /// <summary>The declarations of a file that may be marked, by the text: what an attribute means, is known only when they are read.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="globalAliases">The aliases that all files have.</param>
    public IEnumerable<AttributedDeclaration> In(TreeOutline tree, IEnumerable<TypeAlias> globalAliases)
    {
        HashSet<string> words = new(StringComparer.Ordinal) { name, fullName };
        var aliases = tree.Aliases.Concat(globalAliases).ToList();

        // An alias may stand for an alias.
        while (aliases.RemoveAll(alias => words.Contains(alias.Target) && Add(words, alias.Name)) > 0)
        {
        }

        return tree.Attributed.Where(declaration => marks(declaration.Node) && declaration.Attributes.Any(words.Contains));
    }

    /// <summary>The attribute, if a symbol is marked in a file.</summary>
    public AttributeData? On(ISymbol symbol, SyntaxTree tree) =>
        symbol.GetAttributes().FirstOrDefault(attribute => Is(attribute.AttributeClass) && attribute.ApplicationSyntaxReference?.SyntaxTree == tree);

    private static bool Add(HashSet<string> words, string alias)
    {
        words.Add(alias);
        if (alias.EndsWith(nameof(Attribute), StringComparison.Ordinal))
            words.Add(alias.Substring(0, alias.Length - nameof(Attribute).Length));
        return true;
    }

    private bool Is(INamedTypeSymbol? attribute) =>
        attribute is { ContainingType: null, Arity: 0, ContainingNamespace: { Name: "ShapedMath", ContainingNamespace.IsGlobalNamespace: true } } && attribute.Name == fullName;
}
