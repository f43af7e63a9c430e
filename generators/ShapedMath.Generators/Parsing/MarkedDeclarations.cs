using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ShapedMath.Generators.Models;
using ShapedMath.Generators.Parsing.Outlines;

namespace ShapedMath.Generators.Parsing;

/// <summary>
/// What is read of the marked declarations of a project. At each keystroke there is a new compilation: what was read in the last one, and was not affected by the edit, is
/// taken over, so that the compiler is asked only about the rest. To look for the attributes by its own means would alone cost more than all of that.
/// A generator has one of these for each driver, which it lives and dies with.
/// </summary>
/// <param name="mark">The attribute.</param>
/// <param name="read">Reads a declaration.</param>
internal sealed class MarkedDeclarations<T>(Mark mark, Func<ISymbol, AttributeData, CancellationToken, EquatableArray<T>> read)
    where T : IEquatable<T>
{
    // Replaced as a whole: of two runs at once, one is forgotten.
    private volatile State? last;

    /// <summary>What is read at each keystroke.</summary>
    public IncrementalValueProvider<EquatableArray<T>> Of(IncrementalGeneratorInitializationContext context) => context.CompilationProvider.Select(Of);

    /// <summary>What is read, in the order of the files and of their texts.</summary>
    public EquatableArray<T> Of(Compilation compilation, CancellationToken cancellation)
    {
        var before = last;
        var project = new ProjectOutline(compilation, cancellation);
        var edit = before is null ? null : Edit.Between(before.Project, project);
        ImmutableArray<TypeAlias> aliases = [.. project.Trees.SelectMany(static tree => tree.Aliases.Where(static alias => alias.IsGlobal))];
        var trees = project.Trees
            .Select((tree, index) => Tree(compilation, tree, edit is null ? null : before!.Trees[index], edit, aliases, cancellation))
            .ToImmutableArray();
        var all = before is not null && trees.SequenceEqual(before.Trees) ? before.All : trees.SelectMany(static tree => tree.Values).SelectMany(static values => values).ToEquatableArray();
        last = new State(project, trees, all);
        return all;
    }

    private ReadTree Tree(Compilation compilation, TreeOutline tree, ReadTree? before, Edit? edit, ImmutableArray<TypeAlias> aliases, CancellationToken cancellation)
    {
        bool isSame = before is not null && before.Outline == tree;
        if (isSame && edit!.AffectsNone)
            return before!;
        var marked = isSame ? before!.Marked : [.. mark.In(tree, aliases)];
        var model = new Lazy<SemanticModel>(() => compilation.GetSemanticModel(tree.Tree));
        bool isRead = false;
        var values = marked.Select(declaration =>
        {
            if (edit?.Unaffected(declaration.Declaration) is { } unaffected && before!.TryGet(unaffected, out var known))
                return known;
            isRead = true;
            return Read(model.Value, declaration, cancellation);
        }).ToImmutableArray();
        return isSame && !isRead ? before! : new ReadTree(tree, marked, values);
    }

    private EquatableArray<T> Read(SemanticModel model, AttributedDeclaration declaration, CancellationToken cancellation) =>
        model.GetDeclaredSymbol(declaration.Node, cancellation) is { } symbol && mark.On(symbol, model.SyntaxTree) is { } attribute
            ? read(symbol, attribute, cancellation)
            : default;

    private sealed class State(ProjectOutline project, ImmutableArray<ReadTree> trees, EquatableArray<T> all)
    {
        public ProjectOutline Project { get; } = project;

        public ImmutableArray<ReadTree> Trees { get; } = trees;

        public EquatableArray<T> All { get; } = all;
    }

    /// <summary>What was read of a file.</summary>
    private sealed class ReadTree(TreeOutline outline, ImmutableArray<AttributedDeclaration> marked, ImmutableArray<EquatableArray<T>> values)
    {
        private readonly Dictionary<Declaration, int> places = marked.Select(static (declaration, index) => (declaration, index)).ToDictionary(static pair => pair.declaration.Declaration, static pair => pair.index);

        public TreeOutline Outline { get; } = outline;

        public ImmutableArray<AttributedDeclaration> Marked { get; } = marked;

        public ImmutableArray<EquatableArray<T>> Values { get; } = values;

        public bool TryGet(Declaration declaration, out EquatableArray<T> value)
        {
            bool isKnown = places.TryGetValue(declaration, out int place);
            value = isKnown ? Values[place] : default;
            return isKnown;
        }
    }
}
