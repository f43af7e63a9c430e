namespace ShapedMath;

/// <summary>
/// States the shape of a matrix, a vector or an array: <c>[Shape("n, d")] Matrix&lt;double&gt; X, [Shape("n")] Vector&lt;double&gt; y</c>.
/// A name that stands twice is one size. The body of a method must work for all sizes that its names may have; at a call they are those of
/// the arguments. Names on fields and properties are those of their class.
/// </summary>
/// <param name="sizes">The sizes: <c>n, d</c>, or <c>n+1, 2*k</c>.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.ReturnValue | AttributeTargets.Field | AttributeTargets.Property)]
public sealed class ShapeAttribute(string sizes) : Attribute
{
    /// <summary>The sizes, as written.</summary>
    public string Sizes { get; } = sizes;
}
