using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ShapedMath.Generators.Parsing.Outlines;

/// <summary>What a compilation declares in its files, by their text alone.</summary>
internal sealed class ProjectOutline
{
    private readonly string? assembly;
    private readonly CompilationOptions options;
    private readonly ImmutableArray<MetadataReference> references;

    public ProjectOutline(Compilation compilation, CancellationToken cancellation)
    {
        assembly = compilation.AssemblyName;
        options = compilation.Options;
        references = compilation.ExternalReferences;
        Trees = [.. compilation.SyntaxTrees.Select(tree => TreeOutline.Of(tree, cancellation))];
    }

    public ImmutableArray<TreeOutline> Trees { get; }

    /// <summary>Whether it is another state of the same project, in which nothing but texts of files were edited: the same options, references and files, in the same order.</summary>
    public bool IsEditOf(ProjectOutline before) =>
        assembly == before.assembly
        && options.Equals(before.options)
        && references.SequenceEqual(before.references)
        && Trees.Length == before.Trees.Length
        && Trees.Zip(before.Trees, static (after, before) => after == before || IsEditOf(after, before)).All(static isEdit => isEdit);

    private static bool IsEditOf(TreeOutline after, TreeOutline before) =>
        after.Tree.FilePath == before.Tree.FilePath && after.Tree.Options.Equals(before.Tree.Options) && after.GlobalUsings.Text == before.GlobalUsings.Text;
}
