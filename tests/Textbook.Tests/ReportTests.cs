using System.Globalization;

namespace Textbook.Tests;

public sealed class ReportTests
{
    [Fact]
    public void Without_names_every_application_has_its_line_and_agrees()
    {
        var (exitCode, lines) = Write();
        exitCode.ShouldBe(0);
        lines.Length.ShouldBe(Applications.All.Count + 1);
        foreach (var (line, application) in lines.Zip(Applications.All))
            line.ShouldStartWith($"agrees   {application.Name} ");
        lines[^1].ShouldBe($"{Applications.All.Count} of {Applications.All.Count} agree.");
    }

    [Fact]
    public void There_are_at_least_twenty() => Applications.All.Count.ShouldBeGreaterThanOrEqualTo(20);

    [Fact]
    public void A_name_chooses_one()
    {
        var (exitCode, lines) = Write("PageRank");
        exitCode.ShouldBe(0);
        lines.Length.ShouldBe(2);
        lines[0].ShouldStartWith("agrees   PageRank ");
    }

    [Fact]
    public void An_unknown_name_ends_with_2_and_the_names_that_there_are()
    {
        var (exitCode, lines) = Write("PageRank", "Astrology");
        exitCode.ShouldBe(2);
        lines.ShouldHaveSingleItem().ShouldStartWith("There is no application 'Astrology'. There are GeneralisedLeastSquares, ");
    }

    private static (int ExitCode, string[] Lines) Write(params string[] names)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        var exitCode = Report.Write(names, output);
        return (exitCode, output.ToString().TrimEnd().Split(Environment.NewLine));
    }
}
