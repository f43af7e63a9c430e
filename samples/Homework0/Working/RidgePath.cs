using Homework0.Charts;
using ShapedMath;

namespace Homework0.Working;

/// <summary>Question 4 (g), (h): w as λ goes over twelve decades, from what X†y is to what Xᵀy/λ is.</summary>
internal sealed class RidgePath<N, D>
{
    private const int Decades = 12;
    private const int StepsOfDecade = 4;
    private const int MostLines = 8;

    private readonly IReadOnlyList<(double λ, ColumnVector<D> w)> points;
    private readonly ColumnVector<D> forSmallλ;
    private readonly ColumnVector<D> Xy;

    private RidgePath(IReadOnlyList<(double λ, ColumnVector<D> w)> points, ColumnVector<D> forSmallλ, ColumnVector<D> xy) =>
        (this.points, this.forSmallλ, Xy) = (points, forSmallλ, xy);

    /// <summary>The path around √(σ₁σᵣ)², as far to both sides.</summary>
    public static RidgePath<N, D> Of(Matrix<N, D> X, ColumnVector<N> y, Spectrum spectrum, Func<double, ColumnVector<D>> ridge)
    {
        var middle = Math.Log10(spectrum.Largest) + Math.Log10(spectrum.Smallest);
        var λs = Enumerable.Range(0, Decades * StepsOfDecade + 1).Select(step => Math.Pow(10, middle - Decades / 2 + (double)step / StepsOfDecade));
        return new([.. λs.Select(λ => (λ, ridge(λ)))], Q4Ridge.ForSmallλ(X, y), X.T * y);
    }

    /// <summary>A row for each decade.</summary>
    public Table Table => new(
        "The path of w over twelve decades of λ",
        ["λ", "‖w‖", "‖w − X†y‖/‖X†y‖", "‖w − Xᵀy/λ‖/‖Xᵀy/λ‖"],
        [.. points.Where((_, i) => i % StepsOfDecade == 0).Select(point => new[] { Shortened.Number(point.λ), Shortened.Number(point.w.L2Norm()), Distance(point.w, forSmallλ), Distance(point.w, Xy / point.λ) })]);

    public Figure Entries(IReadOnlyList<string> names)
    {
        Series[] series = [.. names.Take(MostLines).Select((name, j) => new Series(name, [.. points.Select(point => (point.λ, point.w[j]))]))];
        return new(
            new LineChart("The entries of w against λ", ΛAxis, Axis.Linear("wⱼ", series.SelectMany(line => line.Points).Select(point => point.Y)), series).Draw(),
            "On the left w is X†y, and stays there; on the right every entry goes to 0. In between an entry may grow, or change its sign.");
    }

    public Figure Limits => new(
        new LineChart(
            "How far w is from its limits",
            ΛAxis,
            Axis.Logarithmic("relative distance", [1e-8, 1]),
            [
                new("from X†y", [.. points.Select(point => (point.λ, Relative(point.w, forSmallλ)))]),
                new("from Xᵀy/λ", [.. points.Select(point => (point.λ, Relative(point.w, Xy / point.λ)))]),
            ]).Draw(),
        "Both are straight lines with slopes of 1 and −1 where they are small: the distances are of the order of λ/σᵣ² and of σ₁²/λ.");

    private Axis ΛAxis => Axis.Logarithmic("λ", points.Select(point => point.λ));

    private static string Distance(ColumnVector<D> w, ColumnVector<D> limit) => Shortened.Magnitude(Relative(w, limit));

    private static double Relative(ColumnVector<D> w, ColumnVector<D> limit) => (w - limit).L2Norm() / limit.L2Norm();
}
