namespace ShapedMath;

/// <summary>
/// The dimension of two blocks, one after the other: first <typeparamref name="TLeft"/>, then <typeparamref name="TRight"/>.
/// The order is part of the meaning: <c>Sum&lt;D, N&gt;</c> and <c>Sum&lt;N, D&gt;</c> have the same size, but not the same first block.
/// </summary>
/// <typeparam name="TLeft">The dimension of the first block.</typeparam>
/// <typeparam name="TRight">The dimension of the second block.</typeparam>
public readonly struct Sum<TLeft, TRight> : ICompositeDimension
{
    int? ICompositeDimension.FixedSize => FixedSize<TLeft>.Value + FixedSize<TRight>.Value;

    int ICompositeDimension.SizeBy(ISizes sizes) => sizes.Of<TLeft>() + sizes.Of<TRight>();
}
