using System.Globalization;
using MathNet.Numerics.LinearAlgebra;
using ShapedMath.Kernels;
using ShapedMath.Shapes;

namespace ShapedMath;

/// <summary>
/// A row of doubles whose length is named by a type: <c>RowVector&lt;Features&gt;</c>, the transpose of a column and the shape of a
/// gradient. It is a reference to a MathNet vector.
/// </summary>
/// <typeparam name="TDim">The dimension.</typeparam>
public readonly partial struct RowVector<TDim> : IEquatable<RowVector<TDim>>
{
    private readonly MathNetVector? storage;

    internal RowVector(MathNetVector storage) => this.storage = storage;

    /// <summary>The number of entries, with its name.</summary>
    public Dim<TDim> Dim => new(Count);

    /// <summary>The transpose, a column. Free: it shares the entries.</summary>
    public ColumnVector<TDim> T => new(Storage);

    internal MathNetVector Storage => storage ?? throw Uninitialized.Error(Description);

    internal int Count => Storage.Count;

    internal Operand Operand => new(Description, null, Shape.Row(Count));

    private static string Description => $"RowVector<{DimensionName<TDim>.Value}>";

    private string Heading => string.Create(CultureInfo.InvariantCulture, $"{Description} 1×{Count}");

    /// <summary>The entry at an index, counted from 0.</summary>
    /// <param name="index">The index.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such entry.</exception>
    public double this[int index] => (uint)index < (uint)Count
        ? Storage.At(index)
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"{Heading} has no such entry; they are counted from 0.");

    /// <summary>The row as a matrix of one row. n copies.</summary>
    /// <param name="row">The row.</param>
    public static explicit operator Matrix<One, TDim>(RowVector<TDim> row) => new(row.Storage.ToRowMatrix());

    /// <summary>The only row of a matrix. n copies.</summary>
    /// <param name="matrix">The matrix of one row.</param>
    public static explicit operator RowVector<TDim>(Matrix<One, TDim> matrix) =>
        new(matrix.IsTransposed ? matrix.Storage.Column(0) : matrix.Storage.Row(0));

    /// <summary>A function of each entry. n calls.</summary>
    /// <param name="function">The function.</param>
    /// <returns>The row of its values.</returns>
    /// <exception cref="ArgumentNullException">There is no function.</exception>
    public RowVector<TDim> Map(Func<double, double> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        return new(Storage.Map(function, Zeros.Include));
    }

    /// <summary>
    /// Whether the rows agree: <c>‖this − other‖₂ ≤ tolerance · max(‖this‖₂, ‖other‖₂)</c>. False where an entry is
    /// infinite or no number, on either side.
    /// </summary>
    /// <param name="other">The other row.</param>
    /// <param name="tolerance">The relative distance that is allowed: 1e-9 asks for nine digits of the largest entries.</param>
    /// <returns>Whether they agree.</returns>
    /// <exception cref="ShapeMismatchException">The sizes differ.</exception>
    public bool IsCloseTo(RowVector<TDim> other, double tolerance = 1e-9) => Count != other.Count
        ? throw Closeness.Misfit(this, other)
        : Norms.AreClose(Norms.Euclidean((this - other).Storage), Norms.Euclidean(Storage), Norms.Euclidean(other.Storage), tolerance);

    /// <summary>The row as MathNet knows it, a vector. It shares the entries and costs nothing.</summary>
    /// <returns>The vector.</returns>
    public MathNetVector ToMathNet() => Storage;

    /// <summary>Whether the entries are equal, one by one and exactly; <see cref="IsCloseTo"/> allows for rounding.</summary>
    /// <param name="other">The other row.</param>
    /// <returns>Whether they are; false where the sizes differ.</returns>
    public bool Equals(RowVector<TDim> other) => Equals(storage, other.storage);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RowVector<TDim> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => storage is null || Count == 0 ? 0 : HashCode.Combine(Count, this[0]);

    /// <summary>The label, the size and the entries; of a long row the first and last of them.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        Heading + Environment.NewLine + Storage.ToRowMatrix().ToMatrixString(provider: CultureInfo.InvariantCulture);
}

/// <summary>Makes rows: the door through which data comes in, and is checked.</summary>
public static class RowVector
{
    /// <summary>Labels a MathNet vector, as a row. The entries are shared, not copied: a later change of the one is seen in the other.</summary>
    /// <typeparam name="TDim">The dimension.</typeparam>
    /// <param name="vector">The vector.</param>
    /// <returns>The row.</returns>
    /// <exception cref="ArgumentNullException">There is no vector.</exception>
    /// <exception cref="ShapeMismatchException">The dimension has another size by its declaration.</exception>
    public static RowVector<TDim> Wrap<TDim>(MathNetVector vector) => ColumnVector.Wrap<TDim>(vector).T;

    /// <summary>A row from a formula for its entries. n calls.</summary>
    /// <typeparam name="TDim">The dimension.</typeparam>
    /// <param name="dim">The size.</param>
    /// <param name="entry">The entry at an index, counted from 0.</param>
    /// <returns>The row.</returns>
    /// <exception cref="ArgumentNullException">There is no formula.</exception>
    public static RowVector<TDim> From<TDim>(Dim<TDim> dim, Func<int, double> entry) => ColumnVector.From(dim, entry).T;
}
