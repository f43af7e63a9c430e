using ShapedMath;

namespace Homework0.Networks;

/// <summary>A network with one input, 50 units and one output fits a curve by SGD.</summary>
internal sealed class CurveFit(int seed)
{
    public const int Units = 50;

    public const int Steps = 6000;

    private const int Count = 81;
    private const int Batch = 9;
    private const double Rate = 0.03;

    private static readonly Dim<One> One = Dim.Of<One>(1);

    private readonly Dim<Points> points = Dim.Of<Points>(Count);
    private readonly Dim<Hidden> hidden = Dim.Of<Hidden>(Units);

    /// <summary>Where the curve is known: evenly from −1 to 1.</summary>
    public Matrix<Points, One> X => Matrix.From(points, One, (i, _) => 2.0 * i / (Count - 1) - 1);

    /// <summary>The curve.</summary>
    public Matrix<Points, One> Y => X.Map(Curve);

    public static double Curve(double x) => Math.Sin(2 * Math.PI * x) * (1 + x) / 2 + 0.3 * x;

    /// <summary>The network after so many steps each, with units of one kind or another, from the same start.</summary>
    public IReadOnlyList<Snapshot> Snapshots(Layer<Hidden, Hidden> rectifier, IReadOnlyCollection<int> after)
    {
        var (first, second) = Start();
        var network = first >> rectifier >> second;
        var loss = new HalfSquaredError();
        var snapshots = new List<Snapshot>();
        foreach (var step in new Training(loss, Optimizer.Sgd(Rate), Batch, seed).Steps(network, X, Y).Index().Select(step => step.Index))
        {
            if (after.Contains(step))
            {
                var values = network.Forward(X).Output;
                snapshots.Add(new(step, [.. Q5Elbows.Elbows(first.W.Row(0).T, first.b.T).ToMathNet()], [.. values.Column(0).ToMathNet()], loss.Of(values, Y).Loss));
            }

            if (step >= Steps)
                break;
        }

        return snapshots;
    }

    /// <summary>The units that are 0 at every point before the first step.</summary>
    public IReadOnlyList<int> DeadUnits()
    {
        var Z = Start().First.Forward(X).Output;
        return [.. Enumerable.Range(0, Units).Where(unit => Z.Column(unit).ToMathNet().Maximum() <= 0)];
    }

    // Elbows from −1.5 to 1.5, so that some are outside of the curve: a unit there is linear on it, or dead.
    private (Affine<One, Hidden> First, Affine<Hidden, One> Second) Start()
    {
        var random = new Random(seed);
        var W = LinearAlgebra.RandomNormal(One, hidden, seed);
        var b = ColumnVector.From(hidden, i => -W[0, i] * (3 * random.NextDouble() - 1.5)).T;
        return (new(W, b), Affine.Normal(hidden, One, Affine.HeScale(hidden), seed + 1));
    }
}
