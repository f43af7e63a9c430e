using System.Globalization;
using MathNet.Numerics.LinearAlgebra;
using ShapedMath.Kernels;
using ShapedMath.Shapes;

namespace ShapedMath;

/// <summary>
/// A column of doubles whose length is named by a type: <c>ColumnVector&lt;Samples&gt;</c>. It is a reference to a MathNet vector.
/// </summary>
/// <typeparam name="TDim">The dimension.</typeparam>
public readonly partial struct ColumnVector<TDim> : IEquatable<ColumnVector<TDim>>
{
    private readonly MathNetVector? storage;

    internal ColumnVector(MathNetVector storage) => this.storage = storage;

    /// <summary>The number of entries, with its name.</summary>
    public Dim<TDim> Dim => new(Count);

    /// <summary>The transpose, a row. Free: it shares the entries.</summary>
    public RowVector<TDim> T => new(Storage);

    internal MathNetVector Storage => storage ?? throw Uninitialized.Error(Description);

    internal int Count => Storage.Count;

    internal Operand Operand => new(Description, null, Shape.Vector(Count));

    private static string Description => $"ColumnVector<{DimensionName<TDim>.Value}>";

    internal string Heading => string.Create(CultureInfo.InvariantCulture, $"{Description} {Count}");

    /// <summary>The entry at an index, counted from 0.</summary>
    /// <param name="index">The index.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such entry.</exception>
    public double this[int index] => (uint)index < (uint)Count
        ? Storage.At(index)
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"{Heading} has no such entry; they are counted from 0.");

    /// <summary>The column as a matrix of one column. n copies.</summary>
    /// <param name="column">The column.</param>
    public static explicit operator Matrix<TDim, One>(ColumnVector<TDim> column) => new(column.Storage.ToColumnMatrix());

    /// <summary>The only column of a matrix. n copies.</summary>
    /// <param name="matrix">The matrix of one column.</param>
    public static explicit operator ColumnVector<TDim>(Matrix<TDim, One> matrix) =>
        new(matrix.IsTransposed ? matrix.Storage.Row(0) : matrix.Storage.Column(0));

    /// <summary>A function of each entry. n calls.</summary>
    /// <param name="function">The function.</param>
    /// <returns>The column of its values.</returns>
    /// <exception cref="ArgumentNullException">There is no function.</exception>
    public ColumnVector<TDim> Map(Func<double, double> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        return new(Storage.Map(function, Zeros.Include));
    }

    /// <summary>The diagonal matrix with these entries: <c>X.T * w.Diag() * X</c>. Free: it shares them.</summary>
    /// <returns>The diagonal matrix, of which only the diagonal is stored.</returns>
    public Diagonal<TDim> Diag() => new(new ColumnVector<TDim>(Storage));

    /// <summary>
    /// Whether the columns agree: <c>‖this − other‖₂ ≤ tolerance · max(‖this‖₂, ‖other‖₂)</c>. False where an entry is
    /// infinite or no number, on either side.
    /// </summary>
    /// <param name="other">The other column.</param>
    /// <param name="tolerance">The relative distance that is allowed: 1e-9 asks for nine digits of the largest entries.</param>
    /// <returns>Whether they agree.</returns>
    /// <exception cref="ShapeMismatchException">The sizes differ.</exception>
    public bool IsCloseTo(ColumnVector<TDim> other, double tolerance = 1e-9) => Count != other.Count
        ? throw Closeness.Misfit(this, other)
        : Norms.AreClose(Norms.Euclidean((this - other).Storage), Norms.Euclidean(Storage), Norms.Euclidean(other.Storage), tolerance);

    /// <summary>The column as MathNet knows it. It shares the entries and costs nothing.</summary>
    /// <returns>The vector.</returns>
    public MathNetVector ToMathNet() => Storage;

    /// <summary>Whether the entries are equal, one by one and exactly; <see cref="IsCloseTo"/> allows for rounding.</summary>
    /// <param name="other">The other column.</param>
    /// <returns>Whether they are; false where the sizes differ.</returns>
    public bool Equals(ColumnVector<TDim> other) => Equals(storage, other.storage);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ColumnVector<TDim> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => storage is null || Count == 0 ? 0 : HashCode.Combine(Count, this[0]);

    /// <summary>The label, the size and the entries; of a long column the first and last of them.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        Heading + Environment.NewLine + Storage.ToVectorString(provider: CultureInfo.InvariantCulture);
}

/// <summary>Makes columns: the door through which data comes in, and is checked.</summary>
public static class ColumnVector
{
    /// <summary>Labels a MathNet vector. The entries are shared, not copied: a later change of the one is seen in the other.</summary>
    /// <typeparam name="TDim">The dimension.</typeparam>
    /// <param name="vector">The vector.</param>
    /// <returns>The column.</returns>
    /// <exception cref="ArgumentNullException">There is no vector.</exception>
    /// <exception cref="ShapeMismatchException">The dimension has another size by its declaration.</exception>
    public static ColumnVector<TDim> Wrap<TDim>(MathNetVector vector)
    {
        ArgumentNullException.ThrowIfNull(vector);
        FixedSize<TDim>.Check(vector.Count, "entries");
        return new(vector);
    }

    /// <summary>A column from a formula for its entries. n calls.</summary>
    /// <typeparam name="TDim">The dimension.</typeparam>
    /// <param name="dim">The size.</param>
    /// <param name="entry">The entry at an index, counted from 0.</param>
    /// <returns>The column.</returns>
    /// <exception cref="ArgumentNullException">There is no formula.</exception>
    public static ColumnVector<TDim> From<TDim>(Dim<TDim> dim, Func<int, double> entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new(MathNetVector.Build.Dense(dim.Size, entry));
    }
}
