namespace ShapedMath;

/// <summary>
/// Declares a dimension. On a <c>readonly partial struct</c> it makes the type a label for sizes:
/// <c>[Dim] readonly partial struct Samples;</c>, or, with a size that is known at compile time,
/// <c>[Dim(784)] readonly partial struct Pixels;</c>. The source generator writes the other part.
/// On an integer it says which size the integer is: <c>[Dim("n")] int count</c>, beside <see cref="ShapeAttribute"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Struct | AttributeTargets.Parameter | AttributeTargets.ReturnValue | AttributeTargets.Field | AttributeTargets.Property, Inherited = false)]
public sealed class DimAttribute : Attribute
{
    /// <summary>Declares a dimension whose size is known only at run time.</summary>
    public DimAttribute()
    {
    }

    /// <summary>Declares a dimension of a fixed size.</summary>
    /// <param name="size">The size, at least 0.</param>
    public DimAttribute(int size) => Size = size;

    /// <summary>Says which size an integer is.</summary>
    /// <param name="name">The size: <c>n</c>, or <c>n+1</c>.</param>
    public DimAttribute(string name) => Name = name;

    /// <summary>The fixed size, or <see langword="null"/> where it is known only at run time.</summary>
    public int? Size { get; }

    /// <summary>Which size an integer is, or <see langword="null"/> on a type.</summary>
    public string? Name { get; }
}
