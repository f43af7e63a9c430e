using Homework0.Working;
using MathNet.Numerics.Statistics;

namespace Homework0.Tests;

public sealed class ColumnsTests
{
    [Fact]
    public void Standardised_columns_have_mean_0_and_standard_deviation_1()
    {
        var Z = Columns.Standardised(Data.Longley.Data.X).ToMathNet();
        foreach (var column in Z.EnumerateColumns())
        {
            column.Mean().ShouldBe(0, 1e-12);
            column.StandardDeviation().ShouldBe(1, 1e-12);
        }
    }

    [Fact]
    public void Standardising_keeps_the_order_and_the_proportions() =>
        Columns.Standardised(Given.X(new double[,] { { 1 }, { 2 }, { 3 } })).ToMathNet().ShouldBeNear(new double[,] { { -1 }, { 0 }, { 1 } });

    [Fact]
    public void Tiny_and_huge_columns_are_standardised_alike() =>
        Columns.Standardised(Given.X(new double[,] { { 1e-300, 1e99 }, { 2e-300, 2e99 }, { 3e-300, 3e99 } })).ToMathNet()
            .ShouldBeNear(new double[,] { { -1, -1 }, { 0, 0 }, { 1, 1 } });

    [Fact]
    public void Units_are_powers_of_two_that_bring_the_largest_entry_of_a_column_between_1_and_2()
    {
        var S = Columns.PowersOfTwo(Given.X(new[,] { { 1.0, -1000, 0.3, 0 }, { -1.5, 3, 0.1, 0 } }));
        S.Values.ToMathNet().ShouldBe([1, 1.0 / 512, 4, 1]);
    }

    [Fact]
    public void The_intercept_comes_first() =>
        Columns.WithIntercept(Given.X(new double[,] { { 5 }, { 6 } })).ToMathNet().ShouldBeNear(new double[,] { { 1, 5 }, { 1, 6 } });

    [Fact]
    public void A_centred_column_has_mean_0() => Columns.Centred(Given.y(1, 2, 6)).ShouldBeNear(-2, -1, 3);
}
