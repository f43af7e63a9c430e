using Homework0.Data;
using Homework0.Networks;
using ShapedMath;

namespace Homework0.Working;

/// <summary>Question 6: the layers and their gradients, the optimisers, and a network of three layers on all of the data.</summary>
internal sealed class Q6(Digits digits, int seed)
{
    private const int Depth = 3;
    private const int Width = 100;
    private const int BatchSize = 32;
    private const double L2 = 1e-3;
    private const double Rate = 0.03;
    private const int MostEpochs = 12;
    private const int PicturesOfAllEpochs = 120_000;

    private static readonly Expectation SevenDigits = new(7, "relative error ≤ 1e-7, against differences of the loss");

    private readonly Dim<Hidden> hidden = Dim.Of<Hidden>(Width);
    private readonly Matrix<TrainingSamples, Classes> targets = digits.Training.Targets(digits.Classes);
    private readonly SoftmaxCrossEntropy loss = new();

    // A few random numbers, on which a backward pass is tried; so many units, that no sample finds all of them at 0.
    private readonly Matrix<Batch, Hidden> Z = LinearAlgebra.RandomNormal(Dim.Of<Batch>(5), Dim.Of<Hidden>(20), seed);
    private readonly Matrix<Batch, Classes> Y = LinearAlgebra.OneHot(Dim.Of<Batch>(5), Dim.Of<Classes>(3), [0, 2, 1, 1, 0]);

    /// <summary>All parts.</summary>
    public static Section Section(Digits digits, int seed, Action<string> starting)
    {
        var layers = Layers(digits, seed);
        var depth = new Q6Depth(digits, seed);
        return layers with { Parts = [.. layers.Parts, depth.Overfitting, depth.ThreeAgainstFive(starting), new Q6(digits, seed).AllOfTheData(starting)] };
    }

    /// <summary>The parts that take no time: layers, their gradients, optimisers.</summary>
    public static Section Layers(Digits digits, int seed)
    {
        var question = new Q6(digits, seed);
        return new(
            "Q6: a fully connected network from scratch",
            [digits.Source],
            [question.AffineLayer, question.Rectifiers, question.CrossEntropy, question.Optimisers, question.AnyDepth])
        {
            Statement = "A sample is a row, a batch of B samples a matrix X ∈ ℝ^{B×N}. A layer that takes N features to M outputs is an Affine<N, M>; layers chain by >>, and in a wrong order they do not compile.",
        };
    }

    private Part AffineLayer => new("Q6 (a)", "Z = XW + 1b, ∂L/∂X = ΔWᵀ, ∂L/∂W = XᵀΔ + λW, ∂L/∂b = 1ᵀΔ")
    {
        Quantities = [Shaped.Of("X", Z), Shaped.Of("W", ToClasses().W), Shaped.Of("b", ToClasses().b), Shaped.Of("∂L/∂Z", loss.Of(ToClasses().Forward(Z).Output, Y).Δ)],
        Checks = [Gradients("affine", ToClasses()), Gradients("affine, with L2", ToClasses(λ: 0.1))],
        Code = Excerpt.Of(typeof(Q6FullyConnected), nameof(Q6FullyConnected.Affine), nameof(Q6FullyConnected.AffineBackward), nameof(Q6FullyConnected.L2)),
    };

    private Part Rectifiers => new("Q6 (b)", "ReLU: max(0, z); leaky ReLU: max(αz, z)")
    {
        Checks = [Gradients("ReLU", new ReLU<Hidden>() >> ToClasses()), Gradients("leaky ReLU, α = 0.1", new LeakyReLU<Hidden>(0.1) >> ToClasses())],
        Code = Excerpt.Of(typeof(Q6FullyConnected), nameof(Q6FullyConnected.ReLU), nameof(Q6FullyConnected.ReLUBackward), nameof(Q6FullyConnected.LeakyReLU), nameof(Q6FullyConnected.LeakyReLUBackward)),
    };

    private Part CrossEntropy
    {
        get
        {
            var far = Z.Map(z => z + 1e4);
            return new("Q6 (c)", "log Σₖ exp zₖ = m + log Σₖ exp(zₖ − m), with m = maxₖ zₖ; ∂L/∂Z = (P − Y)/B")
            {
                Checks =
                [
                    Gradients("softmax cross-entropy", ToClasses()),
                    Check.Equal("log Σₖ exp zₖ, as it stands", Q6FullyConnected.LogSumExp(Z), Z.Map(Math.Exp).RowSums().Map(Math.Log), Expectation.AfterRounding(Z.Cols.Size)),
                    Check.Equal("log Σₖ exp(zₖ + 10⁴) = 10⁴ + log Σₖ exp zₖ", Q6FullyConnected.LogSumExp(far), Q6FullyConnected.LogSumExp(Z).Map(value => value + 1e4), Expectation.AfterRounding(Z.Cols.Size)),
                ],
                Notes = ["exp(10⁴) is beyond the range of double: without m, the last line has ∞ on its left."],
                Code = Excerpt.Of(typeof(Q6FullyConnected), nameof(Q6FullyConnected.LogSumExp), nameof(Q6FullyConnected.SoftmaxCrossEntropy)),
            };
        }
    }

    private Part Optimisers
    {
        get
        {
            const int Steps = 300;
            const int Window = 15;
            (Optimizer Optimizer, double Rate)[] all = [(Optimizer.Sgd(Rate), Rate), (Optimizer.Momentum(Rate), Rate), (Optimizer.RmsProp(1e-3), 1e-3), (Optimizer.Adam(1e-3), 1e-3)];
            var curves = all
                .Select(choice => (Name: $"{choice.Optimizer.Name}, η = {Shortened.Number(choice.Rate)}", Losses: (IReadOnlyList<double>)[.. Training(choice.Optimizer).Steps(Network(λ: 0), digits.Training.X, targets).Take(Steps)]))
                .ToList();
            return new("Q6 (d)", "SGD, momentum, RMSProp, Adam")
            {
                Figures = [TrainingFigures.Losses("Four optimisers, one network", curves, Window)],
                Code = Excerpt.Of(typeof(Q6FullyConnected), nameof(Q6FullyConnected.Sgd), nameof(Q6FullyConnected.Momentum), nameof(Q6FullyConnected.RmsProp), nameof(Q6FullyConnected.Adam)),
            };
        }
    }

    private Part AnyDepth => new("Q6 (e)", "a network of any depth: its gradients by the backward passes of its layers")
    {
        Checks = [.. Enumerable.Range(2, 4).Select(depth => Gradients($"{depth} layers", new FullyConnected(depth, n => Math.Sqrt(2 / n), 0.01, seed).Of(Z.Cols, Z.Cols, Y.Cols)))],
        Code = [.. Excerpt.Of(typeof(FullyConnected), nameof(FullyConnected.Of)), .. Excerpt.Of(typeof(Training), nameof(Networks.Training.Steps), nameof(Networks.Training.Gradient))],
    };

    public Part AllOfTheData(Action<string> starting)
    {
        var network = Network(L2);
        var training = Training(Optimizer.Momentum(Rate));
        var epochs = Math.Clamp(PicturesOfAllEpochs / digits.Training.Labels.Count, 2, MostEpochs);
        var progress = new List<(double Loss, double Training, double Test)>();
        foreach (var losses in training.Steps(network, digits.Training.X, targets).Chunk(training.StepsOfEpoch(digits.Training.X.Rows)).Take(epochs))
        {
            progress.Add((losses.Average(), Accuracy(network, digits.Training), Accuracy(network, digits.Test)));
            starting($"Q6: epoch {progress.Count} of {epochs}");
        }

        return new("Q6 (h)", "three layers, learning from all of the data")
        {
            Quantities = [Shaped.Of("X", digits.Training.X), Shaped.Of("Y", targets)],
            Tables = [TrainingFigures.Table(progress)],
            Figures = [TrainingFigures.Accuracy(progress)],
            Code = Excerpt.Of(typeof(Classifier), nameof(Classifier.Classes), nameof(Classifier.Accuracy)),
            Notes = [$"Of {digits.Test.Labels.Count} pictures that it has not seen, {TrainingFigures.Percent(progress[^1].Test)} are told right, after {epochs} epochs of momentum with η = {Shortened.Number(Rate)} on batches of {BatchSize}, λ = {Shortened.Number(L2)}, and {Width} units in each of two hidden layers."],
        };
    }

    private Affine<Hidden, Classes> ToClasses(double λ = 0) =>
        new(LinearAlgebra.RandomNormal(Z.Cols, Y.Cols, seed + 1), LinearAlgebra.RandomNormal(Y.Cols, seed + 2).T, λ);

    private Check Gradients(string what, Layer<Hidden, Classes> network) =>
        Check.Vanishes($"gradients: {what}", new GradientCheck(loss).RelativeError(network, Z, Y), 1, SevenDigits);

    private Layer<Pixels, Classes> Network(double λ) =>
        new FullyConnected(Depth, n => Math.Sqrt(2 / n), λ, seed).Of(digits.Training.X.Cols, hidden, digits.Classes);

    private Training Training(Optimizer optimizer) => new(loss, optimizer, BatchSize, seed);

    private static double Accuracy<TSamples>(Layer<Pixels, Classes> network, Pictures<TSamples> pictures) =>
        Classifier.Accuracy(network, pictures.X, pictures.Labels);
}
