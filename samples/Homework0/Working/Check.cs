using ShapedMath;

namespace Homework0.Working;

/// <summary>An identity, and in how many digits its two sides agree: −log₁₀ of the norm of the difference, relative to the larger side.</summary>
/// <param name="Identity">The identity.</param>
/// <param name="Digits">The digits in common; at most those of a double.</param>
/// <param name="Expected">The digits that there must be.</param>
internal sealed record Check(string Identity, double Digits, Expectation Expected)
{
    // A single digit in common is worth no more than a coincidence.
    private const double FewestDigits = 1;

    /// <summary>NaN, where a formula gave no number, agrees with nothing.</summary>
    public Verdict Verdict =>
        !(Expected.Digits >= FewestDigits) ? Verdict.Undecided
        : Digits >= Expected.Digits ? Verdict.Holds
        : Verdict.Fails;

    public static Check Equal<N>(string identity, ColumnVector<N> left, ColumnVector<N> right, Expectation expected) =>
        Vanishes(identity, (left - right).L2Norm(), Math.Max(left.L2Norm(), right.L2Norm()), expected);

    /// <summary>The same, where the left side may turn out to be a singular system.</summary>
    public static Check Equal<N>(string identity, Func<ColumnVector<N>> left, ColumnVector<N> right, Expectation expected)
    {
        try
        {
            return Equal(identity, left(), right, expected);
        }
        catch (ArithmeticException)
        {
            return new(identity, double.NaN, expected);
        }
    }

    public static Check Equal<M, N>(string identity, Matrix<M, N> left, Matrix<M, N> right, Expectation expected) =>
        Vanishes(identity, (left - right).FrobeniusNorm(), Math.Max(left.FrobeniusNorm(), right.FrobeniusNorm()), expected);

    public static Check Equal<N>(string identity, Matrix<N, N> left, Identity right, Expectation expected) =>
        Vanishes(identity, (left - right).FrobeniusNorm(), Math.Sqrt(left.Rows) * right.Scale, expected);

    /// <summary>A difference that must vanish beside a norm.</summary>
    public static Check Vanishes(string identity, double difference, double norm, Expectation expected) =>
        new(identity, DigitsOf(difference, norm), expected);

    /// <summary>The digits that a relative difference leaves.</summary>
    public static double DigitsOf(double difference, double norm) => difference == 0
        ? Expectation.DigitsOfDouble
        : Math.Clamp(-Math.Log10(difference / norm), 0, Expectation.DigitsOfDouble);
}
