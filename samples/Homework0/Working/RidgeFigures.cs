using Homework0.Charts;
using ShapedMath;

namespace Homework0.Working;

/// <summary>What λ does to singular values and to coefficients, drawn.</summary>
internal sealed class RidgeFigures<N, D>(Matrix<N, D> X, ColumnVector<N> y, double λ)
{
    private const int MostCoefficients = 8;
    private const double Decades = 12;
    private const int PointsOfDecade = 8;

    private readonly Spectrum spectrum = Spectrum.Of(X);

    /// <summary>σ/(σ² + λ) over σ, with both of its limits.</summary>
    public Figure Shrinkage
    {
        get
        {
            var values = spectrum.Values.Take(spectrum.Rank).ToList();
            var ends = (Least: Math.Min(values[^1], Math.Sqrt(λ)) / 10, Most: Math.Max(values[0], Math.Sqrt(λ)) * 10);
            var curve = Path(ends.Least, ends.Most, σ => σ / (σ * σ + λ));
            return new(
                new LineChart(
                    $"What becomes of σ, λ = {Shortened.Number(λ)}",
                    Axis.Logarithmic("singular value σ", curve.Select(point => point.X)),
                    Axis.Logarithmic("σ/(σ² + λ)", curve.Select(point => point.Y)),
                    [
                        new("σ/(σ² + λ)", curve),
                        new("1/σ", Path(Math.Sqrt(λ) / 3, ends.Most, σ => 1 / σ)) { IsReference = true },
                        new("σ/λ", Path(ends.Least, Math.Sqrt(λ) * 3, σ => σ / λ)) { IsReference = true },
                        new("singular values of X", [.. values.Select(σ => (σ, σ / (σ * σ + λ)))]) { IsScattered = true },
                    ]).Draw(),
                "Singular values above √λ are inverted, as in least squares; those below are suppressed. The two grey lines are the limits 1/σ and σ/λ, which meet at σ = √λ.");
        }
    }

    /// <summary>The coefficients, over twelve decades of λ.</summary>
    public Figure Coefficients
    {
        get
        {
            var (U, Σ, V) = X.ThinSvd();
            var c = U.T * y;
            var path = λs.Select(λ => (λ, w: V * (Q4Ridge.Shrink(Σ, λ) * c))).ToList();
            Series[] series = [.. Enumerable.Range(0, Math.Min(X.Cols.Size, MostCoefficients)).Select(j => new Series($"w{Subscript(j + 1)}", [.. path.Select(point => (point.λ, point.w[j]))]))];
            return new(
                new LineChart(
                    "Ridge paths",
                    Axis.Logarithmic("λ", path.Select(point => point.λ)),
                    Axis.Linear("coefficient", series.SelectMany(line => line.Points).Select(point => point.Y)),
                    series).Draw(),
                $"Each coefficient goes from its value at X†y, on the left, to 0, on the right.{(X.Cols.Size > MostCoefficients ? $" The first {MostCoefficients} of {X.Cols.Size} are drawn." : "")}");
        }
    }

    /// <summary>How far w is from its two limits, over twelve decades of λ.</summary>
    public Figure Limits
    {
        get
        {
            var (U, Σ, V) = X.ThinSvd();
            var c = U.T * y;
            var (atZero, atInfinity) = (Q4Ridge.ForSmallλ(X, y), X.T * y);
            var path = λs.Select(λ => (λ, w: V * (Q4Ridge.Shrink(Σ, λ) * c))).ToList();
            Series[] series =
            [
                new("from X†y", [.. path.Select(point => (point.λ, (point.w - atZero).L2Norm() / atZero.L2Norm()))]),
                new("from Xᵀy/λ", [.. path.Select(point => (point.λ, (point.λ * point.w - atInfinity).L2Norm() / atInfinity.L2Norm()))]),
            ];
            return new(
                new LineChart(
                    "The limits of w",
                    Axis.Logarithmic("λ", path.Select(point => point.λ)),
                    Axis.Logarithmic("relative distance", series.SelectMany(line => line.Points).Select(point => point.Y)),
                    series).Draw(),
                "To the left w becomes X†y, to the right Xᵀy/λ: a decade of λ is a decade of distance in either direction.");
        }
    }

    // Around the squares of the singular values.
    private IEnumerable<double> λs
    {
        get
        {
            var centre = Math.Sqrt(spectrum.Largest * spectrum.Smallest);
            var start = Math.Log10(centre * centre) - Decades / 2;
            return Enumerable.Range(0, (int)Decades * PointsOfDecade + 1).Select(i => Math.Pow(10, start + i / (double)PointsOfDecade));
        }
    }

    private static IReadOnlyList<(double X, double Y)> Path(double least, double most, Func<double, double> f) =>
        [.. Enumerable.Range(0, 61).Select(i => least * Math.Pow(most / least, i / 60.0)).Select(x => (x, f(x)))];

    private static string Subscript(int number) => string.Concat(Shortened.Number(number).Select(digit => (char)('₀' + (digit - '0'))));
}
