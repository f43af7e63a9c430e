namespace ShapedMath.Shapes;

/// <summary>A row of a .shapes file that is not read yet: it starts at the margin and goes on over every indented line below it.</summary>
/// <param name="Text">The file.</param>
/// <param name="Start">Where the row begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="DocumentationStart">Where the documentation above it begins; where the row does, if there is none.</param>
internal sealed record UnreadRow(string Text, int Start, int End, int DocumentationStart)
{
    private const string DocumentationMark = "///";

    private static readonly char[] NewLine = ['\n'];

    /// <summary>The documentation lines above the row, joined.</summary>
    internal string Documentation => string.Join(
        "\n",
        Text.Substring(DocumentationStart, Start - DocumentationStart).Split(NewLine, StringSplitOptions.RemoveEmptyEntries)
            .Where(static line => line.StartsWith(DocumentationMark, StringComparison.Ordinal))
            .Select(static line => line.Substring(DocumentationMark.Length).TrimEnd())).Trim();

    /// <summary>The members that the row speaks of, each after its type, without reading the rest: <c>Matrix.Multiply</c>, <c>Matrix.op_Multiply</c>.</summary>
    internal IReadOnlyList<string> Members
    {
        get
        {
            int end = Start;
            while (end < End && !char.IsWhiteSpace(Text[end]))
                end++;
            string[] names = Text.Substring(Start, end - Start).Split('|');
            int last = Array.FindLastIndex(names, static name => name.Contains('.'));
            int dot = names[last].LastIndexOf('.');
            var members = new List<string>();
            for (int type = 0; type <= last; type++)
            {
                string of = type < last ? names[type] : names[last].Substring(0, dot);
                for (int member = last; member < names.Length; member++)
                    members.Add($"{of}.{(member > last ? names[member] : names[last].Substring(dot + 1))}");
            }

            return members;
        }
    }

    /// <summary>The rows of a file, in its order.</summary>
    internal static IEnumerable<UnreadRow> In(string text)
    {
        int documentation = -1;
        foreach (var stretch in Stretches(text))
        {
            if (IsAt(text, stretch.Start, stretch.End, DocumentationMark))
            {
                documentation = documentation < 0 ? stretch.Start : documentation;
                continue;
            }

            if (!IsAt(text, stretch.Start, stretch.End, "#"))
                yield return new(text, stretch.Start, stretch.End, documentation < 0 ? stretch.Start : documentation);
            documentation = -1;
        }
    }

    // Each is a row with its continuation lines, a comment line or a documentation line.
    private static IEnumerable<(int Start, int End)> Stretches(string text)
    {
        int rowStart = -1, rowEnd = -1;
        for (int lineStart = 0; lineStart < text.Length;)
        {
            int newline = text.IndexOf('\n', lineStart);
            int lineEnd = newline < 0 ? text.Length : newline;
            bool isBlank = IsBlank(text, lineStart, lineEnd);
            bool continues = !isBlank && char.IsWhiteSpace(text[lineStart]) && rowStart >= 0 && text[rowStart] != '#' && !IsAt(text, rowStart, rowEnd, DocumentationMark);
            if (continues)
            {
                rowEnd = lineEnd;
            }
            else if (!isBlank)
            {
                if (rowStart >= 0)
                    yield return (rowStart, rowEnd);
                (rowStart, rowEnd) = (lineStart, lineEnd);
            }

            lineStart = lineEnd + 1;
        }

        if (rowStart >= 0)
            yield return (rowStart, rowEnd);
    }

    private static bool IsBlank(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        return start == end;
    }

    private static bool IsAt(string text, int start, int end, string mark) =>
        end - start >= mark.Length && string.CompareOrdinal(text, start, mark, 0, mark.Length) == 0;
}
