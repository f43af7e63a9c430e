using ShapedMath;

namespace Homework0.Data;

/// <summary>The entries of x in question 2.</summary>
[Dim]
internal readonly partial struct Coordinates;
