using System.Globalization;
using Homework0.Data;
using Homework0.Working;

namespace Homework0.Tests;

/// <summary>Question 4 over twelve decades of λ, and by an optimiser.</summary>
public sealed class Q4PathTests
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
        }
    }

    [Fact]
    public void The_optimiser_finds_the_formulas_maximiser_in_many_digits()
    {
        var checks = Parts.Where(part => part.Id == "Q4 (c)").Select(part => part.Checks.Single(check => check.Identity.StartsWith("BFGS", StringComparison.Ordinal))).ToList();
        checks.Count.ShouldBe(2);
        checks.ShouldAllBe(check => check.Verdict == Verdict.Holds && check.Digits > 8);
    }
}
