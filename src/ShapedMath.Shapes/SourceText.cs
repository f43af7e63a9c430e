using System.Globalization;

namespace ShapedMath.Shapes;

/// <summary>Puts expressions together from the source texts of their operands.</summary>
internal static class SourceText
{
    internal static string OneLine(string code) => string.Join(" ", code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    internal static string Transposed(string code, SourceNotation notation)
    {
        string suffix = notation == SourceNotation.Typed ? ".T" : ".Transpose()";
        if (BindingOf(code) == Binding.Primary)
            return code.EndsWith(suffix, StringComparison.Ordinal) ? code.Substring(0, code.Length - suffix.Length) : code + suffix;
        return $"({code}){suffix}";
    }

    internal static string Apply(string template, IReadOnlyList<string> codes)
    {
        var operands = codes.Select((code, i) => BindingOf(code) >= Needed(template, i) ? code : $"({code})");
        return string.Format(CultureInfo.InvariantCulture, template, [.. operands]);
    }

    // Between commas every expression stands as it is; beside a sign or a dot only a primary one does; beside an operator one that binds as
    // tightly on its left, and more tightly on its right.
    private static Binding Needed(string template, int operand)
    {
        string slot = $"{{{operand.ToString(CultureInfo.InvariantCulture)}}}";
        int start = template.IndexOf(slot, StringComparison.Ordinal), end = start + slot.Length;
        if (start < 0)
            return Binding.Weak;
        bool isCall = template.EndsWith(")", StringComparison.Ordinal);
        if (isCall && start > 0 && template[start - 1] != '-')
            return Binding.Weak;
        if (end + 1 < template.Length && template[end] == ' ' && BindingOf(template[end + 1]) is { } left)
            return left;
        return start > 1 && template[start - 1] == ' ' && BindingOf(template[start - 2]) is { } right ? right + 1 : Binding.Primary;
    }

    private static Binding? BindingOf(char sign) => sign switch
    {
        '+' or '-' => Binding.Sum,
        '*' or '/' or '%' => Binding.Product,
        _ => null,
    };

    // How tightly an expression binds: by the operators outside of brackets and texts. What is doubtful, as a cast, await, a lambda or a
    // conditional, counts as weak and gets its parentheses.
    private static Binding BindingOf(string code)
    {
        if (code.Length == 0 || code.Contains("//") || code.Contains("/*") || code.StartsWith("await(", StringComparison.Ordinal))
            return Binding.Weak;
        var binding = Binding.Primary;
        bool mayBeCast = code[0] == '(', isOperandDue = true;
        int brackets = 0, angles = 0;
        for (int i = 0; i < code.Length; i++)
        {
            char c = code[i];
            if (c is '"' or '\'')
            {
                i = EndOfLiteral(code, i);
                if (i < 0)
                    return Binding.Weak;
                isOperandDue = false;
                continue;
            }

            char next = i + 1 < code.Length ? code[i + 1] : '.';
            brackets += c is '(' or '[' or '{' ? 1 : c is ')' or ']' or '}' ? -1 : 0;
            if (c is ')' && brackets == 0)
            {
                if (mayBeCast && next != '.' && !IsBeforeOperator(code, i + 1))
                    return Binding.Weak;
                mayBeCast = false;
            }

            if (brackets > 0 || c is ')' or ']' or '}')
            {
                isOperandDue = false;
                continue;
            }

            if (angles == 0 && BindingOf(c) is { } sign)
            {
                if (isOperandDue && sign != Binding.Sum)
                    return Binding.Weak;
                var own = isOperandDue ? Binding.Sign : sign;
                binding = own < binding ? own : binding;
                isOperandDue = true;
                mayBeCast = next == '(' || (next == ' ' && i + 2 < code.Length && code[i + 2] == '(');
                if (next is '+' or '-' or '=' or '>')
                    return Binding.Weak;
                continue;
            }

            if (angles == 0 && c == ' ' && (isOperandDue || IsBeforeOperator(code, i)))
                continue;
            angles += c == '<' ? 1 : c == '>' ? -1 : 0;
            if (angles < 0 || (c == '>' && angles == 0 && next is not ('(' or '.')))
                return Binding.Weak;
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '.' or '@' or '<' or '>') && (angles == 0 || c is not (',' or ' ' or '?')))
                return Binding.Weak;
            isOperandDue = false;
        }

        return brackets == 0 && angles == 0 && !isOperandDue ? binding : Binding.Weak;
    }

    // Of a sum or difference it is not said: `(T) -x` is a cast.
    private static bool IsBeforeOperator(string code, int start)
    {
        while (start < code.Length && code[start] == ' ')
            start++;
        return start + 1 < code.Length && BindingOf(code[start]) is not null && code[start + 1] == ' ';
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

    // From that which needs parentheses nearly everywhere to that which needs them nowhere.
    private enum Binding
    {
        Weak,
        Sum,
        Product,
        Sign,
        Primary,
    }
}
