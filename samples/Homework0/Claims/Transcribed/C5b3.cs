using ShapedMath.Checking;

namespace Homework0.Claims;

[Claim("C-5b3", "case (iii): the elbow moves left")]
internal static class C5b3
{
    [Link("e' < e", ClaimVerdict.False)]
    public static Derivation Left() => G5b3b.Left();
}
