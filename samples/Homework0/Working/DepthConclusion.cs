using System.Globalization;
using Homework0.Networks;

namespace Homework0.Working;

/// <summary>Which of two depths was harder to train, and why, in words that follow from the numbers of the run.</summary>
/// <param name="shallow">The final losses with 3 layers.</param>
/// <param name="deep">The final losses with 5 layers.</param>
/// <param name="chance">The loss of a network that knows nothing.</param>
internal sealed class DepthConclusion(LossGrid shallow, LossGrid deep, double chance)
{
    private double Trained => chance / 10;

    /// <summary>The sentences.</summary>
    /// <param name="small">The factor by which activations change from layer to layer at <see cref="DepthExperiment.Small"/>.</param>
    /// <param name="he">The same at <see cref="DepthExperiment.He"/>.</param>
    /// <param name="large">The same at <see cref="DepthExperiment.Large"/>.</param>
    public IReadOnlyList<string> Sentences(double small, double he, double large) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"A network is called trained if its loss ends below {Trained:F2}, a tenth of log K = {chance:F2}, the loss of one that knows nothing. Of {shallow.Count} pairs of scale and rate, {shallow.CountBelow(Trained)} train the 3-layer network and {deep.CountBelow(Trained)} the 5-layer one. Some rate trains it from the scales {Listed(shallow)} with 3 layers, and {Listed(deep)} with 5."),
        $"{Verdict} {Comparison}",
        string.Create(CultureInfo.InvariantCulture, $"Why: before the first step, the size of the activations changes from one hidden layer of the 5-layer network to the next by the factor {small:G2} at the scale σ = {DepthExperiment.Small}, {he:G2} at {DepthExperiment.He} and {large:G2} at {DepthExperiment.Large}. In theory it is σ√(n/2), with n = {DepthExperiment.Width} inputs: {Theory(DepthExperiment.Small):G2}, {Theory(DepthExperiment.He):G2} and {Theory(DepthExperiment.Large):G2}. Behind k layers the factor stands to the power of k, in the activations on the way forward and in the gradients on the way back, {Consequence(small, large)}"),
    ];

    private string Verdict => (shallow.CountBelow(Trained), deep.CountBelow(Trained)) switch
    {
        var (few, many) when many < few => "The 5-layer network was harder to train.",
        var (few, many) when many > few => "In this run the 5-layer network was not harder to train: more pairs trained it.",
        _ => "In this run as many pairs trained the one as the other.",
    };

    private string Comparison => (Span(shallow), Span(deep)) switch
    {
        (0, _) or (_, 0) => "From the scales of the grid, at least one of them was not trained at all.",
        var (few, many) when many < few => string.Create(CultureInfo.InvariantCulture, $"It is the more sensitive to the initial scale: the largest scale that trains it is {many:0.#} times the smallest, against {few:0.#} times with 3 layers."),
        var (few, many) => string.Create(CultureInfo.InvariantCulture, $"The range of scales that train it was no narrower: its ends have the ratio {many:0.#} with 5 layers, and {few:0.#} with 3."),
    };

    private static double Theory(double σ) => σ * Math.Sqrt(DepthExperiment.Width / 2.0);

    private static string Consequence(double small, double large) => (small < 1, large > 1) switch
    {
        (true, true) => "so that small weights make both vanish and large weights make both explode, the more so the deeper the network.",
        (true, false) => "so that small weights make both vanish, the more so the deeper the network.",
        (false, true) => "so that large weights make both explode, the more so the deeper the network.",
        _ => "but it neither shrank nor grew here.",
    };

    private string Listed(LossGrid grid) => grid.ScalesBelow(Trained) is { Count: > 0 } scales
        ? string.Join(", ", scales.Select(scale => scale.ToString(CultureInfo.InvariantCulture)))
        : "none";

    private double Span(LossGrid grid) => grid.ScalesBelow(Trained) is { Count: > 0 } scales ? scales[^1] / scales[0] : 0;
}
