using Microsoft.CodeAnalysis.Text;

namespace ShapedMath.TestKit;

/// <summary>A diagnostic that is expected at a place.</summary>
public sealed record MarkedSpan(string Id, TextSpan Span);
