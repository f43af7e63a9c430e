using ShapedMath;
using ShapedMath.Checking;

namespace Homework0.Claims;

[Claim("G-4b", "w* = V diag(σ₁/(σ₁²+λ), …, σ_d/(σ_d²+λ)) Uᵀy with the full SVD, U ∈ ℝ^{n×n}, n > d")]
internal static class G4b
{
    [Link("w* = V diag(σ/(σ²+λ)) Uᵀy, full SVD", ClaimVerdict.ShapeError)]
    public static Derivation WithTheFullSvd() => Given.Ridge
        .Where(g => g.X.Rows.Size > g.X.Cols.Size)
        .Start(g => Q4Ridge.Ridge(g.X, g.y, g.λ))
        .Then(g => g.X.Svd().V * Q4Ridge.Shrink(g.X.TallSvd().Sigma, g.λ) * g.X.Svd().U.T * g.y, "the SVD");

    [Link("instead: with the thin SVD, U ∈ ℝ^{n×d}", ClaimVerdict.Holds)]
    public static Derivation WithTheThinSvd() => Given.Ridge
        .Where(g => g.X.Rows.Size > g.X.Cols.Size)
        .Start(g => Q4Ridge.Ridge(g.X, g.y, g.λ))
        .Then(g => g.X.TallSvd().V * Q4Ridge.Shrink(g.X.TallSvd().Sigma, g.λ) * g.X.TallSvd().U.T * g.y, "the SVD");
}
