using ShapedMath;
using ShapedMath.Checking;
using static ShapedMath.LinearAlgebra;

namespace Homework0.Claims;

[Claim("D-4f", "Xᵀ(XXᵀ + λIₙ) = (XᵀX + λI_d)Xᵀ")]
internal static class D4f
{
    [Link("Xᵀ(XXᵀ + λIₙ) = (XᵀX + λI_d)Xᵀ", ClaimVerdict.Holds)]
    public static Derivation PushThrough() => Given.Ridge
        .Start(g => g.X.T * (g.X * g.X.T + g.λ * I))
        .Then(g => (g.X.T * g.X + g.λ * I) * g.X.T, "both are XᵀXXᵀ + λXᵀ");
}
