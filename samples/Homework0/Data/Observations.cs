using ShapedMath;

namespace Homework0.Data;

/// <summary>The rows of the data.</summary>
[Dim]
internal readonly partial struct Observations;

/// <summary>The first few rows: fewer than there are columns, so that what they make is wide.</summary>
[Dim]
internal readonly partial struct FirstRows;
