namespace ShapedMath.TestKit;

/// <summary>A file of an <see cref="InMemoryProject"/>.</summary>
public sealed record TextFile(string Path, string Text);
