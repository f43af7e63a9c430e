using Homework0.Charts;
using ShapedMath;

namespace Homework0.Working;

/// <summary>Question 4 (b): what becomes of a singular value, drawn.</summary>
internal static class Shrinkage
{
    private const int Points = 81;

    public static Figure Figure(Spectrum spectrum, double λ)
    {
        // Two decades beyond √λ and beyond the singular values themselves.
        var turn = Math.Sqrt(λ);
        var (least, most) = (Math.Log10(Math.Min(turn, spectrum.Smallest)) - 2, Math.Log10(Math.Max(turn, spectrum.Largest)) + 2);
        double[] σs = [.. Enumerable.Range(0, Points).Select(i => Math.Pow(10, least + (most - least) * i / (Points - 1)))];
        return new(
            new LineChart(
                "What σ becomes",
                Axis.Logarithmic("σ", σs),
                Axis.Logarithmic("factor", σs.Select(σ => Factor(σ, λ)).Append(Factor(turn, λ) * 10)),
                [
                    new("σ/λ", [.. σs.Select(σ => (σ, σ / λ))]) { IsReference = true },
                    new("1/σ", [.. σs.Select(σ => (σ, 1 / σ))]) { IsReference = true },
                    new("σ/(σ² + λ)", [.. σs.Select(σ => (σ, Factor(σ, λ)))]),
                    new("of X", [.. spectrum.Values.Take(spectrum.Rank).Select(σ => (σ, Factor(σ, λ)))]) { HasDots = true },
                ]).Draw(),
            "The factor is largest at σ = √λ. Far to the right of it, it is 1/σ, as in least squares; far to the left σ/λ, which is much less: small singular values are suppressed. The dots are those of X.");
    }

    private static double Factor(double σ, double λ) =>
        Q4Ridge.Shrink(new Diagonal<One>(ColumnVector.From(Dim.Of<One>(1), _ => σ)), λ).Values[0];
}
