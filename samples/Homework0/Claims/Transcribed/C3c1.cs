using ShapedMath;
using ShapedMath.Checking;

namespace Homework0.Claims;

[Claim("C-3c1", "AX = VVᵀ, A = VΣ†Uᵀ, X tall of full rank")]
internal static class C3c1
{
    [Link("AX = VVᵀ", ClaimVerdict.Holds)]
    public static Derivation LeftInverse() => Given.Tall
        .Start(g => Q3LeastSquares.InverseThroughSvd(g.X) * g.X)
        .Then(g => g.X.Svd().V * g.X.Svd().V.T, "Uᵀ and U cancel, and Σ†Σ = I");
}
