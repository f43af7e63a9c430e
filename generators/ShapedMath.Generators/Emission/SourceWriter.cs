using System.Text;

namespace ShapedMath.Generators.Emission;

/// <summary>Writes indented lines, ended by LF on every system.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder text = new();
    private int depth;

    public void Line(string line = "")
    {
        if (line.Length > 0)
            text.Append(' ', 4 * depth).Append(line);
        text.Append('\n');
    }

    /// <summary>Opens a brace below a head.</summary>
    public void Open(string head)
    {
        Line(head);
        Line("{");
        depth++;
    }

    /// <summary>Closes the brace that was opened last.</summary>
    public void Close()
    {
        depth--;
        Line("}");
    }

    /// <summary>Writes parts with an empty line between each two.</summary>
    public void Separated<T>(IEnumerable<T> parts, Action<T> write)
    {
        bool isFirst = true;
        foreach (var part in parts)
        {
            if (!isFirst)
                Line();
            isFirst = false;
            write(part);
        }
    }

    public override string ToString() => text.ToString();
}
