using Homework0.Data;
using ShapedMath;

namespace Homework0.Networks;

/// <summary>
/// Two depths on the same few pictures: trained from the same grid of initial scales and learning rates, and looked through before
/// they have learnt anything.
/// </summary>
internal sealed class DepthExperiment(Pictures<FewSamples> pictures, Dim<Classes> classes, int seed)
{
    public const int Width = 50;

    public const int Batch = 25;

    public const int Steps = 100;

    /// <summary>The standard deviations of the initial weights.</summary>
    public static IReadOnlyList<double> Scales { get; } = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2];

    /// <summary>The learning rates.</summary>
    public static IReadOnlyList<double> Rates { get; } = [0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1];

    /// <summary>A scale at which signals shrink, one at which they stay about as they are, one at which they grow: √(2/n) is 0.2 for n = 50 inputs.</summary>
    public const double Small = 0.05;

    public const double He = 0.2;

    public const double Large = 0.5;

    private readonly Dim<Hidden> hidden = Dim.Of<Hidden>(Width);
    private readonly Matrix<FewSamples, Classes> targets = pictures.Targets(classes);
    private readonly SoftmaxCrossEntropy loss = new();

    /// <summary>The loss on all pictures after the last step of SGD, from each scale (first) at each rate (second); NaN where it left the range of double.</summary>
    public LossGrid FinalLosses(int depth)
    {
        var losses = new double[Scales.Count, Rates.Count];
        Parallel.For(0, losses.Length, cell =>
        {
            var (scale, rate) = (cell / Rates.Count, cell % Rates.Count);
            losses[scale, rate] = FinalLoss(depth, Scales[scale], Rates[rate]);
        });
        return new(losses);
    }

    /// <summary>The sizes of activations and gradients behind each hidden layer, before the first step.</summary>
    public IReadOnlyList<Probe<Hidden>> Sizes(int depth, double scale)
    {
        var probes = new List<Probe<Hidden>>();
        var network = Network(depth, scale, _ =>
        {
            probes.Add(new());
            return probes[^1];
        });
        Training(Optimizer.Sgd(0)).Gradient(network, pictures.X, targets);
        return probes;
    }

    /// <summary>The losses of the steps, and the share of the pictures whose class is found in the end.</summary>
    public (IReadOnlyList<double> Losses, double Accuracy) Overfitted(int depth, int steps)
    {
        var network = Network(depth, Affine.HeScale(hidden));
        return ([.. Training(Optimizer.Momentum(0.03)).Steps(network, pictures.X, targets).Take(steps)], Classifier.Accuracy(network, pictures.X, pictures.Labels));
    }

    private double FinalLoss(int depth, double scale, double rate)
    {
        var network = Network(depth, scale);
        return Training(Optimizer.Sgd(rate)).Steps(network, pictures.X, targets).Take(Steps).All(double.IsFinite)
            && loss.Of(network.Forward(pictures.X).Output, targets).Loss is var final && double.IsFinite(final)
            ? final
            : double.NaN;
    }

    private Training Training(Optimizer optimizer) => new(loss, optimizer, Batch, seed);

    private Layer<Pixels, Classes> Network(int depth, double scale, Func<int, Layer<Hidden, Hidden>>? probe = null) =>
        new FullyConnected(depth, _ => scale, λ: 0, seed).Of(pictures.X.Cols, hidden, classes, probe);
}
