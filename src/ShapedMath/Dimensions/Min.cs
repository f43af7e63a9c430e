namespace ShapedMath;

/// <summary>The dimension of the smaller of two sizes, such as that of the singular values of a matrix.</summary>
/// <typeparam name="TLeft">The one dimension.</typeparam>
/// <typeparam name="TRight">The other dimension.</typeparam>
public readonly struct Min<TLeft, TRight> : ICompositeDimension
{
    int? ICompositeDimension.FixedSize =>
        FixedSize<TLeft>.Value is int left && FixedSize<TRight>.Value is int right ? Math.Min(left, right) : null;

    int ICompositeDimension.SizeBy(ISizes sizes) => Math.Min(sizes.Of<TLeft>(), sizes.Of<TRight>());
}
