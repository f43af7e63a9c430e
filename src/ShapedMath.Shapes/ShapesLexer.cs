using System.Globalization;

namespace ShapedMath.Shapes;

/// <summary>Cuts a stretch of text into tokens.</summary>
internal static class ShapesLexer
{
    private static readonly string[] TwoCharacterSigns = ["->", "<=", ">="];

    private const string OneCharacterSigns = "()[],':|.+-*/<>=_";

    /// <exception cref="ShapesSyntaxException">A character or a text does not belong here.</exception>
    internal static List<Token> Tokens(string source, int start, int end)
    {
        var tokens = new List<Token>();
        int at = start;
        while (at < end)
        {
            if (char.IsWhiteSpace(source[at]))
            {
                at++;
                continue;
            }

            var token = Next(source, at, end);
            tokens.Add(token);
            at = token.End;
        }

        tokens.Add(new Token(TokenKind.End, "the end", end, 0));
        return tokens;
    }

    private static Token Next(string source, int at, int end)
    {
        char first = source[at];
        if (IsWord(source, at, end, "+into"))
            return new(TokenKind.Into, "+into", at, 5);
        if (char.IsLetter(first) || (first == '_' && at + 1 < end && IsNamePart(source[at + 1])))
            return Run(source, at, end, TokenKind.Name, IsNamePart);
        if (first is >= '0' and <= '9')
            return Run(source, at, end, TokenKind.Number, static c => c is >= '0' and <= '9');
        if (first == '"')
            return Quoted(source, at, end);
        string? two = TwoCharacterSigns.FirstOrDefault(sign => at + 1 < end && string.CompareOrdinal(source, at, sign, 0, 2) == 0);
        if (two is not null)
            return new(TokenKind.Sign, two, at, 2);
        if (OneCharacterSigns.IndexOf(first) >= 0)
            return new(TokenKind.Sign, first.ToString(CultureInfo.InvariantCulture), at, 1);
        throw new ShapesSyntaxException($"'{first}' has no meaning here", at, 1);
    }

    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static bool IsWord(string source, int at, int end, string word) =>
        at + word.Length <= end
        && string.CompareOrdinal(source, at, word, 0, word.Length) == 0
        && (at + word.Length == end || !IsNamePart(source[at + word.Length]));

    private static Token Run(string source, int at, int end, TokenKind kind, Func<char, bool> belongs)
    {
        int stop = at + 1;
        while (stop < end && belongs(source[stop]))
            stop++;
        return new(kind, source.Substring(at, stop - at), at, stop - at);
    }

    private static Token Quoted(string source, int at, int end)
    {
        int close = source.IndexOf('"', at + 1, end - at - 1);
        if (close < 0)
            throw new ShapesSyntaxException("the text has no closing quotation mark", at, end - at);
        return new(TokenKind.Text, source.Substring(at + 1, close - at - 1), at, close + 1 - at);
    }
}

/// <summary>Carries an error and its position out of the parser's depths; the parser's callers never see it.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1032", Justification = "Thrown and caught inside of the parser only.")]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1064", Justification = "Thrown and caught inside of the parser only.")]
internal sealed class ShapesSyntaxException(string message, int start, int length) : Exception(message)
{
    internal int Start { get; } = start;

    internal int Length { get; } = length;
}
