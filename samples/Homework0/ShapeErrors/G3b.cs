using ShapedMath;
using ShapedMath.Checking;

namespace Homework0.Claims;

[Claim("G-3b", "(diag(1/σ₁², …, 1/σₙ²))Σᵀ = diag(1/σ₁, …, 1/σₙ) = Σ†, with Σ ∈ ℝ^{m×n}, m > n")]
internal static class G3b
{
    [Link("diag(1/σ²)Σᵀ = diag(1/σ)", ClaimVerdict.ShapeError)]
    public static Derivation LeftAndMiddle() => Given.Tall
        .Start(g => g.X.TallSvd().Sigma.Map(σ => 1 / (σ * σ)) * g.X.Svd().Sigma.T)
        .Then(g => g.X.TallSvd().Sigma.Map(σ => 1 / σ).ToMatrix(), "σ/σ² = 1/σ");

    [Link("diag(1/σ) = Σ†", ClaimVerdict.ShapeError)]
    public static Derivation MiddleAndRight() => Given.Tall
        .Start(g => g.X.TallSvd().Sigma.Map(σ => 1 / σ).ToMatrix())
        .Then(g => g.X.Svd().SigmaPseudoInverse, "the reciprocals");

    [Link("instead: diag(1/σ²)Σᵀ = Σ†", ClaimVerdict.Holds)]
    public static Derivation LeftAndRight() => Given.Tall
        .Start(g => g.X.TallSvd().Sigma.Map(σ => 1 / (σ * σ)) * g.X.Svd().Sigma.T)
        .Then(g => g.X.Svd().SigmaPseudoInverse, "σ/σ² = 1/σ");
}
