using ShapedMath.Shapes;

namespace ShapedMath.Generators.Models.Twins;

/// <summary>
/// A small multiple of a size, 2n. Its type is the sum <c>Sum&lt;N, N&gt;</c>, as that of what stands beside or above another of its
/// kind, unless the number is itself a dimension of what the method takes.
/// </summary>
/// <param name="Times">The number: 2 to 4, beyond which nobody wants to read the type.</param>
/// <param name="Of">The size.</param>
internal sealed record Multiple(DimNumber Times, DimTerm Of)
{
    /// <summary>The term as a multiple, or <see langword="null"/>.</summary>
    public static Multiple? In(DimTerm term) => term switch
    {
        DimOperation { Operator: DimOperator.Multiply, Left: DimNumber { Value: >= 2 and <= 4 } times, Right: not DimNumber } product => new(times, product.Right),
        DimOperation { Operator: DimOperator.Multiply, Right: DimNumber { Value: >= 2 and <= 4 } times, Left: not DimNumber } product => new(times, product.Left),
        _ => null,
    };
}
