using ShapedMath.Checking;

namespace Homework0.Claims;

[Claim("G-5b3b", "case (iii): the elbow moves left")]
internal static class G5b3b
{
    [Link("e' < e", ClaimVerdict.False)]
    public static Derivation Left() => Cases.Iii.Always(neuron => neuron.Stepped.Elbow < neuron.Elbow);

    [Link("instead: it moves right", ClaimVerdict.Holds)]
    public static Derivation Right() => Cases.Iii.Always(neuron => neuron.Stepped.Elbow > neuron.Elbow);
}
