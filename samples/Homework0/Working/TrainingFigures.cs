using System.Globalization;
using Homework0.Charts;

namespace Homework0.Working;

/// <summary>How networks learnt, as charts and tables.</summary>
internal static class TrainingFigures
{
    /// <summary>The losses of several runs, step by step, each the mean of a window of steps.</summary>
    public static Figure Losses(string title, IReadOnlyList<(string Name, IReadOnlyList<double> Losses)> runs, int window)
    {
        var series = runs.Select(run => new Series(run.Name, Smoothed(run.Losses, window))).ToList();
        return new(
            new LineChart(
                title,
                new("step", 0, runs.Max(run => run.Losses.Count)),
                Axis.Logarithmic("loss (nats)", series.SelectMany(line => line.Points).Select(point => point.Y)),
                series).Draw(),
            $"The training loss after so many steps{(window > 1 ? $", the mean of {window} steps each" : "")}. Lower is better; the scale is logarithmic.");
    }

    /// <summary>The share of pictures told right after each epoch.</summary>
    public static Figure Accuracy(IReadOnlyList<(double Loss, double Training, double Test)> epochs)
    {
        Series[] series =
        [
            new("training pictures", [.. epochs.Select((epoch, i) => (i + 1.0, 100 * epoch.Training))]) { HasDots = true },
            new("test pictures", [.. epochs.Select((epoch, i) => (i + 1.0, 100 * epoch.Test))]) { HasDots = true },
        ];
        return new(
            new LineChart(
                "Pictures told right",
                Axis.Linear("epoch", [0, epochs.Count]),
                Axis.Linear("accuracy (%)", series.SelectMany(line => line.Points).Select(point => point.Y)),
                series).Draw(),
            "The gap between the lines is what was learnt by heart.");
    }

    public static Table Table(IReadOnlyList<(double Loss, double Training, double Test)> epochs) => new(
        "After each epoch",
        ["epoch", "loss, with the penalty", "training accuracy", "test accuracy"],
        [.. epochs.Select((epoch, i) => new[] { (i + 1).ToString(CultureInfo.InvariantCulture), Shortened.Number(epoch.Loss), Percent(epoch.Training), Percent(epoch.Test) })]);

    public static string Percent(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    private static IReadOnlyList<(double X, double Y)> Smoothed(IReadOnlyList<double> losses, int window) =>
        [.. losses.Chunk(window).Select((chunk, i) => (Math.Min((i + 1) * window, losses.Count) - (chunk.Length - 1) / 2.0, chunk.Average()))];
}
