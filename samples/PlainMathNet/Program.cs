using MathNet.Numerics.LinearAlgebra;
using PlainMathNet;

bool isRight = Tracking() & Learning();
return isRight ? 0 : 1;

// A body at constant velocity in the plane, whose position is measured.
static bool Tracking()
{
    const int steps = 200;
    var build = Matrix<double>.Build;
    var f = build.DenseOfArray(new double[,] { { 1, 0, 0.1, 0 }, { 0, 1, 0, 0.1 }, { 0, 0, 1, 0 }, { 0, 0, 0, 1 } });
    var h = build.DenseOfArray(new double[,] { { 1, 0, 0, 0 }, { 0, 1, 0, 0 } });
    var filter = new KalmanFilter(f, 1e-6 * build.DenseIdentity(4), h, 0.25 * build.DenseIdentity(2));
    var noise = build.Random(steps, 2, seed: 1) / 2;
    var truth = Vector<double>.Build.Dense([0, 0, 1, -2]);
    double filtered = 0, measured = 0;
    for (int step = 0; step < steps; step++)
    {
        truth = f * truth;
        filter.Predict();
        filter.Update(h * truth + noise.Row(step));
        filtered = (h * (filter.State - truth)).L2Norm();
        measured += noise.Row(step).L2Norm() / steps;
    }

    Console.WriteLine($"Kalman filter: the position is off by {filtered:F3} after {steps} measurements, each of which is off by {measured:F3} in the mean");
    return Check("the estimate is better than a measurement", filtered < measured / 2)
        & Check("the covariance is symmetric", (filter.Covariance - filter.Covariance.Transpose()).L2Norm() < 1e-9)
        & Check("the velocity is found", (filter.State - truth).SubVector(2, 2).L2Norm() < 0.1);
}

// y = x₁x₂, learnt from a grid.
static bool Learning()
{
    var x = Matrix<double>.Build.Dense(81, 2, (i, j) => ((j == 0 ? i / 9 : i % 9) - 4) / 4.0);
    var y = x.Column(0).PointwiseMultiply(x.Column(1)).ToColumnMatrix();
    var network = new Network(inputs: 2, hidden: 12, outputs: 1, seed: 3);
    double before = network.Loss(x, y), gap = GradientGap(network, x, y);
    for (int round = 0; round < 4000; round++)
        network.Step(x, y, rate: 0.2);
    double after = network.Loss(x, y);
    Console.WriteLine($"Network: the loss falls from {before:F4} to {after:F6}; its gradient is off by {gap:E1} from differences");
    return Check("the gradient is that of differences", gap < 1e-7) & Check("the loss has fallen to a hundredth", after < before / 100);
}

// Each weight of the inner layer moved a little to both sides.
static double GradientGap(Network network, Matrix<double> x, Matrix<double> y)
{
    const double step = 1e-5;
    var gradient = network.Gradient(x, y).Inner;
    var weights = network.Inner;
    double gap = 0;
    for (int i = 0; i < weights.RowCount; i++)
    {
        for (int j = 0; j < weights.ColumnCount; j++)
            gap = Math.Max(gap, Math.Abs((LossAt(i, j, step) - LossAt(i, j, -step)) / (2 * step) - gradient[i, j]));
    }

    network.Inner = weights;
    return gap;

    double LossAt(int i, int j, double by)
    {
        var moved = weights.Clone();
        moved[i, j] += by;
        network.Inner = moved;
        return network.Loss(x, y);
    }
}

static bool Check(string what, bool holds)
{
    Console.WriteLine($"  {(holds ? "✓" : "✗")} {what}");
    return holds;
}
