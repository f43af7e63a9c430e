namespace ShapedMath.Shapes;

/// <summary>An operand as a message speaks of it.</summary>
/// <param name="Description">What to call it: <c>'X'</c> in a diagnostic, <c>Matrix&lt;N,D&gt;</c> in an exception.</param>
/// <param name="Code">Its source text, from which repairs are made; <see langword="null"/> where there is none.</param>
/// <param name="Shape">Its shape, or <see langword="null"/> where it is not known.</param>
public sealed record Operand(string Description, string? Code, Shape? Shape)
{
    // Longer texts would bury the message.
    private const int LongestCode = 48;

    /// <summary>An operand that is called by its source text.</summary>
    public static Operand OfCode(string code, Shape? shape) => new($"'{Shortened(code)}'", code, shape);

    private static string Shortened(string code)
    {
        string line = SourceText.OneLine(code);
        return line.Length <= LongestCode ? line : line.Substring(0, LongestCode - 1) + "…";
    }
}
