using System.Globalization;
using ShapedMath;
using static ShapedMath.LinearAlgebra;

namespace Homework0.Working;

/// <summary>Question 3 (a) to (c), on a tall matrix.</summary>
internal sealed class Q3Tall<M, N>(Design<M, N> design)
{
    private const int MostRows = 40;

    private readonly Matrix<M, N> X = design.X;
    private readonly ColumnVector<M> y = design.y;
    private readonly Spectrum spectrum = Spectrum.Of(design.X);

    // By QR: for the size of what is to be expected, not to compare with.
    private readonly ColumnVector<N> reference = design.X.LeastSquares(design.y);

    private double κ => spectrum.Condition;

    public IReadOnlyList<Part> Parts => [NormalEquations, ThroughSvd, LeftInverse];

    private string? UTooLarge => TooLarge.ToForm("U", X.Rows);

    private Part NormalEquations => new Part("Q3 (a)", "m > n, full column rank: argmin ‖Xw − y‖² = (XᵀX)⁻¹Xᵀy").WorkedOut(
        TooLarge.ToForm("XᵀX", X.Cols) ?? spectrum.WhyNotFullColumnRank,
        Rounding(κ * κ, "κ²"),
        part =>
        {
            var w = Q3LeastSquares.NormalEquations(X, y);
            return part with
            {
                Quantities = [Shaped.Of("X", X), Shaped.Of("y", y), Shaped.Of("w", w), Shaped.Of("Sw", design.S * w)],
                Code = Excerpt.Of(typeof(Q3LeastSquares), nameof(Q3LeastSquares.NormalEquations)),
                Checks =
                [
                    GradientVanishes(w, OfNormalEquations),
                    .. UTooLarge is null ? [Check.Equal("(a) = (b)", w, Q3LeastSquares.ThroughSvd(X, y), OfNormalEquations)] : Array.Empty<Check>(),
                    .. AgainstCertified("(a) = NIST's values", w, OfNormalEquations),
                ],
            };
        });

    // Without full rank this is one minimiser of many, the shortest.
    private Part ThroughSvd => new Part("Q3 (b)", "the same through the SVD: VΣ†Uᵀy").WorkedOut(
        UTooLarge,
        Rounding(κ, "κ"),
        part =>
        {
            var (U, Σ, V) = X.Svd();
            var w = Q3LeastSquares.ThroughSvd(X, y);
            return part with
            {
                Quantities = [Shaped.Of("U", U), Shaped.Of("Σ", Σ), Shaped.Of("V", V), Shaped.Of("w", w), Shaped.Of("Sw", design.S * w)],
                Code = Excerpt.Of(typeof(Q3LeastSquares), nameof(Q3LeastSquares.ThroughSvd)),
                Figures = [spectrum.Figure],
                Checks =
                [
                    GradientVanishes(w, Rounding(κ, "κ")),
                    .. AgainstCertified("(b) = NIST's values", w, OfLeastSquares),
                ],
                Tables = design.Certified is { } certified ? [BesideCertified(certified), DigitsByUnits(certified)] : [Coefficients(w)],
            };
        });

    private Part LeftInverse => new Part("Q3 (c)", "A = VΣ†Uᵀ is a left inverse: AX = I").WorkedOut(
        UTooLarge ?? spectrum.WhyNotFullColumnRank,
        Rounding(κ, "κ"),
        part =>
        {
            var A = Q3LeastSquares.InverseThroughSvd(X);
            return part with
            {
                Quantities = [Shaped.Of("A", A), Shaped.Of("AX", A * X)],
                Code = Excerpt.Of(typeof(Q3LeastSquares), nameof(Q3LeastSquares.InverseThroughSvd)),
                Checks = [Check.Equal("AX = I", A * X, I, Rounding(κ, "κ"))],
            };
        });

    private Check GradientVanishes(ColumnVector<N> w, Expectation expected) => Check.Vanishes(
        "Xᵀ(Xw − y) = 0",
        (X.T * (X * w - y)).L2Norm(),
        spectrum.Largest * (spectrum.Largest * w.L2Norm() + y.L2Norm()),
        expected);

    private IEnumerable<Check> AgainstCertified(string identity, ColumnVector<N> w, Expectation expected) =>
        design.Certified is { } certified ? [Check.Equal(identity, w, design.S.Inverse() * certified, expected)] : [];

    private Table Coefficients(ColumnVector<N> w) => new(
        "The coefficients, in the units of the data",
        ["", "(b)"],
        [.. design.Names.Take(MostRows).Zip((design.S * w).ToMathNet(), (name, value) => new[] { name, ManyDigits(value) })]);

    private Table BesideCertified(ColumnVector<N> certified)
    {
        var a = design.S * Q3LeastSquares.NormalEquations(X, y);
        var b = design.S * Q3LeastSquares.ThroughSvd(X, y);
        return new(
            "NIST's certified coefficients beside ours",
            ["", "NIST", "(a)", "digits", "(b)", "digits"],
            [
                .. design.Names.Select((name, j) => new[]
                {
                    name, AllDigits(certified[j]), ManyDigits(a[j]), DigitsOf(a[j], certified[j]), ManyDigits(b[j]), DigitsOf(b[j], certified[j]),
                }),
            ]);
    }

    private Table DigitsByUnits(ColumnVector<N> certified)
    {
        var raw = design.Raw;
        var S = design.S;
        return new(
            "Digits of the worst coefficient. The SVD minds the units of the columns; the other two scale them themselves.",
            ["", $"as in the data, κ = {Shortened.Number(Spectrum.Of(raw).Condition)}", $"powers of two, κ = {Shortened.Number(κ)}"],
            [
                Row("(a) (XᵀX)⁻¹Xᵀy", Q3LeastSquares.NormalEquations(raw, y), S * Q3LeastSquares.NormalEquations(X, y)),
                Row("(b) VΣ†Uᵀy", Q3LeastSquares.ThroughSvd(raw, y), S * Q3LeastSquares.ThroughSvd(X, y)),
                Row("X.LeastSquares(y), by QR", raw.LeastSquares(y), S * X.LeastSquares(y)),
            ]);

        string[] Row(string method, ColumnVector<N> inUnitsOfData, ColumnVector<N> inPowersOfTwo) =>
            [method, Fewest(inUnitsOfData), Fewest(inPowersOfTwo)];

        string Fewest(ColumnVector<N> w) => OneDecimal(design.Names.Select((_, j) => Digits(w[j], certified[j])).Min());
    }

    // Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., §20.4.
    private Expectation OfNormalEquations =>
        Rounding(κ * κ * (1 + y.L2Norm() / Scale), "κ²(1 + ‖y‖/‖X‖‖w‖)");

    // GVL §5.3.7.
    private Expectation OfLeastSquares =>
        Rounding(κ + κ * (κ * (X * reference - y).L2Norm() + y.L2Norm()) / Scale, "κ + κ(κ‖Xw−y‖ + ‖y‖)/‖X‖‖w‖");

    private double Scale => spectrum.Largest * reference.L2Norm();

    private Expectation Rounding(double growth, string formula) => Expectation.AfterRounding(growth, formula, spectrum.Terms);

    private static double Digits(double value, double certified) => Check.DigitsOf(Math.Abs(value - certified), Math.Abs(certified));

    private static string DigitsOf(double value, double certified) => OneDecimal(Digits(value, certified));

    private static string OneDecimal(double digits) => digits.ToString("F1", CultureInfo.InvariantCulture);

    private static string ManyDigits(double value) => value.ToString("G13", CultureInfo.InvariantCulture);

    private static string AllDigits(double value) => value.ToString("G15", CultureInfo.InvariantCulture);
}
