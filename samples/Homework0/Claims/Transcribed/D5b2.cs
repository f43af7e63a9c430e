using ShapedMath.Checking;

namespace Homework0.Claims;

[Claim("D-5b2", "case (ii): slope falls, elbow moves right")]
internal static class D5b2
{
    [Link("w' < w", ClaimVerdict.Holds)]
    public static Derivation SlopeFalls() => Cases.Ii.Always(neuron => neuron.Stepped.Slope < neuron.Slope);

    [Link("e' > e", ClaimVerdict.False)]
    public static Derivation Right() => C5b2.Right();
}
