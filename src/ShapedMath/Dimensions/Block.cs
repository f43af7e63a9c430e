namespace ShapedMath;

/// <summary>
/// The dimension of a block of entries of <typeparamref name="TWhole"/>, as of the rows that are read or worked on at a time. Blocks
/// of one dimension share this label and may differ in size: that two of them fit is checked at run time.
/// <see cref="Dim{TDim}.Blocks"/> makes them.
/// </summary>
/// <typeparam name="TWhole">The dimension that comes in blocks.</typeparam>
public readonly struct Block<TWhole>;
