using Homework0.Charts;
using Homework0.Networks;
using MathNet.Numerics.Differentiation;
using ShapedMath;

namespace Homework0.Working;

/// <summary>Question 5: where elbows go.</summary>
internal sealed class Q5(int seed)
{
    private const int StepsOfSearch = 50_000;
    private const double α = 0.1;

    private static readonly int[] Frames = [0, 30, 100, 300, 1000, CurveFit.Steps];
    private static readonly int[] FilmFrames = [0, 10, 20, 40, 60, 80, 100, 140, 180, 220, 260, 300, 400, 500, 600, 800, 1000, 1300, 1600, 2000, 2500, 3000, 3500, 4000, 5000, CurveFit.Steps];

    // Those of the claims of part B, which go on where the cases end.
    private static readonly ElbowStep[] MoreSteps = [new(1, 2, 1, 0.1), new(1, 0.2, -0.1, 10), new(-1, 2, 1, 0.1)];

    private readonly CurveFit fit = new(seed);

    // Twelve units, a step of which is looked at.
    private readonly ColumnVector<Hidden> W1 = LinearAlgebra.RandomNormal(Dim.Of<Hidden>(12), seed);
    private readonly ColumnVector<Hidden> b = LinearAlgebra.RandomNormal(Dim.Of<Hidden>(12), seed + 1);
    private readonly RowVector<Hidden> W2 = LinearAlgebra.RandomNormal(Dim.Of<Hidden>(12), seed + 2).T;
    private readonly (double x, double y, double λ) sample = (0.7, -0.4, 0.05);

    public static Section Section(int seed, Action<string> starting)
    {
        var question = new Q5(seed);
        starting("Q5: cases");
        Part[] cases = [question.Gradient, question.Cases, question.NetworkElbows, question.NetworkStep];
        starting("Q5: 50 units fit a curve");
        return new("Q5: ReLU elbows under SGD", [], [.. cases, question.Fit()])
        {
            Statement = "φ(x) = max(0, wx + b), ReLU′(0) = 0, ℓ = ½(φ(x) − y)². The elbow is where φ begins to rise, or ceases to fall. In the drawings φ(x) − y = 1, and one step is p′ = p − λ ∂ℓ/∂p.",
        };
    }

    private Part Gradient
    {
        get
        {
            var examples = ElbowCase.All.Select(elbow => elbow.Example).ToList();
            var numerical = new NumericalDerivative(5, 2);
            ColumnVector<Points> Column(Func<ElbowStep, double> value) => ColumnVector.From(Dim.Of<Points>(examples.Count), i => value(examples[i]));
            double Loss(double w, double b, ElbowStep step) => Math.Pow(Q5Elbows.φ(w, b, step.x) - step.y, 2) / 2;
            var differences = new Expectation(8, "finite differences, MathNet.Numerics.Differentiation");
            return new("Q5 (a)", "e = −b/w; ∂ℓ/∂w = (φ − y)·x·1[wx + b > 0]; ∂ℓ/∂b = (φ − y)·1[wx + b > 0]")
            {
                Checks =
                [
                    Check.Equal("∂ℓ/∂w", Column(step => Q5Elbows.Gradient(step.w, step.b, step.x, step.y).w), Column(step => numerical.EvaluateDerivative(w => Loss(w, step.b, step), step.w, 1)), differences),
                    Check.Equal("∂ℓ/∂b", Column(step => Q5Elbows.Gradient(step.w, step.b, step.x, step.y).b), Column(step => numerical.EvaluateDerivative(b => Loss(step.w, b, step), step.b, 1)), differences),
                    Check.Vanishes("we + b = 0", Column(step => step.w * step.Elbow + step.b).L2Norm(), Column(step => step.b).L2Norm(), Expectation.AfterRounding(1)),
                ],
                Code = Excerpt.Of(typeof(Q5Elbows), "φ", nameof(Q5Elbows.Elbow), nameof(Q5Elbows.Gradient)),
            };
        }
    }

    private Part Cases
    {
        get
        {
            var active = ElbowCase.All.Where(elbow => elbow.IsActive).Select(elbow => elbow.Example).Concat(MoreSteps).ToList();
            ColumnVector<Points> Column(Func<ElbowStep, double> value) => ColumnVector.From(Dim.Of<Points>(active.Count), i => value(active[i]));
            return new("Q5 (b)", "e′ − e = λ(w − bx)/(w(w − λx)) where φ(x) > 0, and 0 where not")
            {
                Checks = [Check.Equal("e′ − e = λ(w − bx)/(w(w − λx))", Column(step => step.ElbowAfter - step.Elbow), Column(step => step.Formula), Expectation.AfterRounding(10, "(|e| + |e′|)/|e′ − e|", active.Count))],
                Findings = [.. ElbowCase.All.Select((elbow, i) => elbow.Decided(StepsOfSearch, seed + i))],
                Figures = [.. ElbowCase.All.Select(Drawing)],
                Tables = [Shifts],
                Code = [.. Excerpt.Of(typeof(Q5Elbows), nameof(Q5Elbows.Step), nameof(Q5Elbows.Shift))],
            };
        }
    }

    private static Figure Drawing(ElbowCase elbow) => new(
        new ElbowDrawing($"Case {elbow.Id}: {elbow.Condition}", elbow.Example).Draw(),
        elbow.IsActive
            ? $"φ before the step (dashed) and after it. The sample lies below φ, so that φ(x) falls: the slope {(elbow.x == Sign.Negative ? "rises" : elbow.w == Sign.Negative ? "gets steeper, more negative" : "falls")}, and the elbow {ElbowCase.Name(elbow.Due)}."
            : "The sample lies where φ is 0: both derivatives are 0, and neither slope nor elbow moves.");

    private static Table Shifts => new(
        "Elbows before and after one step, with φ(x) − y = 1",
        ["", "w", "b", "x", "λ", "e", "e′", "e′ − e", "by the formula", "the elbow"],
        [
            .. ElbowCase.All.Select(elbow => Row(elbow.Id, elbow.Example)),
            .. MoreSteps.Select(step => Row(ElbowCase.All.First(elbow => elbow.IsActive && elbow.w == Sign.Of(step.w) && elbow.x == Sign.Of(step.x)).Id, step)),
        ]);

    private static string[] Row(string id, ElbowStep step) =>
    [
        id, .. new[] { step.w, step.b, step.x, step.λ, step.Elbow, step.ElbowAfter, step.ElbowAfter - step.Elbow, step.Formula }.Select(Shortened.Number), ElbowCase.Name(step.Direction),
    ];

    private Part NetworkElbows
    {
        get
        {
            // Where a unit begins, the slope of the network changes by |wᵢ|uᵢ.
            const double H = 1e-4;
            var elbows = Q5Elbows.Elbows(W1, b);
            var kinks = elbows.Map(e => (f(e + H) - 2 * f(e) + f(e - H)) / H);
            double f(double x) => Q5Elbows.Network(W1, b, W2, x);
            return new("Q5 (c)", "f̂(x) = W⁽²⁾Φ(W⁽¹⁾x + b); eᵢ = −bᵢ/wᵢ")
            {
                Quantities = [Shaped.Of("W⁽¹⁾", W1), Shaped.Of("b", b), Shaped.Of("W⁽²⁾", W2), Shaped.Of("e", elbows)],
                Checks = [Check.Equal("the slope of f̂ changes by |wᵢ|uᵢ at eᵢ", kinks, W1.Map(Math.Abs).Times(W2.T), new(8, "differences of f̂, 10⁻⁴ to either side"))],
                Code = Excerpt.Of(typeof(Q5Elbows), nameof(Q5Elbows.Network), nameof(Q5Elbows.Elbows)),
            };
        }
    }

    private Part NetworkStep
    {
        get
        {
            var (x, y, λ) = sample;
            var after = Q5Elbows.ElbowsAfterStep(W1, b, W2, x, y, λ);
            var numerical = new NumericalDerivative(5, 2);
            double Loss(ColumnVector<Hidden> w, ColumnVector<Hidden> b) => Math.Pow(Q5Elbows.Network(w, b, W2, x) - y, 2) / 2;
            ColumnVector<Hidden> Stepped(ColumnVector<Hidden> p, Func<ColumnVector<Hidden>, double> loss) => ColumnVector.From(p.Dim, i =>
                p[i] - λ * numerical.EvaluateDerivative(value => loss(ColumnVector.From(p.Dim, j => i == j ? value : p[j])), p[i], 1));
            var z = W1 * x + b;
            return new("Q5 (d)", "eᵢ′ = −(bᵢ − λδuᵢ1[zᵢ > 0])/(wᵢ − λδuᵢx1[zᵢ > 0]), δ = f̂(x) − y")
            {
                Quantities = [Shaped.Of("z", z), Shaped.Of("e′", after)],
                Checks = [Check.Equal("e′ after a step down the numerical gradient", after, Q5Elbows.Elbows(Stepped(W1, w => Loss(w, b)), Stepped(b, b => Loss(W1, b))), new(8, "finite differences of the loss, in W⁽¹⁾ and in b"))],
                Findings = [new("where zᵢ ≤ 0, the elbow stays", Enumerable.Range(0, z.Dim.Size).All(i => z[i] > 0 || after[i] == Q5Elbows.Elbows(W1, b)[i]), $"{z.ToMathNet().Count(zᵢ => zᵢ <= 0)} of {z.Dim.Size} units are not active at x = {Shortened.Number(x)}")],
                Code = Excerpt.Of(typeof(Q5Elbows), nameof(Q5Elbows.ElbowsAfterStep)),
            };
        }
    }

    private Part Fit()
    {
        var relu = fit.Snapshots(new ReLU<Hidden>(), FilmFrames.Concat(Frames).ToHashSet());
        var leaky = fit.Snapshots(new LeakyReLU<Hidden>(α), FilmFrames.Concat(Frames).ToHashSet());
        var dead = fit.DeadUnits();
        var frames = new ElbowFrames([.. fit.X.Column(0).ToMathNet()], [.. fit.Y.Column(0).ToMathNet()], dead);
        int Moved(IReadOnlyList<Snapshot> run) => dead.Count(unit => run[0].Elbows[unit] != run[^1].Elbows[unit]);
        return new("Q5, all elbows", "50 units fit a curve: ReLU against leaky ReLU")
        {
            Figures =
            [
                new(frames.Film("ReLU: 50 elbows while the network learns", relu), $"A film of {relu.Count} frames, up to step {CurveFit.Steps}. Dots are the elbows: they gather where the curve bends. Empty dots are dead units; they never move."),
                new(frames.Strip("ReLU: 50 elbows while the network learns", [.. relu.Where(snapshot => Frames.Contains(snapshot.Step))]), "The same, at six times."),
                new(frames.Strip("Leaky ReLU: the same start, the same samples", [.. leaky.Where(snapshot => Frames.Contains(snapshot.Step))]), "The units that were dead with ReLU, empty dots, move here: their slope is small where it was 0."),
                Losses(relu, leaky),
            ],
            Findings =
            [
                new("a unit that is 0 at every sample stays where it is with ReLU", Moved(relu) == 0, $"{Moved(relu)} of {dead.Count} such units moved in {CurveFit.Steps} steps"),
                new("leaky ReLU moves them", Moved(leaky) == dead.Count, $"{Moved(leaky)} of {dead.Count} moved"),
            ],
            Notes = [$"After {CurveFit.Steps} steps from the same start, the loss is {Shortened.Number(relu[^1].Loss)} with ReLU and {Shortened.Number(leaky[^1].Loss)} with leaky ReLU, α = {Shortened.Number(α)}. {dead.Count} of {CurveFit.Units} units were dead from the start."],
            Code = [.. Excerpt.Of(typeof(CurveFit), nameof(CurveFit.Snapshots)), .. Excerpt.Of(typeof(Q6FullyConnected), nameof(Q6FullyConnected.ReLUBackward), nameof(Q6FullyConnected.LeakyReLUBackward))],
        };
    }

    private static Figure Losses(IReadOnlyList<Snapshot> relu, IReadOnlyList<Snapshot> leaky)
    {
        Series[] series =
        [
            new("ReLU", [.. relu.Select(snapshot => ((double)snapshot.Step, snapshot.Loss))]) { HasDots = true },
            new($"leaky ReLU, α = {Shortened.Number(α)}", [.. leaky.Select(snapshot => ((double)snapshot.Step, snapshot.Loss))]) { HasDots = true },
        ];
        return new(
            new LineChart("ReLU against leaky ReLU", new("step", 0, CurveFit.Steps), Axis.Logarithmic("loss", series.SelectMany(line => line.Points).Select(point => point.Y)), series).Draw(),
            "The loss over all points of the curve, on a logarithmic scale.");
    }
}
