using ShapedMath;
using ShapedMath.Checking;

namespace Homework0.Claims;

[Claim("C-3c2", "AX is the orthogonal projector onto the column space of X")]
internal static class C3c2
{
    [Link("AX = P, onto the column space", ClaimVerdict.ShapeError)]
    public static Derivation Projector() => Given.Tall
        .Start(g => Q3LeastSquares.InverseThroughSvd(g.X) * g.X)
        .Then(g => g.X.ColumnSpaceProjector(), "A is a left inverse");

    [Link("instead: XA is", ClaimVerdict.Holds)]
    public static Derivation TheOtherOrder() => Given.Tall
        .Start(g => g.X * Q3LeastSquares.InverseThroughSvd(g.X))
        .Then(g => g.X.ColumnSpaceProjector(), "XX†");
}
