using ShapedMath;
using ShapedMath.Checking;

namespace Homework0.Claims;

[Claim("D-3b", "Σ† = Σᵀ(ΣΣᵀ)† for tall Σ")]
internal static class D3b
{
    [Link("Σ† = Σᵀ(ΣΣᵀ)†", ClaimVerdict.Holds)]
    public static Derivation ThroughSquare() => Given.Tall
        .Start(g => g.X.Svd().SigmaPseudoInverse)
        .Then(g => g.X.Svd().Sigma.T * (g.X.Svd().Sigma * g.X.Svd().Sigma.T).PseudoInverse(), "σ · 1/σ² = 1/σ");
}
