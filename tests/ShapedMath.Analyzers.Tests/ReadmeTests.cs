using System.Text.RegularExpressions;
using ShapedMath.Analyzers.Rules;
using ShapedMath.Generators;
using ShapedMath.TestKit;

namespace ShapedMath.Analyzers.Tests;

/// <summary>The README's example compiles, and its mistake gives the README's message.</summary>
public sealed partial class ReadmeTests
{
    private const string Right = "(X.T * X + λ * I).Solve(X.T * y)";
    private const string Wrong = "(X.T * X + λ * I).Solve(X * y)";

    private static readonly InMemoryProject Project = new() { Generators = [new DimensionGenerator()] };

    [Fact]
    public Task The_example_compiles_and_is_silent() => AnalyzerHarness.RunAsync(new ShapeAnalyzer(), Example, Project);

    [Fact]
    public Task The_example_of_a_derivation_compiles_and_is_silent() =>
        AnalyzerHarness.RunAsync(new ShapeAnalyzer(), Code.Match(File.ReadAllText(Repository.PathOf("docs", "derivations.md"))).Groups["text"].Value, Project);

    [Fact]
    public async Task The_mistake_gives_the_message_that_is_shown()
    {
        Readme.ShouldContain($"`{Wrong}`", Case.Sensitive);
        Example.ShouldContain(Right, Case.Sensitive);
        var reports = await ReportsAsync(Example.Replace(Right, Wrong, StringComparison.Ordinal));
        reports.ShouldHaveSingleItem();
        Readme.ShouldContain($"```\n{reports[0]}\n```", Case.Sensitive);
    }

    [Fact]
    public async Task The_plain_code_gives_the_message_that_is_shown()
    {
        var reports = await ReportsAsync(Code.Matches(Readme)[1].Groups["text"].Value);
        reports.ShouldHaveSingleItem();
        Readme.ShouldContain($"```\n{reports[0]}\n```", Case.Sensitive);
    }

    private static string Readme => File.ReadAllText(Repository.PathOf("README.md"));

    private static string Example => Code.Match(Readme).Groups["text"].Value;

    private static async Task<IReadOnlyList<string>> ReportsAsync(string file) =>
        [.. (await AnalyzerHarness.ReportsAsync(new ShapeAnalyzer(), file, Project)).Select(static d => $"error {d.Id}: {d.GetMessage(null)}")];

    [GeneratedRegex(@"^```csharp\n(?<text>.*?)\n```$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code { get; }
}
