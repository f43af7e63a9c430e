using System.Collections.Immutable;

namespace ShapedMath.Generators.Parsing.Outlines;

/// <summary>Something that a file declares, without its body: a namespace, a type without its members, or a member.</summary>
/// <param name="container">The namespace and the types that it stands in: <c>Homework.Regression`0/</c>.</param>
/// <param name="path">Of a type, what its members stand in; otherwise <see langword="null"/>.</param>
/// <param name="isLikeType">Whether it is a type or a namespace: what usings can mean.</param>
/// <param name="names">The names that it declares.</param>
/// <param name="head">What it says.</param>
internal sealed class Declaration(string container, string? path, bool isLikeType, ImmutableArray<string> names, Head head)
{
    public string Container { get; } = container;

    public string? Path { get; } = path;

    public bool IsLikeType { get; } = isLikeType;

    public ImmutableArray<string> Names { get; } = names;

    public Head Head { get; } = head;

    /// <summary>Whether another one says the same in the same place.</summary>
    public bool Repeats(Declaration other) => Head.Text == other.Head.Text && Container == other.Container;
}

/// <summary>What a declaration, or the usings of a file, say.</summary>
/// <param name="Text">The tokens, without comments and bodies. What is equal here, the compiler reads alike while the names mean the same.</param>
/// <param name="Mentions">The names that stand for something declared elsewhere.</param>
internal readonly record struct Head(string Text, ImmutableArray<string> Mentions);
