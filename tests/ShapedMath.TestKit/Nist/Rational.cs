using System.Globalization;
using System.Numerics;

namespace ShapedMath.TestKit.Nist;

/// <summary>A fraction in lowest terms, its denominator positive. What rounds nothing can judge what does.</summary>
public readonly struct Rational
{
    readonly BigInteger _numerator;
    readonly BigInteger _denominator;

    Rational(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        _numerator = numerator / divisor;
        _denominator = denominator / divisor;
    }

    /// <summary>Whether it is 0.</summary>
    public bool IsZero => _numerator.IsZero;

    /// <summary>The number that a double stands for.</summary>
    public static implicit operator Rational(double value)
    {
        if (!double.IsFinite(value))
            throw new NotFiniteNumberException(value);
        if (value == 0)
            return new(0, 1);

        int exponent = Math.Max(Math.ILogB(value), -1022) - 52;
        return new Rational((long)Math.ScaleB(value, -exponent), 1) * PowerOf(2, exponent);
    }

    public static Rational operator +(Rational left, Rational right) =>
        new(left._numerator * right._denominator + right._numerator * left._denominator, left._denominator * right._denominator);

    public static Rational operator -(Rational left, Rational right) =>
        new(left._numerator * right._denominator - right._numerator * left._denominator, left._denominator * right._denominator);

    public static Rational operator *(Rational left, Rational right) =>
        new(left._numerator * right._numerator, left._denominator * right._denominator);

    public static Rational operator /(Rational left, Rational right) =>
        new(left._numerator * right._denominator, left._denominator * right._numerator);

    /// <summary>A decimal number, as written: <c>-0.670191154593408E-01</c>.</summary>
    public static Rational Parse(string text)
    {
        var parts = text.Split('E', 'e');
        int point = parts[0].IndexOf('.');
        int decimals = point < 0 ? 0 : parts[0].Length - point - 1;
        int exponent = parts.Length == 1 ? 0 : int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var digits = BigInteger.Parse(parts[0].Replace(".", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return new Rational(digits, 1) * PowerOf(10, exponent - decimals);
    }

    /// <summary>A power of it.</summary>
    public Rational Power(int exponent) => new(BigInteger.Pow(_numerator, exponent), BigInteger.Pow(_denominator, exponent));

    /// <summary>The double nearest to it.</summary>
    public double ToDouble()
    {
        if (IsZero)
            return 0;

        // A quotient of 62 bits or more, and one more that says whether the division left something: the only rounding is the last.
        var dividend = BigInteger.Abs(_numerator);
        int shift = (int)(_denominator.GetBitLength() - dividend.GetBitLength()) + 62;
        var quotient = BigInteger.DivRem(dividend << Math.Max(shift, 0), _denominator << Math.Max(-shift, 0), out var remainder);
        double magnitude = Math.ScaleB((ulong)(quotient << 1 | (remainder.IsZero ? 0 : 1)), -shift - 1);
        return _numerator.Sign * magnitude;
    }

    static Rational PowerOf(int number, int exponent) =>
        exponent < 0 ? new(1, BigInteger.Pow(number, -exponent)) : new(BigInteger.Pow(number, exponent), 1);
}
