namespace ShapedMath.Shapes;

internal enum TokenKind
{
    Name,
    Number,
    Text,
    Sign,
    Into,
    End,
}
