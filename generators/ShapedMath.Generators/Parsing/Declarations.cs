using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ShapedMath.Generators.Parsing;

/// <summary>
/// What a compilation declares, bodies and comments left out. A keystroke makes a new compilation; while it declares the same, so does each declaration
/// that was not touched. Nothing is held that the compiler does not hold: the keys are weak.
/// </summary>
internal sealed class Declarations
{
    // An edit touches one tree. By another one, what was known before it is found again.
    private const int Landmarks = 2;

    private static readonly object Gate = new();
    private static readonly ConditionalWeakTable<Compilation, Declarations> ByCompilation = new();
    private static readonly ConditionalWeakTable<SyntaxTree, Declarations> ByTree = new();

    private readonly string? assembly;
    private readonly CompilationOptions options;
    private readonly ImmutableArray<MetadataReference> references;
    private ImmutableArray<SyntaxTree> trees;

    private Declarations(Compilation compilation)
    {
        assembly = compilation.AssemblyName;
        options = compilation.Options;
        references = compilation.ExternalReferences;
        trees = [.. compilation.SyntaxTrees];
    }

    /// <summary>What a compilation declares: the same object for two of them that declare the same, one after the other.</summary>
    public static Declarations Of(Compilation compilation)
    {
        lock (Gate)
        {
            if (ByCompilation.TryGetValue(compilation, out var known))
                return known;
            var landmarks = compilation.SyntaxTrees.Take(Landmarks).ToList();
            var declarations = landmarks.Select(static tree => ByTree.TryGetValue(tree, out var before) ? before : null).FirstOrDefault(static before => before is not null) is { } found && found.Moves(compilation)
                ? found
                : new Declarations(compilation);
            ByCompilation.Add(compilation, declarations);
            foreach (var tree in landmarks)
            {
                ByTree.Remove(tree);
                ByTree.Add(tree, declarations);
            }

            return declarations;
        }
    }

    private bool Moves(Compilation next)
    {
        ImmutableArray<SyntaxTree> nextTrees = [.. next.SyntaxTrees];
        bool isSame = assembly == next.AssemblyName
            && options.Equals(next.Options)
            && references.SequenceEqual(next.ExternalReferences)
            && trees.Length == nextTrees.Length
            && trees.Zip(nextTrees, static (before, after) => ReferenceEquals(before, after) || SyntaxFactory.AreEquivalent(before, after, topLevel: true)).All(static same => same);
        if (isSame)
            trees = nextTrees;
        return isSame;
    }
}

/// <summary>What was read of declarations: read again where they or anything that is declared around them changed.</summary>
/// <param name="read">Reads a declaration.</param>
internal sealed class ReadDeclarations<T>(Func<GeneratorAttributeSyntaxContext, CancellationToken, T> read)
{
    private readonly ConditionalWeakTable<SyntaxNode, Entry> known = new();

    public T Of(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        // The comments of another part stand in another tree.
        if (HasOtherParts(context.TargetSymbol))
            return read(context, cancellation);
        var declarations = Declarations.Of(context.SemanticModel.Compilation);
        lock (known)
        {
            if (known.TryGetValue(context.TargetNode, out var entry) && ReferenceEquals(entry.Declarations, declarations))
                return entry.Value;
        }

        var value = read(context, cancellation);
        lock (known)
        {
            known.Remove(context.TargetNode);
            known.Add(context.TargetNode, new Entry(declarations, value));
        }

        return value;
    }

    private static bool HasOtherParts(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.Length > 1 || symbol is IMethodSymbol { PartialDefinitionPart: not null } or IMethodSymbol { PartialImplementationPart: not null };

    private sealed class Entry(Declarations declarations, T value)
    {
        public Declarations Declarations { get; } = declarations;

        public T Value { get; } = value;
    }
}
