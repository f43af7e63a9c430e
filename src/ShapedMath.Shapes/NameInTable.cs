namespace ShapedMath.Shapes;

/// <summary>A name in a table, and where it stands.</summary>
/// <param name="Text">The name.</param>
/// <param name="Start">The index of its first character.</param>
/// <param name="Length">The number of its characters.</param>
public sealed record NameInTable(string Text, int Start, int Length)
{
    internal int End => Start + Length;
}
