using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShapedMath.Architecture.Tests;

/// <summary>The law that only a few namespaces touch Roslyn's symbols and operations; beyond them there are only our own records.</summary>
static class RoslynLaw
{
    static readonly ImmutableArray<MetadataReference> _references = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    static readonly string[] _restricted =
    [
        "Microsoft.CodeAnalysis.ISymbol", "Microsoft.CodeAnalysis.IOperation", "Microsoft.CodeAnalysis.SemanticModel", "Microsoft.CodeAnalysis.Compilation",
    ];

    /// <summary>Where a namespace other than <paramref name="allowed"/> (and those below them) has an expression or names a type of the restricted kind, be it behind <c>var</c>.</summary>
    public static IEnumerable<string> Violations(IEnumerable<(string Path, string Text)> sources, params string[] allowed)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp14);
        var compilation = CSharpCompilation.Create("Sources", sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, options, source.Path)), _references);
        var restricted = _restricted.Select(name => compilation.GetTypeByMetadataName(name)!).ToImmutableHashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        return from tree in compilation.SyntaxTrees
               let model = compilation.GetSemanticModel(tree)
               from node in tree.GetRoot().DescendantNodes().OfType<ExpressionSyntax>()
               where IsRestricted(model.GetTypeInfo(node).Type, restricted)
               let place = Namespace(node)
               where !allowed.Any(name => place == name || place.StartsWith($"{name}.", StringComparison.Ordinal))
               select $"{tree.FilePath}({node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}): {place} touches {model.GetTypeInfo(node).Type!.Name} in '{node}'";
    }

    static bool IsRestricted(ITypeSymbol? type, ImmutableHashSet<ITypeSymbol> restricted)
    {
        for (var ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (restricted.Contains(ancestor))
            {
                return true;
            }
        }

        return type?.AllInterfaces.Any(restricted.Contains) == true;
    }

    static string Namespace(SyntaxNode node) => node.FirstAncestorOrSelf<BaseNamespaceDeclarationSyntax>()?.Name.ToString() ?? "";
}
