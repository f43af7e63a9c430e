using System.Text.RegularExpressions;

namespace Homework0.Tests;

/// <summary>What is printed on Longley's data.</summary>
public sealed partial class ReportTests
{
    private static readonly Run Longley = Run.With("--only", "Q3", "Q4");

    private static readonly string[] Lines = Longley.Output.Split(Environment.NewLine);

    [Fact]
    public void It_ends_with_0_and_says_that_everything_holds()
    {
        Longley.ExitCode.ShouldBe(0);
        Longley.Error.ShouldBeEmpty();
        Lines[^2].ShouldBe("Identities: 54 hold, 0 fail, 0 open (rounding may leave no digit to compare). Parts skipped: 0.");
    }

    [Fact]
    public void Every_part_is_there_in_order() =>
        PartHeading.Matches(Longley.Output).Select(match => match.Value).ShouldBe(
        [
            "Q3 (a)", "Q3 (b)", "Q3 (c)", "Q3 (d)", "Q3 (e)", "Q3 (f)",
            "Q4 (a)", "Q4 (b)", "Q4 (c)", "Q4 (d)", "Q4 (e)", "Q4 (f)", "Q4 (g)", "Q4 (h)",
            "Q4 (a)", "Q4 (b)", "Q4 (c)", "Q4 (d)", "Q4 (e)", "Q4 (f)", "Q4 (g)", "Q4 (h)",
        ]);

    [Fact]
    public void Redirected_it_is_plain_text_of_at_most_100_columns()
    {
        Lines.ShouldAllBe(line => new System.Globalization.StringInfo(line).LengthInTextElements <= 100);
        Lines.ShouldAllBe(line => line == line.TrimEnd());
        Longley.Output.ShouldNotContain('\u001b');
        Longley.Output.ShouldNotContain("NaN");
    }

    [Theory]
    [InlineData("  X   16×7  Observations × (1+Predictors)  ‖X‖ = 14.63")]
    [InlineData("  Sw  7     1+Predictors                   (-3.482e6, 15.06, -0.03582, -2.02, …, 1829)")]
    [InlineData("  X̂  22×6  (Observations+Predictors) × Predictors  ‖X̂‖ = 9.798")]
    [InlineData("  η  22     Predictors+Observations                   (923.1, 1115, -751.4, -191.3, …, -424.1)")]
    [InlineData("  ∇log p  1×6  1 × Predictors")]
    public void Shapes_are_shown_by_label_and_by_size(string line) => Longley.Output.ShouldContain(line);

    [Fact]
    public void Ours_stand_beside_NISTs_certified_values_with_the_digits_in_common()
    {
        // NIST's text, to fifteen digits.
        string[] certified = ["-3482258.63459582", "15.0618722713733", "-0.035819179292591", "-2.02022980381683", "-1.03322686717359", "-0.0511041056535807", "1829.15146461355"];
        string[] names = ["intercept", "GNP deflator", "GNP", "unemployed", "armed forces", "population", "year"];
        var (ofNormalEquations, ofQr) = (new List<double>(), new List<double>());
        for (var j = 0; j < names.Length; j++)
        {
            var row = Lines.Single(line => line.StartsWith($"    {names[j]}  ", StringComparison.Ordinal));
            row.ShouldContain($" {certified[j]} ");
            var numbers = row[(4 + names[j].Length)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(double.Parse).ToArray();
            numbers.Length.ShouldBe(5);
            ofNormalEquations.Add(numbers[2]);
            ofQr.Add(numbers[4]);
            Math.Abs(numbers[1] / numbers[0] - 1).ShouldBeLessThan(1e-6);
            Math.Abs(numbers[3] / numbers[0] - 1).ShouldBeLessThan(1e-11);
        }

        // A single coefficient may be lucky; the worst shows that forming XᵀX squares the condition number.
        ofNormalEquations.Min().ShouldBeInRange(6.5, 9.5);
        ofQr.Min().ShouldBeInRange(11, 15.7);
    }

    [Fact]
    public void Help_says_what_can_be_asked_for()
    {
        var help = Run.With("--help");
        help.ExitCode.ShouldBe(0);
        help.Output.ShouldContain("--csv <FILE>");
        help.Output.ShouldContain("--target <COLUMN>");
        help.Output.ShouldContain("--lambda <L>");
    }

    [GeneratedRegex("^Q[34] \\([a-h]\\)(?=  )", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PartHeading { get; }
}
