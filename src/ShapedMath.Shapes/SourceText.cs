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
        // Between commas every expression stands as it is; beside an operator or a dot, only a primary one does.
        bool isCall = template.EndsWith(")", StringComparison.Ordinal);
        var operands = codes.Select((code, i) =>
        {
            bool isArgument = isCall && !template.StartsWith($"{{{i}}}", StringComparison.Ordinal);
            return isArgument || IsPrimary(code) ? code : $"({code})";
        });
        return string.Format(CultureInfo.InvariantCulture, template, [.. operands]);
    }

    // Whether a member access or an operator may follow without parentheses: no operator, cast, lambda or conditional
    // outside of brackets and texts. What is doubtful counts as not primary and gets its parentheses.
    private static bool IsPrimary(string code)
    {
        int depth = 0;
        for (int i = 0; i < code.Length; i++)
        {
            char c = code[i];
            if (c is '"' or '\'')
                return false;
            if (c is '(' or '[' or '{')
                depth++;
            else if (c is ')' or ']' or '}')
                depth--;
            else if (depth == 0 && !char.IsLetterOrDigit(c) && c is not ('_' or '.' or '@' or '<' or '>' or ','))
                return false;
            else if (depth == 0 && i > 0 && code[0] == '(' && code[i - 1] == ')' && char.IsLetterOrDigit(c))
                return false;
        }

        return code.Length > 0 && depth == 0;
    }
}
