using System.Globalization;
using ShapedMath.Shapes;

namespace ShapedMath;

/// <summary>
/// The size of a dimension, known at run time and carrying the dimension's name: a witness. It can be made from a number
/// only by <see cref="Dim.Of{TDim}"/>; otherwise it is read from data, as <c>X.Rows</c>.
/// </summary>
/// <typeparam name="TDim">The dimension.</typeparam>
public readonly partial struct Dim<TDim> : IEquatable<Dim<TDim>>
{
    // The complement, so that 0, the value in default(Dim<TDim>), is no size: a witness cannot be forged.
    private readonly int complement;

    internal Dim(int size) => complement = ~size;

    /// <summary>The dimension's name, as messages show it: <c>Samples</c>, <c>D+N</c>, <c>min(N, D)</c>.</summary>
    public static string Name => DimensionName<TDim>.Value;

    /// <summary>The size, at least 0.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>, which is the witness of nothing.</exception>
    public int Size => complement < 0 ? ~complement : throw Uninitialized.Error(Description);

    internal Operand Operand => new(Description, null, Shape.Size(Size));

    private static string Description => $"Dim<{Name}>";

    /// <summary>The size as a number, so that <c>1 / (X.Rows - 1)</c> is no division of integers.</summary>
    /// <param name="dim">The dimension.</param>
    public static implicit operator double(Dim<TDim> dim) => dim.Size;

    /// <summary>Whether two sizes of the same dimension are equal.</summary>
    /// <param name="left">The one size.</param>
    /// <param name="right">The other size.</param>
    public static bool operator ==(Dim<TDim> left, Dim<TDim> right) => left.Equals(right);

    /// <summary>Whether two sizes of the same dimension differ.</summary>
    /// <param name="left">The one size.</param>
    /// <param name="right">The other size.</param>
    public static bool operator !=(Dim<TDim> left, Dim<TDim> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Dim<TDim> other) => complement == other.complement;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Dim<TDim> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => complement;

    /// <summary>The name and the size, as <c>Samples = 5</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} = {Size}");
}

/// <summary>Makes the witnesses of dimensions.</summary>
public static class Dim
{
    /// <summary>Gives the dimension <typeparamref name="TDim"/> its size.</summary>
    /// <typeparam name="TDim">The dimension.</typeparam>
    /// <param name="size">The size, at least 0.</param>
    /// <returns>The witness that the dimension has this size.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is negative.</exception>
    /// <exception cref="ShapeMismatchException">The dimension has another size by its declaration.</exception>
    public static Dim<TDim> Of<TDim>(int size)
    {
        if (size < 0)
            throw new ArgumentOutOfRangeException(nameof(size), size, $"The size of {DimensionName<TDim>.Value} cannot be negative.");

        FixedSize<TDim>.Check(size, "entries");
        return new Dim<TDim>(size);
    }
    /// <summary>
    /// Works with a size that is known only at run time, as a dimension of its own: in <paramref name="body"/> it is a type parameter,
    /// which fits nothing but itself. Where the size has a meaning, a label of your own says it: <c>Samples.Of(n)</c>.
    /// </summary>
    /// <typeparam name="TResult">The result.</typeparam>
    /// <param name="size">The size, at least 0.</param>
    /// <param name="body">What is to be done.</param>
    /// <returns>What <paramref name="body"/> returns.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is negative.</exception>
    public static TResult Open<TResult>(int size, IOpen<TResult> body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return body.With(Of<Opened>(size));
    }
}
