namespace Homework0.Working;

/// <summary>How many digits two values of one thing must have in common, and why.</summary>
/// <param name="Digits">The number of digits: −log₁₀ of the largest relative difference that can be explained.</param>
/// <param name="Reason">Where the difference may come from.</param>
internal sealed record Expectation(double Digits, string Reason)
{
    /// <summary>The digits of a double: −log₁₀ 2⁻⁵².</summary>
    public const double DigitsOfDouble = 15.654;

    /// <summary>
    /// What rounding leaves: 15.7 digits, less log₁₀ of how much the least stable formula lets a relative error of its operands
    /// grow, less a slack of 1 + log₁₀ k, since sums of k terms add up k rounding errors and a formula does so a few times over.
    /// </summary>
    /// <param name="growth">How much errors grow.</param>
    /// <param name="formula">The growth, as a formula.</param>
    /// <param name="terms">The number of terms k: the largest size.</param>
    public static Expectation AfterRounding(double growth, string formula, int terms) =>
        new(DigitsOfDouble - Math.Log10(growth) - 1 - Math.Log10(terms), $"growth {Shortened.Magnitude(growth)} = {formula}");

    /// <summary>What rounding leaves where there are only sums and products: nothing makes errors grow.</summary>
    /// <param name="terms">The number of terms: the largest size.</param>
    public static Expectation AfterRounding(int terms) => AfterRounding(1, "", terms) with { Reason = "growth 1" };

    /// <summary>What is left where a formula holds in a limit only, and its error has a bound; rounding comes on top of that.</summary>
    /// <param name="bound">The bound of the relative error of the formula itself.</param>
    /// <param name="formula">The bound, as a formula.</param>
    /// <param name="rounding">What rounding leaves.</param>
    public static Expectation OfLimit(double bound, string formula, Expectation rounding) =>
        new(-Math.Log10(bound + Math.Pow(10, -rounding.Digits)), $"error ≤ {formula} = {Shortened.Number(bound)}");

    /// <summary>The one that asks for less: the less stable of two formulas sets the measure.</summary>
    public static Expectation Least(Expectation one, Expectation other) => one.Digits <= other.Digits ? one : other;
}
