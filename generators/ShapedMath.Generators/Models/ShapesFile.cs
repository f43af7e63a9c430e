namespace ShapedMath.Generators.Models;

/// <summary>What a .shapes file asks for.</summary>
/// <param name="Members">The members to write, in the order of the file.</param>
/// <param name="Faults">The rows that cannot be read or written.</param>
internal sealed record ShapesFile(EquatableArray<TypedMember> Members, EquatableArray<ShapesFault> Faults);

/// <summary>A row that cannot be read or written.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record ShapesFault(string Path, int Line, string Message);
