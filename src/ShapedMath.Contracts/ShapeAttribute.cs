namespace ShapedMath;

/// <summary>
/// States the shape of a matrix, a vector or an array: <c>[Shape("n, d")] Matrix&lt;double&gt; X, [Shape("n")] Vector&lt;double&gt; y</c>.
/// A name that stands twice is one size. The body of a method must work for all sizes that its names may have; at a call they are those of
/// the arguments. Names on fields and properties are those of their class.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.ReturnValue | AttributeTargets.Field | AttributeTargets.Property)]
public sealed class ShapeAttribute : Attribute
{
    /// <summary>States the shape of a value.</summary>
    /// <param name="sizes">The sizes: <c>n, d</c>, or <c>n+1, 2*k</c>.</param>
    public ShapeAttribute(string sizes) => (Sizes, Elements) = (sizes, [sizes]);

    /// <summary>States the shapes of a tuple's elements, one after the other: <c>[return: Shape("m, k", "k", "k, n")]</c>.</summary>
    /// <param name="elements">The sizes of each element; empty for one without a shape.</param>
    public ShapeAttribute(params string[] elements) => (Sizes, Elements) = (string.Join("; ", elements), elements);

    /// <summary>The sizes, as written; those of a tuple's elements with a semicolon between each two.</summary>
    public string Sizes { get; }

    /// <summary>The sizes of each element of a tuple; of another value, its sizes alone.</summary>
    public IReadOnlyList<string> Elements { get; }
}
