using Microsoft.CodeAnalysis;

namespace ShapedMath.Analyzers.Facts;

/// <summary>Finds the types that a table names: by simple name (<c>Mat</c>) or by full name (<c>OpenCv.Mat</c>), without type arguments.</summary>
/// <param name="compilation">The compilation, whose references and own code are searched.</param>
internal sealed class TypeNames(Compilation compilation)
{
    /// <summary>The types that a name may mean, those that differ only in their number of type arguments being one to the user.</summary>
    public IReadOnlyList<INamedTypeSymbol> Find(string name)
    {
        string[] parts = name.Split('.');
        var full = InNamespace(compilation.GlobalNamespace, parts);
        return full.Count > 0 ? full : [.. Simple(parts[0]).SelectMany(outer => Nested(outer, parts.Skip(1)))];
    }

    /// <summary>The name of a type in full, without type arguments.</summary>
    public static string FullName(INamedTypeSymbol type)
    {
        INamespaceOrTypeSymbol? outer = type.ContainingType is { } containing ? containing : type.ContainingNamespace;
        return outer switch
        {
            INamedTypeSymbol enclosing => $"{FullName(enclosing)}.{type.Name}",
            INamespaceSymbol { IsGlobalNamespace: false } space => $"{space.ToDisplayString()}.{type.Name}",
            _ => type.Name,
        };
    }

    // The namespaces of a compilation are those of all assemblies in one.
    private List<INamedTypeSymbol> InNamespace(INamespaceSymbol space, string[] parts)
    {
        for (int i = 0; i < parts.Length; i++)
        {
            var types = space.GetTypeMembers(parts[i]).Where(IsVisible).SelectMany(type => Nested(type, parts.Skip(i + 1))).ToList();
            if (types.Count > 0)
                return types;
            if (space.GetNamespaceMembers().FirstOrDefault(inner => inner.Name == parts[i]) is not { } next)
                break;
            space = next;
        }

        return [];
    }

    // An assembly knows the names of its types without reading them.
    private IEnumerable<INamedTypeSymbol> Simple(string name) => compilation.SourceModule.ReferencedAssemblySymbols
        .Append(compilation.Assembly)
        .Where(assembly => assembly.TypeNames.Contains(name))
        .SelectMany(assembly => In(assembly.GlobalNamespace, name))
        .Where(IsVisible);

    private static IEnumerable<INamedTypeSymbol> In(INamespaceSymbol space, string name) =>
        space.GetTypeMembers(name).Concat(space.GetNamespaceMembers().SelectMany(inner => In(inner, name)));

    private IEnumerable<INamedTypeSymbol> Nested(INamedTypeSymbol type, IEnumerable<string> names) =>
        names.Aggregate<string, IEnumerable<INamedTypeSymbol>>([type], (outer, name) => outer.SelectMany(one => one.GetTypeMembers(name)).Where(IsVisible));

    private bool IsVisible(INamedTypeSymbol type) => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly);
}
