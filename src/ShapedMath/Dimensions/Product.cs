namespace ShapedMath;

/// <summary>
/// The dimension of pairs, <typeparamref name="TLeft"/> in the outer loop and <typeparamref name="TRight"/> in the inner one. The order is part of the meaning.
/// </summary>
/// <typeparam name="TLeft">The dimension of the outer index.</typeparam>
/// <typeparam name="TRight">The dimension of the inner index.</typeparam>
public readonly struct Product<TLeft, TRight> : ICompositeDimension
{
    int? ICompositeDimension.FixedSize => FixedSize<TLeft>.Value * FixedSize<TRight>.Value;

    int ICompositeDimension.SizeBy(ISizes sizes) => sizes.Of<TLeft>() * sizes.Of<TRight>();
}
