using ShapedMath.Checking;

namespace Homework0.Claims;

[Claim("C-5b2", "case (ii): the elbow always moves right")]
internal static class C5b2
{
    [Link("e' > e", ClaimVerdict.False)]
    public static Derivation Right() => Cases.Ii.Always(neuron => neuron.Stepped.Elbow > neuron.Elbow);

    [Link("instead: right where w > bx", ClaimVerdict.Holds)]
    public static Derivation RightWhereWIsLarge() => Cases.Ii
        .Where(neuron => neuron.w > neuron.b * neuron.x)
        .Always(neuron => neuron.Stepped.Elbow > neuron.Elbow);
}
