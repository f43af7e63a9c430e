using System.Numerics;

namespace Homework0.Tests;

/// <summary>A rational number: arithmetic without rounding.</summary>
internal readonly record struct Fraction
{
    private readonly BigInteger numerator;
    private readonly BigInteger denominator;

    private Fraction(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * (denominator.Sign < 0 ? -1 : 1);
        this.numerator = numerator / divisor;
        this.denominator = denominator / divisor;
    }

    public static Fraction Zero { get; } = new(0, 1);

    public static Fraction One { get; } = new(1, 1);

    public static Fraction operator +(Fraction left, Fraction right) =>
        new(left.numerator * right.denominator + right.numerator * left.denominator, left.denominator * right.denominator);

    public static Fraction operator -(Fraction left, Fraction right) => left + right * new Fraction(-1, 1);

    public static Fraction operator *(Fraction left, Fraction right) => new(left.numerator * right.numerator, left.denominator * right.denominator);

    public static Fraction operator /(Fraction left, Fraction right) => new(left.numerator * right.denominator, left.denominator * right.numerator);

    public static explicit operator double(Fraction value)
    {
        // 200 bits after the point, and as many as there are before it.
        var scaled = (value.numerator << 200) / value.denominator;
        return Math.ScaleB((double)scaled, -200);
    }

    /// <summary>The number that was meant where a double stands for a decimal of at most a few places.</summary>
    public static Fraction Of(double value) => new(new BigInteger(Math.Round(value * 1000)), 1000);

    /// <summary>The solution of the normal equations by elimination.</summary>
    public static Fraction[] LeastSquares(Fraction[][] X, Fraction[] y)
    {
        var n = X[0].Length;
        var system = new Fraction[n][];
        for (var i = 0; i < n; i++)
        {
            system[i] = new Fraction[n + 1];
            for (var j = 0; j < n; j++)
                system[i][j] = Sum(X.Select(row => row[i] * row[j]));
            system[i][n] = Sum(X.Zip(y, (row, value) => row[i] * value));
        }

        for (var k = 0; k < n; k++)
        {
            for (var i = 0; i < n; i++)
            {
                if (i == k)
                    continue;
                var factor = system[i][k] / system[k][k];
                for (var j = k; j <= n; j++)
                    system[i][j] -= factor * system[k][j];
            }
        }

        return [.. system.Select((row, i) => row[n] / row[i])];
    }

    private static Fraction Sum(IEnumerable<Fraction> terms) => terms.Aggregate(Zero, (sum, term) => sum + term);
}
