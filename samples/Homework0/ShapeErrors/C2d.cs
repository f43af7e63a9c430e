using ShapedMath;
using ShapedMath.Checking;

namespace Homework0.Claims;

[Claim("C-2d", "∂(xᵀAx)/∂x = (∂(xᵀAx)/∂x)ᵀ = (A + Aᵀ)x")]
internal static class C2d
{
    [Link("∂(xᵀAx)/∂x = (∂(xᵀAx)/∂x)ᵀ", ClaimVerdict.ShapeError)]
    public static Derivation RowAndColumn() => Given.QuadraticForm
        .Start(g => Q2VectorCalculus.QuadraticFormDerivative(g.A, g.x))
        .Then(g => Q2VectorCalculus.QuadraticFormDerivative(g.A, g.x).T, "the transpose");

    [Link("(∂(xᵀAx)/∂x)ᵀ = (A + Aᵀ)x", ClaimVerdict.Holds)]
    public static Derivation Column() => Given.QuadraticForm
        .Start(g => Q2VectorCalculus.QuadraticFormDerivative(g.A, g.x).T)
        .Then(g => (g.A + g.A.T) * g.x, "A + Aᵀ is symmetric");
}
