namespace ShapedMath.Shapes;

/// <summary>What is wrong with a text in the signature notation, and where.</summary>
/// <param name="Message">What is wrong.</param>
/// <param name="Start">The index of the first character concerned.</param>
/// <param name="Length">The number of characters concerned; 0 at the end of the text.</param>
public sealed record ShapesError(string Message, int Start, int Length);
