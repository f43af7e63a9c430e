using Homework0.Data;
using Homework0.Networks;
using Homework0.Working;
using MathNet.Numerics.LinearAlgebra;
using ShapedMath;
using ShapedMath.TestKit;

namespace Homework0.Tests;

/// <summary>The network of question 6, against loops and recurrences written out, and against differences of its loss.</summary>
public sealed class NetworkTests
{
    private static readonly Dim<Hidden> Twenty = Dim.Of<Hidden>(20);
    private static readonly Dim<Classes> Three = Dim.Of<Classes>(3);
    private static readonly Matrix<Batch, Hidden> X = LinearAlgebra.RandomNormal(Dim.Of<Batch>(5), Twenty, 11);
    private static readonly Matrix<Batch, Classes> Y = LinearAlgebra.OneHot(Dim.Of<Batch>(5), Three, [2, 0, 1, 1, 2]);

    [Theory]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(5, 3)]
    [InlineData(6, 4)]
    public void Gradients_agree_with_differences_to_1e7(int depth, int seed)
    {
        var network = new FullyConnected(depth, n => Math.Sqrt(2 / n), 0.01, seed).Of(Twenty, Twenty, Three);
        new GradientCheck(new SoftmaxCrossEntropy()).RelativeError(network, X, Y).ShouldBeLessThan(1e-7);
        new GradientCheck(new HalfSquaredError()).RelativeError(network, X, Y).ShouldBeLessThan(1e-7);
        var leaky = Affine.Normal(Twenty, Twenty, 1, seed) >> new LeakyReLU<Hidden>(0.2) >> Affine.Normal(Twenty, Three, 1, seed + 1);
        new GradientCheck(new SoftmaxCrossEntropy()).RelativeError(leaky, X, Y).ShouldBeLessThan(1e-7);
    }

    [Fact]
    public void A_wrong_backward_pass_is_noticed() =>
        new GradientCheck(new SoftmaxCrossEntropy()).RelativeError(new Careless() >> Affine.Normal(Twenty, Three, 1, 1), X, Y).ShouldBeGreaterThan(1e-3);

    [Fact]
    public void Softmax_cross_entropy_is_that_of_the_definition()
    {
        var Z = LinearAlgebra.RandomNormal(Dim.Of<Batch>(5), Three, 3);
        var expected = Enumerable.Range(0, 5).Average(i => -Math.Log(Enumerable.Range(0, 3).Sum(k => Y[i, k] * Math.Exp(Z[i, k])) / Enumerable.Range(0, 3).Sum(k => Math.Exp(Z[i, k]))));
        Q6FullyConnected.SoftmaxCrossEntropy(Z, Y).Loss.ShouldBe(expected, 1e-14);
        Q6FullyConnected.SoftmaxCrossEntropy(Z.Map(z => z + 1e5), Y).Loss.ShouldBe(expected, 1e-9);
        Q6FullyConnected.SoftmaxCrossEntropy(Z.Map(z => z - 1e5), Y).Loss.ShouldBe(expected, 1e-9);
    }

    [Theory]
    [InlineData("SGD")]
    [InlineData("momentum")]
    [InlineData("RMSProp")]
    [InlineData("Adam")]
    public void An_optimiser_takes_the_steps_of_its_recurrence(string name)
    {
        var optimizer = new[] { Optimizer.Sgd(0.1), Optimizer.Momentum(0.1, 0.8), Optimizer.RmsProp(0.1, 0.7, 1e-3), Optimizer.Adam(0.1, 0.6, 0.9, 1e-3) }.Single(optimizer => optimizer.Name == name);
        double[] gradients = [0.5, -2, 0, 3, 1e-3];
        var (p, v, s, m) = (1.5, 0.0, 0.0, 0.0);
        var step = optimizer.Start(Dim.Of<Entries>(1));
        var value = ColumnVector.From(Dim.Of<Entries>(1), _ => p);
        for (var t = 1; t <= gradients.Length; t++)
        {
            var g = gradients[t - 1];
            switch (name)
            {
                case "SGD":
                    p -= 0.1 * g;
                    break;
                case "momentum":
                    v = 0.8 * v - 0.1 * g;
                    p += v;
                    break;
                case "RMSProp":
                    s = 0.7 * s + 0.3 * g * g;
                    p -= 0.1 * g / (Math.Sqrt(s) + 1e-3);
                    break;
                default:
                    m = 0.6 * m + 0.4 * g;
                    s = 0.9 * s + 0.1 * g * g;
                    p -= 0.1 * (m / (1 - Math.Pow(0.6, t))) / (Math.Sqrt(s / (1 - Math.Pow(0.9, t))) + 1e-3);
                    break;
            }

            value = step(value, ColumnVector.From(Dim.Of<Entries>(1), _ => g));
            value[0].ShouldBe(p, 1e-13);
        }
    }

    [Theory]
    [InlineData("Affine.Normal(pixels, hidden, 1, 1) >> new ReLU<Hidden>() >> Affine.Normal(hidden, classes, 1, 1)", "")]
    [InlineData("Affine.Normal(hidden, classes, 1, 1) >> Affine.Normal(pixels, hidden, 1, 1)", "CS0019")]
    [InlineData("Affine.Normal(pixels, hidden, 1, 1) >> new ReLU<Classes>()", "CS0019")]
    public void Layers_in_a_wrong_order_do_not_compile(string network, string error) =>
        CompiledExpression.Errors(network, "Dim<Pixels> pixels, Dim<Hidden> hidden, Dim<Classes> classes").ShouldBe(error);

    [Fact]
    public void Fifty_pictures_are_learnt_by_heart()
    {
        var digits = GeneratedDigits.Drawn(60, 20, 5);
        var experiment = new DepthExperiment(digits.Training.Of<FewSamples>([.. Enumerable.Range(0, 50)]), digits.Classes, 5);
        experiment.Overfitted(3, 200).Accuracy.ShouldBe(1);
        experiment.Overfitted(5, 200).Accuracy.ShouldBe(1);
    }

    [Fact]
    public void Signals_change_by_the_factor_that_theory_has()
    {
        var digits = GeneratedDigits.Drawn(60, 20, 5);
        var experiment = new DepthExperiment(digits.Training.Of<FewSamples>([.. Enumerable.Range(0, 50)]), digits.Classes, 5);
        foreach (var scale in new[] { DepthExperiment.Small, DepthExperiment.He, DepthExperiment.Large })
        {
            var sizes = experiment.Sizes(5, scale);
            sizes.Count.ShouldBe(4);
            var expected = scale * Math.Sqrt(DepthExperiment.Width / 2.0);
            Math.Pow(sizes[3].Activation / sizes[0].Activation, 1 / 3.0).ShouldBeInRange(expected / 1.5, expected * 1.5);
            Math.Pow(sizes[0].Gradient / sizes[3].Gradient, 1 / 3.0).ShouldBeInRange(expected / 1.5, expected * 1.5);
        }
    }

    [Fact]
    public void The_conclusion_follows_from_the_losses()
    {
        const double chance = 2;
        LossGrid Grid(params int[] trained) => new(Matrix<double>.Build.Dense(8, 8, (scale, rate) => rate == 0 && trained.Contains(scale) ? 0.1 : scale == 7 ? double.NaN : 2).ToArray());
        string Said(LossGrid shallow, LossGrid deep) => string.Join(' ', new DepthConclusion(shallow, deep, chance).Sentences(0.2, 1, 3));
        Said(Grid(1, 2, 3), Grid(2)).ShouldContain("Of 64 pairs of scale and rate, 3 train the 3-layer network and 1 the 5-layer one.");
        Said(Grid(1, 2, 3), Grid(2)).ShouldContain("The 5-layer network was harder to train. It is the more sensitive to the initial scale: the largest scale that trains it is 1 times the smallest, against 5 times with 3 layers.");
        Said(Grid(2), Grid(1, 2, 3)).ShouldContain("In this run the 5-layer network was not harder to train");
        Said(Grid(2), Grid()).ShouldContain("At least one of them was not trained at all", Case.Insensitive);
    }

    [SharedDataFact]
    public void Handwritten_digits_that_it_has_not_seen_are_told_to_96_percent()
    {
        var digits = DigitsFile.Load(SharedData.PathOf("optdigits", "optdigits.tra"), SharedData.PathOf("optdigits", "optdigits.tes"));
        (digits.Training.X.Rows.Size, digits.Test.X.Rows.Size, digits.Training.X.Cols.Size).ShouldBe((3823, 1797, 64));
        var accuracy = new Q6(digits, 1).AllOfTheData(_ => { }).Tables[0].Rows[^1][3];
        double.Parse(accuracy.TrimEnd('%', ' ')).ShouldBeGreaterThanOrEqualTo(96);
    }

    /// <summary>ReLU whose backward pass forgets the mask.</summary>
    private sealed class Careless : Layer<Hidden, Hidden>
    {
        public override Pass<TBatch, Hidden, Hidden> Forward<TBatch>(Matrix<TBatch, Hidden> X) => new(Q6FullyConnected.ReLU(X), Δ => Δ);
    }
}
