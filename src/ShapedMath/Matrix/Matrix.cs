using System.Globalization;
using MathNet.Numerics.LinearAlgebra;
using ShapedMath.Kernels;
using ShapedMath.Shapes;

namespace ShapedMath;

/// <summary>
/// A matrix of doubles whose rows and columns are named by types: <c>Matrix&lt;Samples, Features&gt;</c>. What does not conform
/// by its names does not compile; what does not conform by its sizes throws <see cref="ShapeMismatchException"/>.
/// It is a reference to a MathNet matrix and a flag that says whether that is meant transposed: copying it copies no entries.
/// </summary>
/// <typeparam name="TRows">The dimension of the rows.</typeparam>
/// <typeparam name="TCols">The dimension of the columns.</typeparam>
public readonly partial struct Matrix<TRows, TCols> : IEquatable<Matrix<TRows, TCols>>
{
    private readonly MathNetMatrix? storage;

    internal Matrix(MathNetMatrix storage, bool isTransposed = false)
    {
        this.storage = storage;
        IsTransposed = isTransposed;
    }

    /// <summary>The number of rows, with its name.</summary>
    public Dim<TRows> Rows => new(RowCount);

    /// <summary>The number of columns, with its name.</summary>
    public Dim<TCols> Cols => new(ColumnCount);

    /// <summary>The transpose. Free: it shares the entries.</summary>
    public Matrix<TCols, TRows> T => new(Storage, !IsTransposed);

    // The entries, to be read transposed where IsTransposed.
    internal MathNetMatrix Storage => storage ?? throw Uninitialized.Error(Description);

    internal bool IsTransposed { get; }

    internal int RowCount => IsTransposed ? Storage.ColumnCount : Storage.RowCount;

    internal int ColumnCount => IsTransposed ? Storage.RowCount : Storage.ColumnCount;

    internal Operand Operand => new(Description, null, Shape.Matrix(RowCount, ColumnCount));

    private static string Description => $"Matrix<{DimensionName<TRows>.Value},{DimensionName<TCols>.Value}>";

    internal string Heading => string.Create(CultureInfo.InvariantCulture, $"{Description} {RowCount}×{ColumnCount}");

    /// <summary>The entry at a row and a column, both counted from 0.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row or column.</exception>
    public double this[int row, int column]
    {
        get
        {
            ThrowIfNoRow(row, nameof(row));
            ThrowIfNoColumn(column, nameof(column));
            return IsTransposed ? Storage.At(column, row) : Storage.At(row, column);
        }
    }

    /// <summary>A function of each entry. mn calls.</summary>
    /// <param name="function">The function.</param>
    /// <returns>The matrix of its values.</returns>
    /// <exception cref="ArgumentNullException">There is no function.</exception>
    public Matrix<TRows, TCols> Map(Func<double, double> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        return new(Storage.Map(function, Zeros.Include), IsTransposed);
    }

    /// <summary>
    /// Whether the matrices agree: <c>‖this − other‖F ≤ tolerance · max(‖this‖F, ‖other‖F)</c>, in the Frobenius norm. False
    /// where an entry is infinite or no number, on either side.
    /// </summary>
    /// <param name="other">The other matrix.</param>
    /// <param name="tolerance">The relative distance that is allowed: 1e-9 asks for nine digits of the largest entries.</param>
    /// <returns>Whether they agree.</returns>
    /// <exception cref="ShapeMismatchException">The sizes differ.</exception>
    public bool IsCloseTo(Matrix<TRows, TCols> other, double tolerance = 1e-9) => RowCount != other.RowCount || ColumnCount != other.ColumnCount
        ? throw Closeness.Misfit(this, other)
        : Norms.AreClose(Norms.Frobenius(this - other), Norms.Frobenius(this), Norms.Frobenius(other), tolerance);

    /// <summary>
    /// The matrix as MathNet knows it. It shares the entries and costs nothing, unless this is a transpose, as <c>X.T</c> is:
    /// then they are copied.
    /// </summary>
    /// <returns>The matrix.</returns>
    public MathNetMatrix ToMathNet() => IsTransposed ? Storage.Transpose() : Storage;

    /// <summary>Whether the entries are equal, one by one and exactly; <see cref="IsCloseTo"/> allows for rounding.</summary>
    /// <param name="other">The other matrix.</param>
    /// <returns>Whether they are; false where the sizes differ.</returns>
    public bool Equals(Matrix<TRows, TCols> other) =>
        storage is null || other.storage is null
            ? ReferenceEquals(storage, other.storage)
            : IsTransposed == other.IsTransposed ? storage.Equals(other.storage) : ToMathNet().Equals(other.ToMathNet());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Matrix<TRows, TCols> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => storage is null || RowCount == 0 || ColumnCount == 0 ? 0 : HashCode.Combine(RowCount, ColumnCount, this[0, 0]);

    /// <summary>The labels, the sizes and the entries; of a large matrix the first and last of them.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        Heading + Environment.NewLine + ToMathNet().ToMatrixString(provider: CultureInfo.InvariantCulture);
}

/// <summary>Makes matrices: the door through which data comes in, and is checked.</summary>
public static class Matrix
{
    /// <summary>Labels a MathNet matrix. The entries are shared, not copied: a later change of the one is seen in the other.</summary>
    /// <typeparam name="TRows">The dimension of the rows.</typeparam>
    /// <typeparam name="TCols">The dimension of the columns.</typeparam>
    /// <param name="matrix">The matrix.</param>
    /// <returns>The matrix, labelled.</returns>
    /// <exception cref="ArgumentNullException">There is no matrix.</exception>
    /// <exception cref="ShapeMismatchException">A dimension has another size by its declaration, or rows and columns share a dimension and differ in number.</exception>
    public static Matrix<TRows, TCols> Wrap<TRows, TCols>(MathNetMatrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        FixedSize<TRows>.Check(matrix.RowCount, "rows");
        FixedSize<TCols>.Check(matrix.ColumnCount, "columns");
        if (typeof(TRows) == typeof(TCols) && matrix.RowCount != matrix.ColumnCount)
            throw new ShapeMismatchException(string.Create(CultureInfo.InvariantCulture, $"Matrix<{DimensionName<TRows>.Value},{DimensionName<TCols>.Value}> is square by its type, so that it cannot be {matrix.RowCount}×{matrix.ColumnCount}."));
        return new(matrix);
    }

    /// <summary>A matrix from a formula for its entries. mn calls.</summary>
    /// <typeparam name="TRows">The dimension of the rows.</typeparam>
    /// <typeparam name="TCols">The dimension of the columns.</typeparam>
    /// <param name="rows">The number of rows.</param>
    /// <param name="cols">The number of columns.</param>
    /// <param name="entry">The entry at a row and a column, both counted from 0.</param>
    /// <returns>The matrix.</returns>
    /// <exception cref="ArgumentNullException">There is no formula.</exception>
    /// <exception cref="ShapeMismatchException">Rows and columns share a dimension and differ in number.</exception>
    public static Matrix<TRows, TCols> From<TRows, TCols>(Dim<TRows> rows, Dim<TCols> cols, Func<int, int, double> entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Wrap<TRows, TCols>(MathNetMatrix.Build.Dense(rows.Size, cols.Size, entry));
    }
}
