namespace ShapedMath.Generators.Models;

/// <summary>A dimension declared by <c>[Dim]</c>.</summary>
/// <param name="Type">The struct, with what it is declared in.</param>
/// <param name="Size">Its fixed size, or <see langword="null"/> where that is known only at run time.</param>
/// <param name="TakenNames">Those of our members' names that stand for something else in it.</param>
internal sealed record DimDeclaration(DeclaredType Type, int? Size, EquatableArray<string> TakenNames);

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
