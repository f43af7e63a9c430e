using ShapedMath;

namespace Homework0.Data;

/// <summary>The rank of a matrix that is the product of two.</summary>
[Dim]
internal readonly partial struct Rank;
