namespace ShapedMath.Generators.Parsing;

/// <summary>Carries the reason why a typed form cannot be generated to the reader of its table; nobody else sees it.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1032", Justification = "Thrown and caught inside of Parsing only.")]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1064", Justification = "Thrown and caught inside of Parsing only.")]
internal sealed class UnwritableFormException(string reason) : Exception(reason);
