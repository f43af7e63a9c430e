using System.Globalization;

namespace Homework0.Tests;

/// <summary>Where the data break an assumption, the parts that need it say so, and the others are worked out.</summary>
public sealed class AssumptionTests
{
    [Fact]
    public void Dependent_columns_cost_the_parts_that_need_full_column_rank()
    {
        // c = a + b; the other singular values are of the size of the data.
        var run = Run.On("y,a,b,c\n1,2,3,5\n2,1,5,6\n4,4,-1,3\n3,0,2,2\n7,9,1,10\n5,-3,3,0\n");
        run.ExitCode.ShouldBe(0);
        Skipped(run, "Q3, tall").ShouldBe(["Q3 (a)", "Q3 (c)"]);
        Skipped(run, "Q3, wide").ShouldBeEmpty();
        Skipped(run, "Q4, tall").ShouldBe(["Q4 (h)"]);
        Skipped(run, "Q4, wide").ShouldBeEmpty();
        run.Output.ShouldContain("skipped: X has not full column rank: σ₄ = ");
        Unwrapped(run).ShouldContain("the rank is 3, not 4.");
        run.Output.ShouldContain("0 fail");
    }

    [Fact]
    public void Dependent_rows_cost_the_parts_that_need_full_row_rank()
    {
        // The second row repeats the first, and the wide matrix is the first two.
        var run = Run.On("y,a,b,c\n1,2,3,5\n1,2,3,5\n4,4,-1,3\n3,0,2,2\n7,9,1,11\n5,-3,3,1\n");
        run.ExitCode.ShouldBe(0);
        Skipped(run, "Q3, tall").ShouldBeEmpty();
        Skipped(run, "Q3, wide").ShouldBe(["Q3 (d)", "Q3 (e)", "Q3 (f)"]);
        run.Output.ShouldContain("skipped: X has not full row rank: σ₂ = ");
        Unwrapped(run).ShouldContain("the rank is 1, not 2.");
    }

    [Fact]
    public void Columns_that_are_dependent_but_for_the_last_digits_leave_no_digit_to_the_normal_equations()
    {
        var rows = Enumerable.Range(0, 20).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i * i % 7},{i},{i + i * i % 5 * 1e-8}"));
        var run = Run.On("y,a,b\n" + string.Join('\n', rows));
        run.ExitCode.ShouldBe(0);
        Unwrapped(run).ShouldContain("skipped: Matrix<1+Predictors,1+Predictors> 3×3 is singular to working precision");
        run.Output.ShouldContain("Q3 (b)");
        run.Output.ShouldContain("  holds  Xᵀ(Xw − y) = 0");
    }

    [Fact]
    public void A_first_row_at_the_mean_leaves_the_wide_case_of_ridge_regression_nothing()
    {
        var run = Run.On("y,a,b\n0,0,0\n-1,-1,2\n1,1,-2\n3,-2,1\n-3,2,-1\n");
        run.ExitCode.ShouldBe(0);
        Skipped(run, "Q4, wide").ShouldBe(["Q4 (b)", "Q4 (g)", "Q4 (h)"]);
        run.Output.ShouldContain("skipped: X = 0: there is no σ₁ to compare λ with.");
    }

    [Fact]
    public void A_wide_table_gets_its_tall_case_from_its_first_columns()
    {
        var random = new Random(1);
        var rows = Enumerable.Range(0, 4).Select(_ => string.Join(',', Enumerable.Range(0, 10).Select(_ => random.NextDouble().ToString(CultureInfo.InvariantCulture))));
        var run = Run.On("y,a,b,c,d,e,f,g,h,i\n" + string.Join('\n', rows));
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("The data are 4×10, and not tall: X is their first few columns.");
        run.Output.ShouldContain("X is all of the data, 4×10.");
        run.Output.ShouldContain("4×2  Observations × FirstColumns");
        run.Output.ShouldContain("Parts skipped: 0.");
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 2)]
    [InlineData(2, 7)]
    [InlineData(5, 5)]
    [InlineData(6, 5)]
    [InlineData(9, 1)]
    public void Every_shape_of_table_has_a_tall_and_a_wide_case(int rows, int predictors)
    {
        var random = new Random(rows * 100 + predictors);
        string Row() => string.Join(',', Enumerable.Range(0, predictors + 1).Select(_ => random.NextDouble().ToString(CultureInfo.InvariantCulture)));
        var names = string.Join(',', Enumerable.Range(0, predictors).Select(j => $"x{j}"));
        var run = Run.On($"y,{names}\n{string.Join('\n', Enumerable.Range(0, rows).Select(_ => Row()))}");
        run.ExitCode.ShouldBe(0);
        foreach (var section in new[] { "Q3, tall", "Q3, wide", "Q4, tall", "Q4, wide" })
            run.Output.ShouldContain($"── {section}");
    }

    [Fact]
    public void Matrices_that_would_take_minutes_are_not_formed()
    {
        var rows = Enumerable.Range(0, 501).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i * i % 101},{i},{i * 37 % 103}"));
        var run = Run.On("y,a,b\n" + string.Join('\n', rows));
        run.ExitCode.ShouldBe(0);
        Skipped(run, "Q3, tall").ShouldBe(["Q3 (b)", "Q3 (c)"]);
        Skipped(run, "Q4, tall").ShouldBe(["Q4 (b)", "Q4 (e)", "Q4 (f)"]);
        run.Output.ShouldContain("skipped: XXᵀ would be 501×501; more than 500 rows and columns are not worked out here.");
    }

    private static string Unwrapped(Run run) =>
        string.Join(' ', run.Output.Split((char[])[' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static string[] Skipped(Run run, string section)
    {
        var text = run.Output[run.Output.IndexOf($"── {section}", StringComparison.Ordinal)..];
        var end = text.IndexOf("\n── ", StringComparison.Ordinal);
        var lines = (end < 0 ? text : text[..end]).Split('\n');
        return [.. lines.Index().Where(line => line.Item.StartsWith("  skipped:", StringComparison.Ordinal)).Select(line => lines[line.Index - 1][..6])];
    }
}
