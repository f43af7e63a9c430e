using ShapedMath;
using static ShapedMath.LinearAlgebra;

namespace Homework0.Working;

/// <summary>Question 3 (d) to (f), on a wide matrix.</summary>
internal sealed class Q3Wide<M, N>(Design<M, N> design)
{
    private readonly Matrix<M, N> X = design.X;
    private readonly ColumnVector<M> y = design.y;
    private readonly Spectrum spectrum = Spectrum.Of(design.X);

    private double κ => spectrum.Condition;

    public IReadOnlyList<Part> Parts => [MinimumNorm, ThroughSvd, RightInverse];

    private string? VTooLarge => TooLarge.ToForm("V", X.Cols);

    private Part MinimumNorm => new Part("Q3 (d)", "m < n, full row rank: argmin ‖w‖ subject to Xw = y is Xᵀ(XXᵀ)⁻¹y").WorkedOut(
        VTooLarge ?? spectrum.WhyNotFullRowRank,
        Rounding(κ * κ, "κ²"),
        part =>
        {
            var w = Q3LeastSquares.MinimumNorm(X, y);
            return part with
            {
                Quantities = [Shaped.Of("X", X), Shaped.Of("y", y), Shaped.Of("w", w)],
                Code = Excerpt.Of(typeof(Q3LeastSquares), nameof(Q3LeastSquares.MinimumNorm)),
                Checks =
                [
                    ConstraintHolds(w, OfMinimumNorm),
                    HasNoPartInKernel(w, OfMinimumNorm),
                    Check.Equal("(d) = (e)", w, Q3LeastSquares.ThroughSvd(X, y), OfMinimumNorm),
                ],
            };
        });

    private Part ThroughSvd => new Part("Q3 (e)", "the same through the SVD: VΣ†Uᵀy").WorkedOut(
        VTooLarge ?? spectrum.WhyNotFullRowRank,
        Rounding(κ, "κ"),
        part =>
        {
            var (U, Σ, V) = X.Svd();
            var w = Q3LeastSquares.ThroughSvd(X, y);
            return part with
            {
                Quantities = [Shaped.Of("U", U), Shaped.Of("Σ", Σ), Shaped.Of("V", V), Shaped.Of("w", w)],
                Code = Excerpt.Of(typeof(Q3LeastSquares), nameof(Q3LeastSquares.ThroughSvd)),
                Figures = [spectrum.Figure],
                Checks = [ConstraintHolds(w, Rounding(κ, "κ")), HasNoPartInKernel(w, Rounding(κ, "κ"))],
            };
        });

    private Part RightInverse => new Part("Q3 (f)", "B = VΣ†Uᵀ is a right inverse: XB = I").WorkedOut(
        VTooLarge ?? spectrum.WhyNotFullRowRank,
        Rounding(κ, "κ"),
        part =>
        {
            var B = Q3LeastSquares.InverseThroughSvd(X);
            return part with
            {
                Quantities = [Shaped.Of("B", B), Shaped.Of("XB", X * B)],
                Code = Excerpt.Of(typeof(Q3LeastSquares), nameof(Q3LeastSquares.InverseThroughSvd)),
                Checks = [Check.Equal("XB = I", X * B, I, Rounding(κ, "κ"))],
            };
        });

    private Check ConstraintHolds(ColumnVector<N> w, Expectation expected) =>
        Check.Vanishes("Xw = y", (X * w - y).L2Norm(), spectrum.Largest * w.L2Norm(), expected);

    // Of all solutions the shortest is the one that is orthogonal to the kernel: the projection onto the rows, X†X, leaves it alone.
    private Check HasNoPartInKernel(ColumnVector<N> w, Expectation expected) =>
        Check.Equal("w ⟂ ker X: X†Xw = w", X.PseudoInverse() * (X * w), w, expected);

    // The errors of z in w = Xᵀz are those of the system XXᵀz = y. Both are found by QR here, for their sizes only.
    private Expectation OfMinimumNorm
    {
        get
        {
            var w = X.LeastSquares(y);
            var z = X.T.LeastSquares(w);
            return Rounding(κ * κ * spectrum.Largest * z.L2Norm() / w.L2Norm(), "κ²‖X‖‖z‖/‖w‖, w = Xᵀz");
        }
    }

    private Expectation Rounding(double growth, string formula) => Expectation.AfterRounding(growth, formula, spectrum.Terms);
}
