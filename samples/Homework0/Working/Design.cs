using Homework0.Data;
using ShapedMath;

namespace Homework0.Working;

/// <summary>
/// What question 3 works on: the columns of the data in units, powers of two, in which none is much larger than another. That rounds
/// nothing, and keeps κ from measuring the units.
/// </summary>
/// <param name="Raw">The columns as the data have them.</param>
/// <param name="Names">Their names.</param>
/// <param name="y">What they are to explain.</param>
internal sealed record Design<M, N>(Matrix<M, N> Raw, IReadOnlyList<string> Names, ColumnVector<M> y)
{
    /// <summary>The units: what a coefficient is multiplied by to belong to the column as the data have it.</summary>
    public Diagonal<N> S { get; } = Columns.PowersOfTwo(Raw);

    /// <summary>The columns in those units.</summary>
    public Matrix<M, N> X => Raw * S;

    /// <summary>The least-squares coefficients of the raw columns, where they have been certified.</summary>
    public ColumnVector<N>? Certified { get; init; }

    public Design<FirstRows, N> FirstRows(int count) =>
        new(FirstFew.Rows(Raw, count), Names, FirstFew.Rows(y, count));

    public Design<M, FirstColumns> FirstColumns(int count) =>
        new(FirstFew.Columns(Raw, count), [.. Names.Take(count)], y);
}
