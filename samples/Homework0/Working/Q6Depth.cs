using System.Globalization;
using Homework0.Charts;
using Homework0.Data;
using Homework0.Networks;

namespace Homework0.Working;

/// <summary>Question 6, three layers against five.</summary>
internal sealed class Q6Depth(Digits digits, int seed)
{
    private const int MostPictures = 50;
    private const int OverfittingSteps = 200;

    private static readonly int[] Depths = [3, 5];

    private readonly DepthExperiment experiment = new(digits.Training.Of<FewSamples>([.. Enumerable.Range(0, Math.Min(MostPictures, digits.Training.Labels.Count))]), digits.Classes, seed);

    // The loss of a network that gives each class the same probability.
    private double Chance => Math.Log(digits.Classes);

    public Part Overfitting
    {
        get
        {
            var runs = Depths.Select(depth => (Depth: depth, Run: experiment.Overfitted(depth, OverfittingSteps))).ToList();
            return new("Q6 (f)", "50 samples, learnt by heart")
            {
                Findings = [.. runs.Select(run => new Finding($"{run.Depth} layers learn every one", run.Run.Accuracy == 1, $"{TrainingFigures.Percent(run.Run.Accuracy)} after {OverfittingSteps} steps of momentum, from the scale √(2/n)"))],
                Figures = [TrainingFigures.Losses("Learning 50 pictures by heart", [.. runs.Select(run => ($"{run.Depth} layers", run.Run.Losses))], window: 1)],
                Code = Excerpt.Of(typeof(DepthExperiment), nameof(DepthExperiment.Overfitted)),
            };
        }
    }

    public Part ThreeAgainstFive(Action<string> starting)
    {
        var grids = Depths.Select(depth =>
        {
            starting($"Q6: {DepthExperiment.Scales.Count} scales × {DepthExperiment.Rates.Count} learning rates, {depth} layers");
            return experiment.FinalLosses(depth);
        }).ToList();
        return new("Q6 (g)", "three layers against five: which was harder to train, and why")
        {
            Figures = [.. Depths.Zip(grids, FinalLoss), Sizes("activations", probe => probe.Activation), Sizes("gradients", probe => probe.Gradient)],
            Tables = [Factors],
            Notes = new DepthConclusion(grids[0], grids[1], Chance).Sentences(Factor(DepthExperiment.Small), Factor(DepthExperiment.He), Factor(DepthExperiment.Large)),
            Code = Excerpt.Of(typeof(DepthExperiment), nameof(DepthExperiment.FinalLosses), "FinalLoss"),
        };
    }

    private Figure FinalLoss(int depth, LossGrid grid) => new(
        new HeatMap(
            $"{depth} layers: final loss (nats)",
            "learning rate η",
            [.. DepthExperiment.Rates.Select(Plain)],
            "initial scale σ",
            [.. DepthExperiment.Scales.Select(Plain)],
            (rate, scale) => grid.Losses[scale, rate],
            Chance,
            "left the range of double").Draw(),
        $"The loss on the {MostPictures} pictures after {DepthExperiment.Steps} steps of SGD on batches of {DepthExperiment.Batch}. Dark is learnt, bright is as good as guessing. The dark region is what one has to hit.");

    private Figure Sizes(string what, Func<Probe<Hidden>, double> size)
    {
        var series = ScalesToLookAt.Select(scale => new Series(
            $"σ = {Plain(scale)}",
            [.. experiment.Sizes(Depths[^1], scale).Select((probe, i) => (i + 1.0, size(probe)))])
        {
            HasDots = true,
        }).ToList();
        return new(
            new LineChart(
                $"5 layers: size of the {what} before the first step",
                new("hidden layer", 0.5, Depths[^1] - 0.5),
                Axis.Logarithmic("root mean square", series.SelectMany(line => line.Points).Select(point => point.Y)),
                series).Draw(),
            what == "activations"
                ? "On a logarithmic scale the lines are straight: each layer multiplies by the same factor. It is near 1 at σ = 0.2 = √(2/50) only."
                : "The same on the way back, to the left: where activations vanish or explode forward, gradients do so backward.");
    }

    private Table Factors => new(
        "By what factor activations change from one hidden layer to the next, 5 layers",
        ["initial scale σ", "measured", "σ√(n/2)"],
        [.. ScalesToLookAt.Select(scale => new[] { Plain(scale), Shortened.Number(Factor(scale)), Shortened.Number(scale * Math.Sqrt(DepthExperiment.Width / 2.0)) })]);

    private static double[] ScalesToLookAt => [0.02, DepthExperiment.Small, DepthExperiment.He, DepthExperiment.Large];

    // The geometric mean over the hidden layers.
    private double Factor(double scale)
    {
        var sizes = experiment.Sizes(Depths[^1], scale);
        return Math.Pow(sizes[^1].Activation / sizes[0].Activation, 1.0 / (sizes.Count - 1));
    }

    private static string Plain(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
