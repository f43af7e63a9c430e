using System.Globalization;
using Homework0.Data;
using Homework0.Working;

namespace Homework0.Tests;

/// <summary>What question 4 draws and lists.</summary>
public sealed class Q4FiguresTests
{
    private static readonly IReadOnlyList<Part> Parts =
        [.. Homework.WorkedOut(new Settings(Longley.Data, 1) { Only = ["Q4"] }, _ => { }).Parts];

    [Fact]
    public void The_path_goes_over_twelve_decades_from_one_limit_to_the_other_tall_and_wide()
    {
        foreach (var part in Parts.Where(part => part.Id == "Q4 (h)"))
        {
            var rows = part.Tables.Single().Rows.Select(row => row.Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToArray()).ToList();
            rows.Count.ShouldBe(13);
            (rows[^1][0] / rows[0][0]).ShouldBe(1e12, tolerance: 1e10);
            rows[0][2].ShouldBeLessThan(1e-3);
            rows[^1][3].ShouldBeLessThan(1e-3);
            rows.Select(row => row[1]).ShouldBe(rows.Select(row => row[1]).OrderDescending());
            part.Figures.Count.ShouldBe(2);
        }
    }

    [Fact]
    public void The_shrinkage_is_drawn_against_the_singular_values() =>
        Parts.Where(part => part.Id == "Q4 (b)").ShouldAllBe(part => part.Figures.Single().Drawing.Value.Contains("σ/(σ² + λ)", StringComparison.Ordinal));

    [Fact]
    public void The_optimiser_finds_the_formulas_maximiser_in_many_digits()
    {
        var checks = Parts.Where(part => part.Id == "Q4 (c)").Select(part => part.Checks.Single(check => check.Identity.StartsWith("BFGS", StringComparison.Ordinal))).ToList();
        checks.Count.ShouldBe(2);
        checks.ShouldAllBe(check => check.Verdict == Verdict.Holds && check.Digits > 8);
    }
}
