using ShapedMath;
using ShapedMath.Checking;
using static ShapedMath.LinearAlgebra;

namespace Homework0.Claims;

[Claim("G-4f2", "Xᵀ(XXᵀ + λIₙ)⁻¹y = XᵀX(XᵀX + λI_d)⁻¹y")]
internal static class G4f2
{
    // The human reader marked it correct.
    [Link("Xᵀ(XXᵀ + λIₙ)⁻¹y = XᵀX(XᵀX + λI_d)⁻¹y", ClaimVerdict.ShapeError)]
    public static Derivation KernelForm() => Given.Ridge
        .Start(g => g.X.T * (g.X * g.X.T + g.λ * I).Inv * g.y)
        .Then(g => g.X.T * g.X * (g.X.T * g.X + g.λ * I).Inv * g.y, "push-through");

    [Link("instead: Xᵀ(XXᵀ + λIₙ)⁻¹y = (XᵀX + λI_d)⁻¹Xᵀy", ClaimVerdict.Holds)]
    public static Derivation Pushed() => Given.Ridge
        .Start(g => g.X.T * (g.X * g.X.T + g.λ * I).Inv * g.y)
        .Then(g => (g.X.T * g.X + g.λ * I).Inv * g.X.T * g.y, "push-through");
}
