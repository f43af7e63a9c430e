using System.Globalization;
using ShapedMath.TestKit.Nist;

namespace ShapedMath.TestKit.Tests;

/// <summary>Fractions: from decimals and doubles, and back.</summary>
public sealed class RationalTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("83.0")]
    [InlineData("-2042.")]
    [InlineData(".11019")]
    [InlineData("-0.670191154593408E-01")]
    [InlineData("18814317208116.7")]
    [InlineData("9007199254740993")] // halfway between two doubles
    [InlineData("9007199254740993.00000000000000000000000000001")]
    [InlineData("1e-300")]
    [InlineData("-4294967296")]
    public void A_decimal_becomes_the_double_nearest_to_it(string text) =>
        Rational.Parse(text).ToDouble().ShouldBe(double.Parse(text, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(0.1)]
    [InlineData(-6.860120914)]
    [InlineData(double.MaxValue)]
    [InlineData(double.Epsilon)]
    [InlineData(-1024)]
    public void A_double_stays_the_same(double value) => ((Rational)value).ToDouble().ShouldBe(value);

    [Fact]
    public void Arithmetic_is_exact()
    {
        var third = (Rational)1 / 3;

        (third + third + third - 1).IsZero.ShouldBeTrue();
        (third * -3 + 1).IsZero.ShouldBeTrue();
        (1 / third.Power(3)).ToDouble().ShouldBe(27);
        ((Rational)0.1 - Rational.Parse("0.1")).ToDouble().ShouldBe(5.551115123125783e-18);
    }

    [Fact]
    public void Infinity_is_no_fraction() => Should.Throw<NotFiniteNumberException>(() => (Rational)double.PositiveInfinity);

    [Fact]
    public void Least_squares_are_solved_without_rounding()
    {
        // The line through (0,1), (1,2), (2,2): 7/6 + x/2.
        var line = ExactLeastSquares.Solve(new double[,] { { 1, 0 }, { 1, 1 }, { 1, 2 } }, [1, 2, 2]);

        (line[0] - (Rational)7 / 6).IsZero.ShouldBeTrue();
        (line[1] - 0.5).IsZero.ShouldBeTrue();
    }
}
