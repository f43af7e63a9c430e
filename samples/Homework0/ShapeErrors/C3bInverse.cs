using ShapedMath;
using ShapedMath.Checking;

namespace Homework0.Claims;

[Claim("C-3b'", "w* = (XᵀX)⁻¹Xᵀ")]
internal static class C3bInverse
{
    [Link("w* = (XᵀX)⁻¹Xᵀ", ClaimVerdict.ShapeError)]
    public static Derivation WithoutY() => Given.Tall
        .Start(g => Q3LeastSquares.NormalEquations(g.X, g.y))
        .Then(g => (g.X.T * g.X).Inv * g.X.T, "the normal equations");

    [Link("instead: w* = (XᵀX)⁻¹Xᵀy", ClaimVerdict.Holds)]
    public static Derivation WithY() => Given.Tall
        .Start(g => g.X.LeastSquares(g.y))
        .Then(g => (g.X.T * g.X).Inv * g.X.T * g.y, "the normal equations");
}
