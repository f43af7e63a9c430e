namespace ShapedMath;

/// <summary>The sizes of dimensions that are made of no others.</summary>
internal interface ISizes
{
    int Of<TDim>();
}
