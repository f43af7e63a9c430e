namespace ShapedMath.TestKit;

/// <summary>A source file that a generator emitted.</summary>
public sealed record GeneratedFile(string HintName, string Text);
