namespace ShapedMath.Generators.Models.Twins;

/// <summary>A row of a project's own table that asks for a typed twin: <c>Regression.Fit (n,d),(n) -> (d) typed Fit</c>.</summary>
/// <param name="Type">The type that has the method, as the row names it.</param>
/// <param name="Member">The method.</param>
/// <param name="Name">The twin's name.</param>
/// <param name="Signature">The shapes, in the notation of the table.</param>
/// <param name="Documentation">What the row says about it.</param>
/// <param name="Obstacle">Why there is no twin, whatever the method is; <see langword="null"/> where there may be one.</param>
/// <param name="Start">Where the row's name starts in its file.</param>
/// <param name="Length">The length of the row's name.</param>
internal sealed record TypedRow(string Type, string Member, string Name, string Signature, string Documentation, string? Obstacle, int Start, int Length);
