using ShapedMath.Checking;

namespace Homework0.Claims;

[Claim("G-5b3a", "case (iii): |e'| < |e|, the elbow moves toward zero")]
internal static class G5b3a
{
    [Link("|e'| < |e|", ClaimVerdict.False)]
    public static Derivation TowardZero() => Cases.Iii
        .Always(neuron => Math.Abs(neuron.Stepped.Elbow) < Math.Abs(neuron.Elbow));

    [Link("instead: where λ < b it does", ClaimVerdict.Holds)]
    public static Derivation WithASmallStep() => Cases.Iii
        .Where(neuron => neuron.λ < neuron.b)
        .Always(neuron => Math.Abs(neuron.Stepped.Elbow) < Math.Abs(neuron.Elbow));
}
