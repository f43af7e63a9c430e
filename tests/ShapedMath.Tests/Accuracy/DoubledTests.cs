using FsCheck;
using FsCheck.Fluent;
using ShapedMath.TestKit.Nist;

namespace ShapedMath.Tests.Accuracy;

/// <summary>Doubled precision against fractions: errors of no more than a few units of 2⁻¹⁰⁶, cancellation or not.</summary>
public sealed class DoubledTests
{
    private const double Tolerance = 4.0 / (1L << 52) / (1L << 54);

    [Fact]
    public void Sums_and_differences_have_twice_the_digits_of_double() => Always(static (left, right) =>
    {
        ShouldBe(left + right, Exact(left) + Exact(right));
        ShouldBe(left - right, Exact(left) - Exact(right));
    });

    [Fact]
    public void Products_with_a_double_have_twice_its_digits() => Always(static (left, right) =>
        ShouldBe(left.High * right, left.High * Exact(right)));

    private static void Always(Action<Doubled, Doubled> law)
    {
        var draws = from seed in Gen.Choose(0, int.MaxValue - 1)
                    from isClose in Gen.Elements(true, false)
                    select (seed, isClose);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Arb.From(draws), draw =>
        {
            var random = new Random(draw.seed);
            var left = Number(random);
            law(left, draw.isClose ? new(-left.High, Math.ScaleB(left.High, -54) * random.NextDouble()) : Number(random));
        }));
    }

    private static Doubled Number(Random random)
    {
        double high = Math.ScaleB(random.NextDouble() - 0.5, random.Next(-30, 30));
        return new(high, Math.ScaleB(high, -53) * (random.NextDouble() - 0.5));
    }

    private static Rational Exact(Doubled value) => (Rational)value.High + value.Low;

    private static void ShouldBe(Doubled actual, Rational exact)
    {
        if (exact.IsZero)
            Exact(actual).IsZero.ShouldBeTrue();
        else
            Math.Abs(((Exact(actual) - exact) / exact).ToDouble()).ShouldBeLessThan(Tolerance);
    }
}
