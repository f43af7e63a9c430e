namespace ShapedMath.Generators.Models;

/// <summary>A type by its place: what another part of it has to repeat.</summary>
/// <param name="Namespace">The parts of the namespace's name; none for the global one.</param>
/// <param name="Path">The types around it, the outermost first, and the type itself.</param>
internal sealed record DeclaredType(EquatableArray<string> Namespace, EquatableArray<TypeHead> Path)
{
    public override string ToString() => string.Join(".", Namespace.Concat(Path.Select(static head => $"{head.Name}`{head.TypeParameters.Count}")));
}

/// <summary>The head of a type's declaration.</summary>
/// <param name="Keyword"><c>class</c>, <c>record struct</c>, ….</param>
/// <param name="Name">The name.</param>
/// <param name="TypeParameters">The names of the type parameters.</param>
internal sealed record TypeHead(string Keyword, string Name, EquatableArray<string> TypeParameters);
