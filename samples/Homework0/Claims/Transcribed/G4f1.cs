using ShapedMath;
using ShapedMath.Checking;
using static ShapedMath.LinearAlgebra;

namespace Homework0.Claims;

[Claim("G-4f1", "(XXᵀ + λIₙ)⁻¹X = X(XᵀX + λI_d)⁻¹")]
internal static class G4f1
{
    [Link("(XXᵀ + λIₙ)⁻¹X = X(XᵀX + λI_d)⁻¹", ClaimVerdict.Holds)]
    public static Derivation PushThrough() => Given.Ridge
        .Start(g => (g.X * g.X.T + g.λ * I).Inv * g.X)
        .Then(g => g.X * (g.X.T * g.X + g.λ * I).Inv, "push-through");
}
