namespace ShapedMath;

/// <summary>A dimension made of others; its size is fixed where theirs are.</summary>
internal interface ICompositeDimension
{
    int? FixedSize { get; }
}
