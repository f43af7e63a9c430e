namespace ShapedMath.Checking;

/// <summary>Where a number stands: in which of the givens, counted in the order in which they are drawn, and where in it.</summary>
internal readonly record struct Place(int Given, int Row, int Column);
