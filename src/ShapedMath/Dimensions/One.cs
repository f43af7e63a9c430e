namespace ShapedMath;

/// <summary>The dimension of size 1: a single row or column.</summary>
public readonly struct One : IFixedDimension
{
    int IFixedDimension.Size => 1;
}
