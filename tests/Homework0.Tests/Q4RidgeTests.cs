using Homework0.Data;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;
using ShapedMath;

namespace Homework0.Tests;

public sealed class Q4RidgeTests
{
    // XᵀX + I = diag(2, 5), Xᵀy = (1, 2).
    private static readonly Matrix<Observations, Predictors> Diagonal = Given.X(new double[,] { { 1, 0 }, { 0, 2 } });
    private static readonly ColumnVector<Observations> Ones = Given.y(1, 1);

    // XXᵀ + 1 = 3.
    private static readonly Matrix<Observations, Predictors> Row = Given.X(new double[,] { { 1, 1 } });
    private static readonly ColumnVector<Observations> Three = Given.y(3);

    public static TheoryData<string> Ways => [.. Forms.Keys];

    private static Dictionary<string, Func<Matrix<Observations, Predictors>, ColumnVector<Observations>, double, ColumnVector<Predictors>>> Forms { get; } = new()
    {
        ["a"] = Q4Ridge.Ridge,
        ["b"] = Q4Ridge.ThroughSvd,
        ["d"] = Q4Ridge.FakeData,
        ["e"] = Q4Ridge.FakeFeatures,
        ["f"] = Q4Ridge.KernelForm,
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_diagonal_system_is_solved_by_hand(string way) => Forms[way](Diagonal, Ones, 1).ShouldBeNear(1.0 / 2, 2.0 / 5);

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_wide_system_is_solved_by_hand(string way) => Forms[way](Row, Three, 1).ShouldBeNear(1, 1);

    [Theory]
    [MemberData(nameof(Ways))]
    public void It_agrees_with_MathNets_Cholesky_on_random_data(string way)
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var random = new Random(seed);
            var X = Given.Drawn(random, random.Next(1, 9), random.Next(1, 9));
            var y = Given.Drawn(random, X.RowCount);
            var λ = Math.Pow(10, random.NextDouble() * 4 - 2);
            var expected = (X.TransposeThisAndMultiply(X) + λ * CreateMatrix.DenseIdentity<double>(X.ColumnCount)).Cholesky().Solve(X.TransposeThisAndMultiply(y));
            Forms[way](Given.Labelled(X), Given.Labelled(y), λ).ToMathNet().ShouldBeNear(expected);
        }
    }

    [Fact]
    public void A_singular_value_becomes_itself_over_its_square_and_lambda() =>
        Q4Ridge.Shrink(new Diagonal<Predictors>(ColumnVector.From(Dim.Of<Predictors>(3), j => j)), 1).Values.ShouldBeNear(0, 1.0 / 2, 2.0 / 5);

    [Fact]
    public void The_posterior_of_one_weight_is_known_by_hand()
    {
        // log p = −(2 − w)²/2 − w²/2: at 1 it is −1, with slope 0 and curvature −2; at 0 it is −2, with slope 2.
        var (X, y) = (Given.X(new double[,] { { 1 } }), Given.y(2));
        var one = ColumnVector.From(X.Cols, _ => 1);
        var zero = 0 * one;
        Q4Ridge.LogPosterior(X, y, 1, one).ShouldBe(-1);
        Q4Ridge.LogPosterior(X, y, 1, zero).ShouldBe(-2);
        Q4Ridge.Gradient(X, y, 1, one)[0].ShouldBe(0);
        Q4Ridge.Gradient(X, y, 1, zero)[0].ShouldBe(2);
        Q4Ridge.Hessian(X, 1)[0, 0].ShouldBe(-2);
    }

    [Fact]
    public void The_posterior_is_the_logarithm_of_the_two_normal_densities()
    {
        var random = new Random(1);
        var (X, y, λ) = (Given.Drawn(random, 5, 3), Given.Drawn(random, 5), 0.3);
        double Density(Vector<double> w) =>
            w.Sum(MathNet.Numerics.Distributions.Normal.WithMeanVariance(0, 1).DensityLn)
            + (y - X * w).Sum(MathNet.Numerics.Distributions.Normal.WithMeanVariance(0, λ).DensityLn);
        double Posterior(Vector<double> w) => Q4Ridge.LogPosterior(Given.Labelled(X), Given.Labelled(y), λ, ColumnVector.Wrap<Predictors>(w));

        var (v, w) = (Given.Drawn(random, 3), Given.Drawn(random, 3));
        (Posterior(v) - Posterior(w)).ShouldBe(Density(v) - Density(w), 1e-12);
    }

    [Fact]
    public void The_maximiser_that_an_optimizer_finds_on_Longleys_data_is_ridge_regression()
    {
        const double λ = 2;
        var X = Working.Columns.Standardised(Longley.Data.X);
        var y = Working.Columns.Centred(Longley.Data.y);

        // By MathNet, from the value and the slope, starting at 0.
        var objective = ObjectiveFunction.Gradient(
            w => -Q4Ridge.LogPosterior(X, y, λ, ColumnVector.Wrap<Predictors>(w)),
            w => -Q4Ridge.Gradient(X, y, λ, ColumnVector.Wrap<Predictors>(w)).ToMathNet());
        var found = new BfgsMinimizer(1e-6, 1e-9, 1e-12, 1000).FindMinimum(objective, CreateVector.Dense<double>(X.Cols.Size));

        found.MinimizingPoint.ShouldBeNear(Q4Ridge.Ridge(X, y, λ).ToMathNet(), 1e-6);
    }

    [Fact]
    public void Both_sides_of_push_through_are_what_MathNet_multiplies_out()
    {
        var X = Given.Drawn(new Random(1), 4, 3);
        var expected = X.Transpose() * X * X.Transpose() + 0.7 * X.Transpose();
        var (left, right) = Q4Ridge.PushThrough(Given.Labelled(X), 0.7);
        left.ToMathNet().ShouldBeNear(expected);
        right.ToMathNet().ShouldBeNear(expected);
    }

    [Fact]
    public void The_limits_are_known_by_hand()
    {
        Q4Ridge.ForLargeλ(Diagonal, Ones, 10).ShouldBeNear(1.0 / 10, 2.0 / 10);
        Q4Ridge.ForSmallλ(Diagonal, Ones).ShouldBeNear(1, 1.0 / 2);
        Q4Ridge.ForSmallλ(Row, Three).ShouldBeNear(1.5, 1.5);
    }
}
