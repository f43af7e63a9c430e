namespace TypedTwins;

/// <summary>Numbers that a twin gave, beside those that are due.</summary>
/// <param name="Name">What was called.</param>
/// <param name="Actual">What it gave.</param>
/// <param name="Expected">What comes out on paper.</param>
internal sealed record Check(string Name, double[] Actual, double[] Expected)
{
    public bool Agrees => Actual.Length == Expected.Length && Actual.Zip(Expected, static (actual, expected) => Math.Abs(actual - expected) <= 1e-9 * (1 + Math.Abs(expected))).All(static agrees => agrees);
}
