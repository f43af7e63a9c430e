namespace ShapedMath.Shapes;

/// <summary>A token of the .shapes notation, and where it stands.</summary>
internal sealed record Token(TokenKind Kind, string Text, int Start, int Length)
{
    internal int End => Start + Length;

    internal bool Is(string sign) => Kind == TokenKind.Sign && string.Equals(Text, sign, StringComparison.Ordinal);

    internal bool IsWord(string word) => Kind == TokenKind.Name && string.Equals(Text, word, StringComparison.Ordinal);
}
