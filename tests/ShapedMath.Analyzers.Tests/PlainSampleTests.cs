using System.Text.RegularExpressions;
using ShapedMath.Analyzers.Rules;
using ShapedMath.TestKit;

namespace ShapedMath.Analyzers.Tests;

/// <summary><c>samples/PlainMathNet</c> has no mistakes; its copy has ten, each below what is reported of it.</summary>
public sealed partial class PlainSampleTests
{
    [Fact]
    public async Task The_sample_is_silent() => (await ReportsAsync("PlainMathNet")).ShouldBeEmpty();

    [Fact]
    public async Task Of_the_copy_what_is_announced_is_reported_and_nothing_else()
    {
        var announced = Files("PlainMathNetErrors").SelectMany(static path => File.ReadLines(path).Index()
            .Where(static line => Comment.IsMatch(line.Item))
            .Select(line => $"{Path.GetFileName(path)}({line.Index + 2}): {line.Item.Trim()[3..]}")).ToList();
        (await ReportsAsync("PlainMathNetErrors")).ShouldBe(announced);
        announced.Count.ShouldBe(10);
    }

    private static async Task<IEnumerable<string>> ReportsAsync(string sample)
    {
        var project = new InMemoryProject { IsPlain = true, Sources = [.. Files(sample).Select(static path => new TextFile(Path.GetFileName(path), File.ReadAllText(path)))] };
        var reports = await AnalyzerHarness.ReportsAsync(new ShapeAnalyzer(), "", project);
        return reports.Select(static report => $"{report.Location.SourceTree!.FilePath}({report.Location.GetLineSpan().StartLinePosition.Line + 1}): {report.Id}: {report.GetMessage(null)}");
    }

    private static IEnumerable<string> Files(string sample) => Directory.EnumerateFiles(Repository.PathOf("samples", sample), "*.cs").Order(StringComparer.Ordinal);

    [GeneratedRegex(@"^ *// SM\d{4}: ", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comment { get; }
}
