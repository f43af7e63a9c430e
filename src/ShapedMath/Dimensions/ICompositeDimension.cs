namespace ShapedMath;

/// <summary>A dimension made of others; its size is fixed where theirs are, and follows from theirs everywhere.</summary>
internal interface ICompositeDimension
{
    int? FixedSize { get; }

    int SizeBy(ISizes sizes);
}
