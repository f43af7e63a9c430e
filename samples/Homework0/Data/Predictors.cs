using ShapedMath;

namespace Homework0.Data;

/// <summary>The columns of the data that predict.</summary>
[Dim]
internal readonly partial struct Predictors;

/// <summary>The first few columns: fewer than there are rows, so that what they make is tall.</summary>
[Dim]
internal readonly partial struct FirstColumns;
