using ShapedMath.Checking;

namespace Homework0.Claims;

[Claim("D-5b5", "φ is 0 for x < e and has slope w for x ≥ e")]
internal static class D5b5
{
    [Link("φ(x) = 0 for x < e", ClaimVerdict.False)]
    public static Derivation ZeroOnTheLeft() => Drawn
        .Where(g => g.x < g.neuron.Elbow)
        .Always(g => g.neuron.At(g.x) == 0);

    [Link("slope w for x ≥ e", ClaimVerdict.False)]
    public static Derivation SlopeOnTheRight() => Drawn
        .Where(g => g.x >= g.neuron.Elbow)
        .Always(g => g.neuron.SlopeAt(g.x) == g.neuron.w);

    // ReLU'(0) = 0.
    [Link("slope w at x = e, even where w > 0", ClaimVerdict.False)]
    public static Derivation SlopeAtTheElbow() => Drawn
        .Where(g => g.neuron.w > 0)
        .Always(g => g.neuron.SlopeAt(g.neuron.Elbow) == g.neuron.w);

    [Link("instead: for w > 0, 0 for x ≤ e and slope w for x > e", ClaimVerdict.Holds)]
    public static Derivation ForPositiveW() => Drawn
        .Where(g => g.neuron.w > 0)
        .Always(g => g.x > g.neuron.Elbow ? g.neuron.SlopeAt(g.x) == g.neuron.w : g.neuron.At(g.x) == 0);

    private static Givens<(Neuron neuron, double x)> Drawn { get; } = Derivation.Given(draw =>
    {
        var x = draw.Number("x");
        var neuron = new Neuron(draw.Number("w"), draw.Number("b"), x, λ: 0);
        draw.Note("e", neuron.Elbow);
        return (neuron, x);
    });
}
