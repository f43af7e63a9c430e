namespace ShapedMath;

/// <summary>
/// Declares a dimension. On a <c>readonly partial struct</c> it makes the type a label for sizes:
/// <c>[Dim] readonly partial struct Samples;</c>, or, with a size that is known at compile time,
/// <c>[Dim(784)] readonly partial struct Pixels;</c>. The source generator writes the other part.
/// </summary>
[AttributeUsage(AttributeTargets.Struct, Inherited = false)]
public sealed class DimAttribute : Attribute
{
    /// <summary>Declares a dimension whose size is known only at run time.</summary>
    public DimAttribute()
    {
    }

    /// <summary>Declares a dimension of a fixed size.</summary>
    /// <param name="size">The size, at least 0.</param>
    public DimAttribute(int size) => Size = size;

    /// <summary>The fixed size, or <see langword="null"/> where it is known only at run time.</summary>
    public int? Size { get; }
}
