namespace ShapedMath.Generators.Models;

/// <summary>A dimension declared by <c>[Dim]</c>.</summary>
/// <param name="Type">The struct, with what it is declared in.</param>
/// <param name="Size">Its fixed size, or <see langword="null"/> where that is known only at run time.</param>
/// <param name="TakenNames">Those of our members' names that stand for something else in it.</param>
internal sealed record DimDeclaration(DeclaredType Type, int? Size, EquatableArray<string> TakenNames);
