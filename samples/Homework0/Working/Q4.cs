using ShapedMath;
using static ShapedMath.LinearAlgebra;

namespace Homework0.Working;

/// <summary>Question 4, on a tall or a wide matrix.</summary>
internal sealed class Q4<N, D>(Matrix<N, D> X, ColumnVector<N> y, double λ)
{
    // "≫" is a ratio of at least 100.
    private const double MuchLarger = 100;

    private const int MostRows = 12;

    private static readonly double[] OnTheWayToTheLimit = [1e2, 1e4, 1e6];

    private readonly Spectrum spectrum = Spectrum.Of(X);
    private readonly RidgeErrors errors = RidgeErrors.Of(X, y);
    private readonly RidgeFigures<N, D> figures = new(X, y, λ);

    public IReadOnlyList<Part> Parts =>
        [Ridge, ThroughSvd, MaximumAPosteriori, FakeData, FakeFeatures, KernelForm, LargeLambda, SmallLambda];

    private bool IsTall => X.Rows.Size >= X.Cols.Size;

    private Part Ridge => new Part("Q4 (a)", "argmin ‖y − Xw‖² + λ‖w‖² = (XᵀX + λI)⁻¹Xᵀy").WorkedOut(
        TooLarge.ToForm("XᵀX", X.Cols),
        errors.OfGramSystem(λ),
        part =>
        {
            var w = Q4Ridge.Ridge(X, y, λ);
            return part with
            {
                Quantities = [Shaped.Of("X", X), Shaped.Of("y", y), Shaped.Of("w", w)],
                Code = Excerpt.Of(typeof(Q4Ridge), nameof(Q4Ridge.Ridge)),
                Checks = [Check.Vanishes("Xᵀ(Xw − y) + λw = 0", (X.T * (X * w - y) + λ * w).L2Norm(), SizeOfGradient(w), errors.OfGramSystem(λ))],
            };
        });

    private Part ThroughSvd => new Part("Q4 (b)", "V(ΣᵀΣ + λI)⁻¹ΣᵀUᵀy is the same; each σ becomes σ/(σ² + λ)").WorkedOut(
        TooLarge.ToForm("U", X.Rows) ?? TooLarge.ToForm("V", X.Cols) ?? WhyZero,
        errors.OfGramSystem(λ),
        part =>
        {
            var (U, Σ, V) = X.Svd();
            var w = Q4Ridge.ThroughSvd(X, y, λ);
            return part with
            {
                Quantities = [Shaped.Of("U", U), Shaped.Of("Σ", Σ), Shaped.Of("V", V), Shaped.Of("w", w)],
                Code = Excerpt.Of(typeof(Q4Ridge), nameof(Q4Ridge.ThroughSvd), nameof(Q4Ridge.Shrink)),
                Figures = [figures.Shrinkage],
                Checks = [Check.Equal("(b) = (a)", w, Q4Ridge.Ridge(X, y, λ), errors.OfRidge(λ)), .. Shrinking],
                Tables = [Factors],
            };
        });

    // In the singular directions, with w of (a) or (f), which know of no SVD.
    private IEnumerable<Check> Shrinking
    {
        get
        {
            var (U, Σ, V) = X.ThinSvd();
            var large = MuchLarger * Square(spectrum.Largest);
            var small = Square(spectrum.Smallest) / MuchLarger;
            yield return Check.Equal("Vᵀw = diag(σ/(σ² + λ))Uᵀy", V.T * Best(λ), Q4Ridge.Shrink(Σ, λ) * (U.T * y), OfBest(λ));
            yield return AtLimit("σ² ≪ λ: ≈ diag(σ/λ)Uᵀy", large, w => V.T * w, Σ * (U.T * y) / large, 1 / MuchLarger, "σ²/λ");
            yield return AtLimit("σ² ≫ λ: ≈ diag(1/σ)Uᵀy", small, w => V.T * w, Σ.Map(σ => σ > spectrum.Tolerance ? 1 / σ : 0) * (U.T * y), 1 / MuchLarger, "λ/σ²");
        }
    }

    private Table Factors
    {
        get
        {
            var Σ = X.ThinSvd().Sigma;
            var factors = Q4Ridge.Shrink(Σ, λ).Values;
            return new(
                "What becomes of the singular values",
                ["", "σ", "σ²/λ", "σ/(σ² + λ)", "σ/λ", "1/σ"],
                [.. Σ.Values.ToMathNet().Take(MostRows).Select((σ, i) => new[] { Regime(σ * σ / λ), Number(σ), Number(σ * σ / λ), Number(factors[i]), Number(σ / λ), Number(1 / σ) })]);
        }
    }

    // p(w | y) is the exponential of a quadratic: Taylor's formula ends, and says all of it.
    private Part MaximumAPosteriori => new Part("Q4 (c)", "argmax p(w | y) is the same, where W ~ N(0, I), Y = XW + √λ N, N ~ N(0, I)").WorkedOut(
        TooLarge.ToForm("the Hessian", X.Cols),
        errors.OfGramSystem(λ),
        part =>
        {
            var w = Q4Ridge.Ridge(X, y, λ);
            var zero = Zeros(X.Cols);
            var (atZero, atW) = (Q4Ridge.Gradient(X, y, λ, zero), Q4Ridge.Gradient(X, y, λ, w));
            var (pAtZero, pAtW) = (Q4Ridge.LogPosterior(X, y, λ, zero), Q4Ridge.LogPosterior(X, y, λ, w));
            var H = Q4Ridge.Hessian(X, λ);
            var L = (-H).Cholesky().Factor;
            var size = SizeOfGradient(w) / λ;
            return part with
            {
                Quantities = [Shaped.Of("w", w), Shaped.Of("∇log p", atW), Shaped.Of("H", H)],
                Code = Excerpt.Of(typeof(Q4Ridge), nameof(Q4Ridge.LogPosterior), nameof(Q4Ridge.Gradient), nameof(Q4Ridge.Hessian)),
                Checks =
                [
                    Check.Vanishes("log p(w) = log p(0) + ∇(0)w + ½wᵀHw", Math.Abs(pAtW - pAtZero - atZero * w - w.T * H * w / 2), Math.Abs(pAtZero) + size * w.L2Norm(), errors.OfProducts),
                    Check.Vanishes("∇(w) = ∇(0) + wᵀH", (atW - atZero - w.T * H).L2Norm(), size, errors.OfProducts),
                    Check.Vanishes("∇(w) = 0 at w of (a)", atW.L2Norm(), size, errors.OfGramSystem(λ)),
                    Check.Equal("−H = LLᵀ, positive definite", L * L.T, -H, errors.OfProducts),
                    .. ByOptimiser(w),
                ],
            };
        });

    // log p is strongly concave, −H ⪰ I: an error of w is no larger than the gradient that is left there.
    private IEnumerable<Check> ByOptimiser(ColumnVector<D> w)
    {
        if (PosteriorMaximum<D>.Found(X, y, λ) is not { } found)
            yield break;

        var gradient = Q4Ridge.Gradient(X, y, λ, found.w).L2Norm();
        yield return Check.Equal(
            $"BFGS, {found.Steps} steps from 0: the same w",
            found.w,
            w,
            Expectation.OfLimit(gradient / w.L2Norm(), "‖∇ log p‖/‖w‖ there", errors.OfRidge(λ)));
    }

    private Part FakeData => new Part("Q4 (d)", "least squares on fake data, X̂ = [X; √λ I], ŷ = [y; 0]: the same").WorkedOut(
        TooLarge.ToForm("I", X.Cols),
        errors.OfGramSystem(λ),
        part =>
        {
            var X̂ = VStack(X, Math.Sqrt(λ) * I);
            var ŷ = VStack(y, Zeros(X.Cols));
            var w = Q4Ridge.FakeData(X, y, λ);
            return part with
            {
                Quantities = [Shaped.Of("X̂", X̂), Shaped.Of("ŷ", ŷ), Shaped.Of("w", w)],
                Code = Excerpt.Of(typeof(Q4Ridge), nameof(Q4Ridge.FakeData)),
                Checks = [Check.Equal("(d) = (a)", w, Q4Ridge.Ridge(X, y, λ), errors.OfFakeData(λ))],
            };
        });

    private Part FakeFeatures => new Part("Q4 (e)", "fake features, X̌ = [X, √λ I]: the first d entries of argmin ‖η‖ subject to X̌η = y: the same").WorkedOut(
        TooLarge.ToForm("I", X.Rows) ?? TooLarge.ToForm("XᵀX", X.Cols),
        errors.OfGramSystem(λ),
        part =>
        {
            var X̌ = HStack(X, Math.Sqrt(λ) * I);
            var w = Q4Ridge.FakeFeatures(X, y, λ);
            return part with
            {
                Quantities = [Shaped.Of("X̌", X̌), Shaped.Of("η", X̌.PseudoInverse() * y), Shaped.Of("w", w)],
                Code = Excerpt.Of(typeof(Q4Ridge), nameof(Q4Ridge.FakeFeatures)),
                Checks = [Check.Equal("(e) = (a)", w, Q4Ridge.Ridge(X, y, λ), Expectation.Least(errors.OfFakeFeatures(λ), errors.OfRidge(λ)))],
            };
        });

    private Part KernelForm => new Part("Q4 (f)", "Xᵀ(XXᵀ + λI)⁻¹y is the same, since Xᵀ(XXᵀ + λI) = (XᵀX + λI)Xᵀ").WorkedOut(
        TooLarge.ToForm("XXᵀ", X.Rows) ?? TooLarge.ToForm("XᵀX", X.Cols),
        Expectation.Least(errors.OfKernelSystem(λ), errors.OfGramSystem(λ)),
        part =>
        {
            var w = Q4Ridge.KernelForm(X, y, λ);
            var (left, right) = Q4Ridge.PushThrough(X, λ);
            return part with
            {
                Quantities = [Shaped.Of("XXᵀ + λI", X * X.T + λ * I), Shaped.Of("w", w)],
                Code = Excerpt.Of(typeof(Q4Ridge), nameof(Q4Ridge.KernelForm), nameof(Q4Ridge.PushThrough)),
                Checks =
                [
                    Check.Equal("(f) = (a)", w, Q4Ridge.Ridge(X, y, λ), Expectation.Least(errors.OfKernelForm(λ), errors.OfRidge(λ))),
                    Check.Equal("Xᵀ(XXᵀ + λI) = (XᵀX + λI)Xᵀ", left, right, errors.OfProducts),
                ],
            };
        });

    private Part LargeLambda => new Part("Q4 (g)", "λ → ∞: w → 0 like Xᵀy/λ").WorkedOut(
        BestTooLarge ?? WhyZero,
        errors.OfProducts,
        part => part with
        {
            Quantities = [Shaped.Of("Xᵀy", X.T * y)],
            Code = Excerpt.Of(typeof(Q4Ridge), nameof(Q4Ridge.ForLargeλ)),
            Figures = [figures.Coefficients],
            Checks =
            [
                .. OnTheWayToTheLimit.Select(ratio =>
                {
                    var large = ratio * Square(spectrum.Largest);
                    return AtLimit($"w = Xᵀy/λ for λ = {Number(ratio)} σ₁²", large, w => w, Q4Ridge.ForLargeλ(X, y, large), 1 / ratio, "σ₁²/λ");
                }),
            ],
        });

    private Part SmallLambda => new Part("Q4 (h)", IsTall ? "λ → 0: w → X†y, least squares, for tall X of full rank" : "λ → 0: w → X†y, minimum norm, for wide X").WorkedOut(
        BestTooLarge ?? WhyZero ?? (IsTall ? spectrum.WhyNotFullColumnRank : null),
        OfBest(0),
        part =>
        {
            var limit = Q4Ridge.ForSmallλ(X, y);
            return part with
            {
                Quantities = [Shaped.Of("X†", X.PseudoInverse()), Shaped.Of("X†y", limit)],
                Code = Excerpt.Of(typeof(Q4Ridge), nameof(Q4Ridge.ForSmallλ)),
                Figures = [figures.Limits],
                Checks =
                [
                    .. AgainstQ3(limit),
                    .. OnTheWayToTheLimit.Select(ratio => AtLimit($"w = X†y for λ = σᵣ²/{Number(ratio)}", Square(spectrum.Smallest) / ratio, w => w, limit, 1 / ratio, "λ/σᵣ²")),
                ],
                Tables = [RidgePath.Of(X, y, spectrum, Best)],
            };
        });

    private IEnumerable<Check> AgainstQ3(ColumnVector<D> limit) =>
        IsTall ? [Check.Equal("(XᵀX)⁻¹Xᵀy, Q3 (a) = X†y", () => Q3LeastSquares.NormalEquations(X, y), limit, OfBest(0))]
        : spectrum.WhyNotFullRowRank is null ? [Check.Equal("Xᵀ(XXᵀ)⁻¹y, Q3 (d) = X†y", () => Q3LeastSquares.MinimumNorm(X, y), limit, OfBest(0))]
        : [];

    private Check AtLimit<K>(string identity, double λ, Func<ColumnVector<D>, ColumnVector<K>> seen, ColumnVector<K> limit, double error, string formula) =>
        Check.Equal(identity, () => seen(Best(λ)), limit, Expectation.OfLimit(error, formula, OfBest(λ)));

    private string? BestTooLarge => IsTall ? TooLarge.ToForm("XᵀX", X.Cols) : TooLarge.ToForm("XXᵀ", X.Rows);

    private string? WhyZero => spectrum.Largest == 0 ? "X = 0: there is no σ₁ to compare λ with." : null;

    // Of (a) and (f) the one with the smaller system, which stays regular as λ → 0.
    private ColumnVector<D> Best(double λ) => IsTall ? Q4Ridge.Ridge(X, y, λ) : Q4Ridge.KernelForm(X, y, λ);

    private Expectation OfBest(double λ) => IsTall ? errors.OfRidge(λ) : errors.OfKernelForm(λ);

    // What the terms of the gradient amount to.
    private double SizeOfGradient(ColumnVector<D> w) =>
        (Square(spectrum.Largest) + λ) * w.L2Norm() + spectrum.Largest * y.L2Norm();

    private static string Regime(double ratio) => ratio >= MuchLarger ? "≈ 1/σ" : ratio <= 1 / MuchLarger ? "≈ σ/λ" : "between";

    private static string Number(double value) => Shortened.Number(value);

    private static double Square(double value) => value * value;
}
