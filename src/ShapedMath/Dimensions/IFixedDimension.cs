namespace ShapedMath;

/// <summary>
/// A dimension whose size is the same everywhere, as of <c>[Dim(784)] readonly partial struct Pixels;</c>: whatever is
/// given that label must have that size. The source generator implements it.
/// </summary>
public interface IFixedDimension
{
    /// <summary>The size, at least 0; the same for every value of the type.</summary>
    int Size { get; }
}
