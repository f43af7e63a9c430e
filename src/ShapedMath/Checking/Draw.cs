using System.Globalization;

namespace ShapedMath.Checking;

/// <summary>
/// Draws an instance of what a derivation is given. A dimension gets a size from 1 to 6 when it is first met, or the one that its
/// declaration fixes, and keeps it within the instance. The names are those that a counterexample shows.
/// </summary>
public sealed class Draw : ISizes
{
    private readonly Instance instance;
    private readonly List<(Type Dimension, string Name, int Size)> sizes = [];
    private readonly List<(string Name, Func<string> Value)> givens = [];
    private readonly List<Drawn> entries = [];
    private int count;

    internal Draw(Instance instance) => this.instance = instance;

    /// <summary>The sizes that were drawn: neither fixed nor composed.</summary>
    internal IReadOnlyList<(Type Dimension, string Name, int Size)> Sizes => sizes;

    internal IEnumerable<(string Name, string Value)> Givens => givens.Select(static given => (given.Name, given.Value()));

    /// <summary>The numbers that were drawn.</summary>
    internal IReadOnlyList<Drawn> Entries => entries;

    /// <summary>The size of a dimension.</summary>
    /// <typeparam name="TDim">The dimension: a label, or a sum, product or minimum of labels.</typeparam>
    /// <returns>Its size in this instance.</returns>
    public Dim<TDim> Size<TDim>() => Dim.Of<TDim>(((ISizes)this).Of<TDim>());

    int ISizes.Of<TDim>()
    {
        if (FixedSize<TDim>.Value is int fixedSize)
            return fixedSize;
        if (default(TDim) is ICompositeDimension composite)
            return composite.SizeBy(this);

        foreach (var known in sizes)
        {
            if (known.Dimension == typeof(TDim))
                return known.Size;
        }

        var size = instance.Size(typeof(TDim), sizes.Count);
        sizes.Add((typeof(TDim), Dim<TDim>.Name, size));
        return size;
    }

    /// <summary>A matrix with standard normal entries.</summary>
    /// <typeparam name="TRows">The dimension of its rows.</typeparam>
    /// <typeparam name="TCols">The dimension of its columns.</typeparam>
    /// <param name="name">What a counterexample calls it.</param>
    /// <returns>The matrix, TRows × TCols.</returns>
    public Matrix<TRows, TCols> Matrix<TRows, TCols>(string name)
    {
        var (given, rows, cols) = (count++, Size<TRows>(), Size<TCols>());
        return Shown(name, ShapedMath.Matrix.From(rows, cols, (i, j) => Normal(new(given, i, j))));
    }

    /// <summary>A symmetric matrix: standard normal entries, those above the diagonal repeated below it.</summary>
    /// <typeparam name="TDim">The dimension of its rows and columns.</typeparam>
    /// <param name="name">What a counterexample calls it.</param>
    /// <returns>The matrix.</returns>
    public Matrix<TDim, TDim> Symmetric<TDim>(string name)
    {
        var (given, dim) = (count++, Size<TDim>());
        return Shown(name, ShapedMath.Matrix.From(dim, dim, (i, j) => Normal(new(given, Math.Min(i, j), Math.Max(i, j)))));
    }

    /// <summary>A symmetric and positive definite matrix, I + BBᵀ/n with standard normal B.</summary>
    /// <typeparam name="TDim">The dimension of its rows and columns.</typeparam>
    /// <param name="name">What a counterexample calls it.</param>
    /// <returns>The matrix.</returns>
    public Matrix<TDim, TDim> PositiveDefinite<TDim>(string name)
    {
        var (given, dim) = (count++, Size<TDim>());
        var B = ShapedMath.Matrix.From(dim, dim, (i, j) => Normal(new(given, i, j)));
        return Shown(name, B * B.T / dim + LinearAlgebra.I);
    }

    /// <summary>A column with standard normal entries.</summary>
    /// <typeparam name="TDim">Its dimension.</typeparam>
    /// <param name="name">What a counterexample calls it.</param>
    /// <returns>The column.</returns>
    public ColumnVector<TDim> ColumnVector<TDim>(string name)
    {
        var (given, dim) = (count++, Size<TDim>());
        var column = ShapedMath.ColumnVector.From(dim, i => Normal(new(given, i, 0)));
        givens.Add((name, () => Measure.Text(column)));
        return column;
    }

    /// <summary>A row with standard normal entries.</summary>
    /// <typeparam name="TDim">Its dimension.</typeparam>
    /// <param name="name">What a counterexample calls it.</param>
    /// <returns>The row.</returns>
    public RowVector<TDim> RowVector<TDim>(string name)
    {
        var (given, dim) = (count++, Size<TDim>());
        var row = ShapedMath.ColumnVector.From(dim, i => Normal(new(given, i, 0))).T;
        givens.Add((name, () => Measure.Text(row)));
        return row;
    }

    /// <summary>A number of either sign and of any magnitude from 0.01 to 100.</summary>
    /// <param name="name">What a counterexample calls it.</param>
    /// <returns>The number.</returns>
    public double Number(string name) => Number(name, static _ => true, static (first, second) => (first < 0.5 ? -1 : 1) * BetweenMagnitudes(0.01, 100, second));

    /// <summary>A number between two.</summary>
    /// <param name="name">What a counterexample calls it.</param>
    /// <param name="from">The smallest that it may be.</param>
    /// <param name="to">The largest.</param>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The bounds are not finite, or in the wrong order.</exception>
    public double Number(string name, double from, double to)
    {
        if (!(from <= to && double.IsFinite(to - from)))
            throw new ArgumentOutOfRangeException(nameof(to), to, string.Create(CultureInfo.InvariantCulture, $"{name} is to be drawn between two finite numbers, and {from} and {to} are not such numbers in order."));

        return Number(name, value => value >= from && value <= to, (first, _) => from + first * (to - from));
    }

    /// <summary>A positive number; each magnitude is as likely as any other.</summary>
    /// <param name="name">What a counterexample calls it.</param>
    /// <param name="from">The smallest that it may be.</param>
    /// <param name="to">The largest.</param>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The bounds are not positive and finite, or in the wrong order.</exception>
    public double Positive(string name, double from = 0.01, double to = 100)
    {
        if (!(0 < from && from <= to && double.IsFinite(to / from)))
            throw new ArgumentOutOfRangeException(nameof(to), to, string.Create(CultureInfo.InvariantCulture, $"{name} is to be drawn between two positive numbers, and {from} and {to} are not such numbers in order."));

        return Number(name, value => value >= from && value <= to, (first, _) => BetweenMagnitudes(from, to, first));
    }

    /// <summary>A number that follows from what was drawn: a counterexample shows it.</summary>
    /// <param name="name">What a counterexample calls it.</param>
    /// <param name="value">The number.</param>
    /// <returns>The number.</returns>
    public double Note(string name, double value)
    {
        givens.Add((name, () => Measure.Number(value)));
        return value;
    }

    private static double BetweenMagnitudes(double from, double to, double uniform) => Math.Clamp(from * Math.Pow(to / from, uniform), from, to);

    private Matrix<TRows, TCols> Shown<TRows, TCols>(string name, Matrix<TRows, TCols> matrix)
    {
        givens.Add((name, () => Measure.Text(matrix)));
        return matrix;
    }

    private double Number(string name, Predicate<double> isAllowed, Func<double, double, double> distribution) =>
        Note(name, Entry(new(count++, 0, 0), isAllowed, distribution));

    // Box and Muller.
    private double Normal(Place place) =>
        Entry(place, static _ => true, static (first, second) => Math.Sqrt(-2 * Math.Log(1 - first)) * Math.Cos(2 * Math.PI * second));

    private double Entry(Place place, Predicate<double> isAllowed, Func<double, double, double> distribution)
    {
        var value = instance.Entry(place, distribution);
        entries.Add(new(place, value, isAllowed));
        return value;
    }

    /// <summary>A number that was drawn, and what it might have been.</summary>
    internal sealed record Drawn(Place Place, double Value, Predicate<double> IsAllowed);
}
