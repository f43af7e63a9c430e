using ShapedMath.Kernels;
using ShapedMath.TestKit.Nist;
using static ShapedMath.LinearAlgebra;

namespace ShapedMath.Tests.Kernels;

public sealed class SummationTests
{
    [Fact]
    public void Sums_and_means_of_vectors_are_those_of_exact_arithmetic() => Draw.Always(static draw =>
    {
        var x = draw.Column(draw.N);
        var sum = Exactly(x);

        x.Sum().ShouldBe(sum.ToDouble(), 1e-15);
        x.T.Sum().ShouldBe(x.Sum());
        if (draw.N.Size > 0)
            x.Mean().ShouldBe((sum / draw.N.Size).ToDouble(), 1e-15);
        x.T.Mean().ShouldBe(x.Mean());
    });

    [Fact]
    public void A_large_offset_costs_no_digits()
    {
        var x = ColumnVector.From(Dim.Of<N>(10_001), static i => 1e9 + i % 10 / 10.0);
        double exact = (Exactly(x) / 10_001).ToDouble();

        Math.Abs(x.Mean() - exact).ShouldBeLessThanOrEqualTo(Math.BitIncrement(exact) - exact);
        Math.Abs(x.ToMathNet().Sum() / 10_001 - exact).ShouldBeGreaterThan(Math.BitIncrement(exact) - exact);
    }

    [Fact]
    public void What_cancels_is_not_lost()
    {
        Summation.Sum([1, 1e100, 1, -1e100]).ShouldBe(2);
        Summation.Sum([1e100, 1, -1e100, 1]).ShouldBe(2);
        Summation.Mean([1, 1e100, 1, -1e100]).ShouldBe(0.5);
    }

    [Fact]
    public void The_error_does_not_grow_with_the_number_of_terms()
    {
        var tenths = Ones(Dim.Of<N>(1_000_000)) * 0.1;

        tenths.Sum().ShouldBe(100_000, 2e-11);
        Math.Abs(tenths.ToMathNet().Sum() - 100_000).ShouldBeGreaterThan(1e-9);
    }

    [Fact]
    public void Means_stay_in_range_where_sums_do_not()
    {
        Summation.Mean([1e308, 1e308, 1e308]).ShouldBe(1e308, 1e293);
        Summation.Sum([1e308, 1e308, 1e308]).ShouldBe(double.PositiveInfinity);
        Summation.Mean([1e-310, 3e-310]).ShouldBe(2e-310);
    }

    [Fact]
    public void What_is_not_finite_propagates_and_no_terms_have_no_mean()
    {
        Summation.Sum([1, double.PositiveInfinity, 2]).ShouldBe(double.PositiveInfinity);
        Summation.Mean([1, double.NegativeInfinity, 2]).ShouldBe(double.NegativeInfinity);
        Summation.Sum([double.PositiveInfinity, double.NegativeInfinity]).ShouldBe(double.NaN);
        Summation.Mean([1, double.NaN]).ShouldBe(double.NaN);
        Summation.Sum([]).ShouldBe(0);
        Summation.Mean([]).ShouldBe(double.NaN);
    }

    private static Rational Exactly(ColumnVector<N> terms) => terms.ToMathNet().Aggregate((Rational)0, static (sum, term) => sum + term);
}
