using ShapedMath.Checking;

namespace Homework0.Claims;

[Claim("G-5b4", "case (iv), w = −1, b = 2, x = 1, λ = 0.1: e = 2, e' ≈ 1.727, left")]
internal static class G5b4
{
    private static readonly Neuron Example = new(w: -1, b: 2, x: 1, λ: 0.1);

    [Link("e = 2, e' ≈ 1.727", ClaimVerdict.Holds)]
    public static Evidence Numbers() => new(
        Example.IsActive && Example.Elbow == 2 && Math.Round(Example.Stepped.Elbow, 3) == 1.727,
        $"e = {Shortened.Number(Example.Elbow)}, e' = {Shortened.Number(Example.Stepped.Elbow)}");

    [Link("left, in all of case (iv)", ClaimVerdict.Holds)]
    public static Derivation Left() => Cases.Iv.Always(neuron => neuron.Stepped.Elbow < neuron.Elbow);
}
