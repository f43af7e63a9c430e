using ShapedMath.Checking;

namespace Homework0.Claims;

/// <summary>The active cases of question 5 (b). Instead of b, the activation z = wx + b &gt; 0 is drawn.</summary>
internal static class Cases
{
    /// <summary>w &gt; 0, x &gt; 0, and λx &lt; w, so that w keeps its sign.</summary>
    public static Givens<Neuron> Ii { get; } = Derivation
        .Given(draw => Drawn(draw, draw.Positive("w"), draw.Positive("x")))
        .Where(neuron => neuron.λ * neuron.x < neuron.w);

    /// <summary>w &gt; 0, x &lt; 0.</summary>
    public static Givens<Neuron> Iii { get; } = Derivation.Given(draw => Drawn(draw, draw.Positive("w"), draw.Note("x", -draw.Positive("−x"))));

    /// <summary>w &lt; 0, x &gt; 0.</summary>
    public static Givens<Neuron> Iv { get; } = Derivation.Given(draw => Drawn(draw, draw.Note("w", -draw.Positive("−w")), draw.Positive("x")));

    // Large steps too: some claims fail for those only.
    private static Neuron Drawn(Draw draw, double w, double x)
    {
        var z = draw.Positive("z");
        var neuron = new Neuron(w, draw.Note("b", z - w * x), x, draw.Positive("λ"));
        draw.Note("e", neuron.Elbow);
        draw.Note("e'", neuron.Stepped.Elbow);
        return neuron;
    }
}
