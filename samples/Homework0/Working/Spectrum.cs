using System.Globalization;
using Homework0.Charts;
using ShapedMath;

namespace Homework0.Working;

/// <summary>The singular values of a matrix, and what follows from them.</summary>
internal sealed class Spectrum
{
    private const double Epsilon = 2.220446049250313e-16; // 2⁻⁵²

    private readonly int rows;
    private readonly int columns;

    private Spectrum(IReadOnlyList<double> values, int rows, int columns)
    {
        Values = values;
        this.rows = rows;
        this.columns = columns;
        Rank = values.Count(value => value > Tolerance);
    }

    /// <summary>Largest first.</summary>
    public IReadOnlyList<double> Values { get; }

    /// <summary>The number of singular values that are not 0, up to rounding.</summary>
    public int Rank { get; }

    public double Largest => Values[0];

    /// <summary>The last singular value that is not 0, up to rounding.</summary>
    public double Smallest => Values[Math.Max(Rank, 1) - 1];

    /// <summary>κ = σ₁/σᵣ, r being the rank.</summary>
    public double Condition => Largest / Smallest;

    /// <summary>What a singular value must exceed not to count as 0, as the library has it.</summary>
    public double Tolerance => Terms * Epsilon * Largest;

    /// <summary>The larger of the two sizes: so many rounding errors add up in the longest sums.</summary>
    public int Terms => Math.Max(rows, columns);

    /// <summary>Why the columns are not independent; <see langword="null"/> where they are.</summary>
    public string? WhyNotFullColumnRank => WhyNotFullRank("column", columns);

    /// <summary>Why the rows are not independent; <see langword="null"/> where they are.</summary>
    public string? WhyNotFullRowRank => WhyNotFullRank("row", rows);

    /// <summary>The singular values, largest first.</summary>
    public Figure Figure => new(
        new LineChart(
            "Singular values",
            new("i", 0.5, Values.Count + 0.5),
            Axis.Logarithmic("σᵢ", Values),
            [new("σᵢ", [.. Values.Select((σ, i) => (i + 1.0, σ))]) { HasDots = true }]).Draw(),
        $"On a logarithmic scale: κ = σ₁/σᵣ = {Shortened.Number(Condition)} is the length of the way down.");

    public static Spectrum Of<M, N>(Matrix<M, N> X) =>
        new([.. X.ThinSvd().Sigma.Values.ToMathNet()], X.Rows.Size, X.Cols.Size);

    private string? WhyNotFullRank(string kind, int size) => Rank == size ? null : string.Create(
        CultureInfo.InvariantCulture,
        $"X has not full {kind} rank: σ{Subscript(Rank + 1)} = {Shortened.Number(Values[Rank])} is 0 up to rounding, max(m,n)·ε·σ₁ = {Shortened.Number(Tolerance)}; the rank is {Rank}, not {size}.");

    private static string Subscript(int number) =>
        string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => (char)('₀' + (digit - '0'))));
}
