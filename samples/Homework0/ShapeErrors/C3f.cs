using ShapedMath;
using ShapedMath.Checking;

namespace Homework0.Claims;

[Claim("C-3f", "XB = UUᵀ is the projector onto the row space of X")]
internal static class C3f
{
    [Link("XB = UUᵀ", ClaimVerdict.Holds)]
    public static Derivation RightInverse() => Given.Wide
        .Start(g => g.X * Q3LeastSquares.InverseThroughSvd(g.X))
        .Then(g => g.X.Svd().U * g.X.Svd().U.T, "Vᵀ and V cancel, and ΣΣ† = I");

    [Link("XB = P, onto the row space", ClaimVerdict.ShapeError)]
    public static Derivation Projector() => Given.Wide
        .Start(g => g.X * Q3LeastSquares.InverseThroughSvd(g.X))
        .Then(g => g.X.RowSpaceProjector(), "B is a right inverse");

    [Link("instead: BX is", ClaimVerdict.Holds)]
    public static Derivation TheOtherOrder() => Given.Wide
        .Start(g => Q3LeastSquares.InverseThroughSvd(g.X) * g.X)
        .Then(g => g.X.RowSpaceProjector(), "X†X");
}
