using ShapedMath;

namespace Homework0.Working;

/// <summary>Question 4 (g), (h): w as λ goes over twelve decades around σ₁σᵣ, from what X†y is to what Xᵀy/λ is.</summary>
internal static class RidgePath
{
    private const int Decades = 12;

    /// <summary>A row for each decade.</summary>
    public static Table Of<N, D>(Matrix<N, D> X, ColumnVector<N> y, Spectrum spectrum, Func<double, ColumnVector<D>> ridge)
    {
        var middle = Math.Log10(spectrum.Largest) + Math.Log10(spectrum.Smallest);
        var (forSmallλ, Xy) = (Q4Ridge.ForSmallλ(X, y), X.T * y);
        return new(
            "The path of w over twelve decades of λ",
            ["λ", "‖w‖", "‖w − X†y‖/‖X†y‖", "‖w − Xᵀy/λ‖/‖Xᵀy/λ‖"],
            [.. Enumerable.Range(0, Decades + 1).Select(decade => Row(Math.Pow(10, middle - Decades / 2 + decade), ridge, forSmallλ, Xy))]);
    }

    private static string[] Row<D>(double λ, Func<double, ColumnVector<D>> ridge, ColumnVector<D> forSmallλ, ColumnVector<D> Xy)
    {
        try
        {
            var w = ridge(λ);
            return [Shortened.Number(λ), Shortened.Number(w.L2Norm()), Distance(w, forSmallλ), Distance(w, Xy / λ)];
        }
        catch (ArithmeticException)
        {
            return [Shortened.Number(λ), "singular", "", ""];
        }
    }

    private static string Distance<D>(ColumnVector<D> w, ColumnVector<D> limit) => Shortened.Magnitude((w - limit).L2Norm() / limit.L2Norm());
}
