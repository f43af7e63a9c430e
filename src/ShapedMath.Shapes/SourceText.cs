using System.Globalization;

namespace ShapedMath.Shapes;

/// <summary>Puts expressions together from the source texts of their operands.</summary>
internal static class SourceText
{
    internal static string OneLine(string code) => string.Join(" ", code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    internal static string Transposed(string code, SourceNotation notation)
    {
        string suffix = notation == SourceNotation.Typed ? ".T" : ".Transpose()";
        if (IsPrimary(code))
            return code.EndsWith(suffix, StringComparison.Ordinal) ? code.Substring(0, code.Length - suffix.Length) : code + suffix;
        return $"({code}){suffix}";
    }

    internal static string Apply(string template, IReadOnlyList<string> codes)
    {
        // Between commas every expression stands as it is; beside an operator, a sign or a dot, only a primary one does.
        bool isCall = template.EndsWith(")", StringComparison.Ordinal);
        var operands = codes.Select((code, i) =>
        {
            bool isArgument = isCall && !template.StartsWith($"{{{i}}}", StringComparison.Ordinal) && !template.Contains($"-{{{i}}}");
            return isArgument || IsPrimary(code) ? code : $"({code})";
        });
        return string.Format(CultureInfo.InvariantCulture, template, [.. operands]);
    }

    // Whether a member access or an operator may follow without parentheses: no operator, cast, await, lambda or conditional
    // outside of brackets and texts. What is doubtful counts as not primary and gets its parentheses.
    private static bool IsPrimary(string code)
    {
        if (code.Length == 0 || code.Contains("//") || code.Contains("/*") || code.StartsWith("await(", StringComparison.Ordinal))
            return false;
        bool mayBeCast = code[0] == '(';
        int brackets = 0, angles = 0;
        for (int i = 0; i < code.Length; i++)
        {
            char c = code[i];
            if (c is '"' or '\'')
            {
                i = EndOfLiteral(code, i);
                if (i < 0)
                    return false;
                continue;
            }

            char next = i + 1 < code.Length ? code[i + 1] : '.';
            brackets += c is '(' or '[' or '{' ? 1 : c is ')' or ']' or '}' ? -1 : 0;
            if (c is ')' && brackets == 0)
            {
                if (mayBeCast && next != '.')
                    return false;
                mayBeCast = false;
            }

            if (brackets > 0 || c is ')' or ']' or '}')
                continue;
            angles += c == '<' ? 1 : c == '>' ? -1 : 0;
            if (angles < 0 || (c == '>' && angles == 0 && next is not ('(' or '.')))
                return false;
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '.' or '@' or '<' or '>') && (angles == 0 || c is not (',' or ' ' or '?')))
                return false;
        }

        return brackets == 0 && angles == 0;
    }

    // The index of the closing quotation mark; -1 for what is not a plain text or character, such as @"…", $"…" or """…""".
    private static int EndOfLiteral(string code, int start)
    {
        bool isPlain = (start == 0 || code[start - 1] is not ('@' or '$')) && string.CompareOrdinal(code, start, "\"\"\"", 0, 3) != 0;
        for (int i = start + 1; isPlain && i < code.Length; i++)
        {
            if (code[i] == '\\')
                i++;
            else if (code[i] == code[start])
                return i;
        }

        return -1;
    }
}
