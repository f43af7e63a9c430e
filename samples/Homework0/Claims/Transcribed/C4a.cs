using ShapedMath;
using ShapedMath.Checking;
using static ShapedMath.LinearAlgebra;

namespace Homework0.Claims;

[Claim("C-4a", "wᵀ = yᵀX(XᵀX + λI)⁻¹")]
internal static class C4a
{
    [Link("wᵀ = yᵀX(XᵀX + λI)⁻¹", ClaimVerdict.Holds)]
    public static Derivation Transposed() => Given.Ridge
        .Start(g => Q4Ridge.Ridge(g.X, g.y, g.λ).T)
        .Then(g => g.y.T * g.X * (g.X.T * g.X + g.λ * I).Inv, "XᵀX + λI is symmetric");
}
