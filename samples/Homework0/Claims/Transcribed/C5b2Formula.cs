using ShapedMath.Checking;

namespace Homework0.Claims;

[Claim("C-5b2'", "case (ii): e' − e = λ(w − bx)/(w(w − λx))")]
internal static class C5b2Formula
{
    [Link("e' − e = λ(w − bx)/(w(w − λx))", ClaimVerdict.Holds)]
    public static Derivation Shift() => Cases.Ii
        .Start(neuron => neuron.Stepped.Elbow - neuron.Elbow)
        .Then(neuron => Q5Elbows.Shift(neuron.w, neuron.b, neuron.x, neuron.λ), "a common denominator");
}
