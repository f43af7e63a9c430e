using System.Globalization;

namespace Homework0.Working;

/// <summary>A case of question 5 (b).</summary>
/// <param name="Id">What the document calls it.</param>
/// <param name="Condition">When it is this case.</param>
/// <param name="IsActive">Whether wx + b &gt; 0.</param>
/// <param name="w">The sign of w.</param>
/// <param name="x">The sign of x.</param>
/// <param name="AssumedShift">The sign of w − bx, where the case assumes one.</param>
/// <param name="Due">Which way the document says the elbow goes.</param>
/// <param name="Example">A step of this case.</param>
internal sealed record ElbowCase(string Id, string Condition, bool IsActive, Sign w, Sign x, Sign? AssumedShift, Sign Due, ElbowStep Example)
{
    private const double SmallestMagnitude = 1e-3;
    private const double LargestMagnitude = 1e3;

    public static IReadOnlyList<ElbowCase> All { get; } =
    [
        new("(i)", "φ(x) = 0", false, Sign.Positive, Sign.Positive, null, Sign.Zero, new(1, -2, 1, 0.3)),
        new("(ii)", "w > 0, x > 0, active, w > bx, λx < w", true, Sign.Positive, Sign.Positive, Sign.Positive, Sign.Positive, new(1.5, 0.5, 1, 0.3)),
        new("(ii)", "w > 0, x > 0, active, w < bx, λx < w", true, Sign.Positive, Sign.Positive, Sign.Negative, Sign.Negative, new(1, 2, 1, 0.3)),
        new("(iii)", "w > 0, x < 0, active", true, Sign.Positive, Sign.Negative, null, Sign.Positive, new(1, 2, -1, 0.3)),
        new("(iv)", "w < 0, x > 0, active", true, Sign.Negative, Sign.Positive, null, Sign.Negative, new(-1, 2, 1, 0.3)),
    ];

    // wx + b > 0, so that b > −wx: positive where wx is not.
    private Sign b => w * x == Sign.Negative ? Sign.Positive : Sign.Unknown;

    private Sign wLessbx => AssumedShift ?? w - b * x;

    // Where w and x have the same sign, the case assumes λx < w.
    private Sign wLessλx => w == x ? w : w - Sign.Positive * x;

    /// <summary>Which way the elbow goes, by the signs of the factors of e′ − e.</summary>
    public Sign BySigns => !IsActive ? Sign.Zero
        : AssumedShift is null ? Q5Elbows.Shift(w, b, x, Sign.Positive)
        : Sign.Positive * wLessbx / (w * wLessλx);

    /// <summary>The same by the signs, and by steps drawn at random.</summary>
    public Finding Decided(int steps, int seed)
    {
        var random = new Random(seed);
        var (drawn, undecided) = (0, 0);
        ElbowStep? counterexample = null;
        while (drawn < steps && counterexample is null)
        {
            var step = new ElbowStep(Magnitude(random, w), Magnitude(random, Sign.Of(random.Next(2) - 0.5)), Magnitude(random, x), Magnitude(random, Sign.Positive));
            if (!Includes(step))
                continue;
            drawn++;
            if (step.Direction == Sign.Unknown)
                undecided++;
            else if (step.Direction != Due)
                counterexample = step;
        }

        var signs = IsActive ? $"λ > 0, w − bx {wLessbx}, w {w}, w − λx {wLessλx}: e′ − e {BySigns}" : "both derivatives are 0: e′ − e = 0";
        var search = counterexample is null
            ? string.Create(CultureInfo.InvariantCulture, $"{drawn} random steps, none to the contrary{(undecided > 0 ? $", {undecided} too short to tell" : "")}")
            : $"but {counterexample} goes the other way";
        return new($"{Id} {Condition}: the elbow {Name(Due)}", BySigns == Due && counterexample is null, $"{signs}; {search}");
    }

    public static string Name(Sign direction) =>
        direction == Sign.Positive ? "moves right" : direction == Sign.Negative ? "moves left" : direction == Sign.Zero ? "stays" : "may move either way";

    private bool Includes(ElbowStep step) =>
        step.IsActive == IsActive
        && (AssumedShift is not { } shift || Sign.Of(step.w - step.b * step.x) == shift)
        && (!IsActive || w != x || step.λ * step.x < step.w);

    private static double Magnitude(Random random, Sign sign) =>
        (sign == Sign.Negative ? -1 : 1) * SmallestMagnitude * Math.Pow(LargestMagnitude / SmallestMagnitude, random.NextDouble());
}
