using System.Globalization;

namespace ShapedMath;

/// <summary>The size that a dimension has by its type alone. Found once a type, without reflection.</summary>
internal static class FixedSize<TDim>
{
    public static readonly int? Value = default(TDim) switch
    {
        IFixedDimension dimension => dimension.Size,
        ICompositeDimension dimension => dimension.FixedSize,
        _ => null,
    };

    public static void Check(int size, string unit)
    {
        if (Value is int fixedSize && size != fixedSize)
            throw new ShapeMismatchException(string.Create(CultureInfo.InvariantCulture, $"{DimensionName<TDim>.Value} has the size {fixedSize} by its declaration, so that it cannot name {size} {unit}."));
    }
}
