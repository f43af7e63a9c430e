using FsCheck;
using FsCheck.Fluent;
using Homework0.Data;
using MathNet.Numerics.LinearAlgebra;
using ShapedMath;
using Verdict = Homework0.Working.Verdict;

namespace Homework0.Tests;

/// <summary>The digits that are asked for follow from the conditioning: rounding never makes an identity fail, and where the conditioning is good, every identity is decided.</summary>
public sealed class AlarmTests
{
    [Fact]
    public void No_identity_fails_on_sound_formulas_however_ill_conditioned_the_data()
    {
        var draws = from rows in Gen.Choose(2, 14)
                    from predictors in Gen.Choose(1, 12)
                    from decay in Gen.Choose(0, 90)
                    from lambda in Gen.Choose(-80, 80)
                    from seed in Gen.Choose(0, int.MaxValue - 1)
                    select (rows, predictors, Decay: decay / 10.0, λ: Math.Pow(10, lambda / 10.0), seed);
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Arb.From(draws), draw =>
        {
            var report = Working.Homework.WorkedOut(Settings(Data(draw.rows, draw.predictors, draw.Decay, draw.seed), draw.λ), _ => { });
            report.Checks.Where(check => check.Verdict == Verdict.Fails).ShouldBeEmpty();
        }));
    }

    [Fact]
    public void Every_identity_is_decided_where_the_conditioning_is_good()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var report = Working.Homework.WorkedOut(Settings(Data(10, 4, decay: 0, seed), 1), _ => { });
            report.Checks.ShouldAllBe(check => check.Verdict == Verdict.Holds);
            report.Parts.ShouldAllBe(part => part.Skipped == null);
        }
    }

    private static Working.Settings Settings(Dataset data, double λ) => new(data, λ) { Only = ["Q3", "Q4"] };

    // Correlated predictors, in units and with offsets of their own; singular values fall by ten to the power of the decay.
    private static Dataset Data(int rows, int predictors, double decay, int seed)
    {
        var random = new Random(seed);
        double Number() => random.NextDouble() * 2 - 1;
        Matrix<double> Dense(int m, int n) => Matrix<double>.Build.Dense(m, n, (_, _) => Number());

        var falling = Matrix<double>.Build.DiagonalOfDiagonalVector(Vector<double>.Build.Dense(predictors, j => Math.Pow(10, -decay * j / Math.Max(1, predictors - 1))));
        var X = Dense(rows, predictors) * falling * Dense(predictors, predictors);
        for (var j = 0; j < predictors; j++)
            X.SetColumn(j, (X.Column(j) + Number()) * Math.Pow(10, 6 * Number()));
        var y = Vector<double>.Build.Dense(rows, _ => Number());
        // A third of the targets are noise, a third are a combination of predictors, a third are both.
        if (random.Next(3) is var kind && kind > 0)
            y = X * Vector<double>.Build.Dense(predictors, j => j == 0 || random.Next(2) == 0 ? Number() : 0) + (kind - 1) * y;
        return new("random", "random", "y", [.. Enumerable.Range(0, predictors).Select(j => $"x{j}")], Matrix.Wrap<Observations, Predictors>(X), ColumnVector.Wrap<Observations>(y * Math.Pow(10, 6 * Number())));
    }
}
