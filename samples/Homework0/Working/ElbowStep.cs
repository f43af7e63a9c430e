namespace Homework0.Working;

/// <summary>One step on one sample: φ with w and b, the sample (x, φ(x) − 1), and the rate λ.</summary>
internal sealed record ElbowStep(double w, double b, double x, double λ)
{
    public bool IsActive => w * x + b > 0;

    public double y => Q5Elbows.φ(w, b, x) - 1;

    public (double w, double b) After => Q5Elbows.Step(w, b, x, y, λ);

    public double Elbow => Q5Elbows.Elbow(w, b);

    public double ElbowAfter => Q5Elbows.Elbow(After.w, After.b);

    public double Formula => IsActive ? Q5Elbows.Shift(w, b, x, λ) : 0;

    /// <summary>Which way the elbow went; of a way as short as rounding errors, nothing is known.</summary>
    public Sign Direction => IsActive ? Sign.Of(ElbowAfter - Elbow, 1e-12 * (Math.Abs(Elbow) + Math.Abs(ElbowAfter))) : Sign.Zero;
}
