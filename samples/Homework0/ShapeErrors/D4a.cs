using ShapedMath;
using ShapedMath.Checking;

namespace Homework0.Claims;

[Claim("D-4a", "∂J/∂w = −2Xᵀ(y − Xw) + 2λw, under the row convention")]
internal static class D4a
{
    [Link("∂J/∂w = −2Xᵀ(y − Xw) + 2λw", ClaimVerdict.ShapeError)]
    public static Derivation AColumn() => Given.Ridge
        .Start(g => -2 * (g.y - g.X * g.w).T * g.X + 2 * g.λ * g.w.T)
        .Then(g => -2 * g.X.T * (g.y - g.X * g.w) + 2 * g.λ * g.w, "the chain rule");

    [Link("instead: its transpose is", ClaimVerdict.Holds)]
    public static Derivation ARow() => Given.Ridge
        .Start(g => -2 * (g.y - g.X * g.w).T * g.X + 2 * g.λ * g.w.T)
        .Then(g => (-2 * g.X.T * (g.y - g.X * g.w) + 2 * g.λ * g.w).T, "the chain rule");
}
