using System.Text.RegularExpressions;
using ShapedMath.Analyzers.Rules;
using ShapedMath.TestKit;

namespace ShapedMath.Analyzers.Tests;

/// <summary>The pages in docs/rules say what happens.</summary>
public sealed partial class RulePageTests
{
    public static TheoryData<string> Ids => [.. new ShapeAnalyzer().SupportedDiagnostics.Select(static rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_bad_code_of_a_page_gives_its_message(string id)
    {
        var (bad, output, _) = Blocks(id);
        var diagnostics = await Verify.DiagnosticsAsync(bad);
        diagnostics.Select(static d => $"{Severity(d.Descriptor)} {d.Id}: {d.GetMessage(null)}").ShouldBe(output.Split('\n'));
        diagnostics.Select(static d => d.Id).ShouldBe([id]);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public Task The_good_code_of_a_page_is_silent(string id) => Verify.IsSilentAsync(Blocks(id).Good);

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_is_headed_by_the_title_of_its_rule(string id) => Page(id).ShouldStartWith($"# {id}: {Rule(id).Title}\n\n{Rule(id).Category} · {Severity(Rule(id))}\n");

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_has_its_sections(string id) =>
        Section.Matches(Page(id)).Select(static match => match.Groups["name"].Value).ShouldBe(["Cause", "Why", "Bad", "Good", "How to suppress"]);

    [Fact]
    public void The_list_says_what_the_rules_say() =>
        Page("README").Split('\n').Where(static line => line.StartsWith("| [", StringComparison.Ordinal)).ShouldBe(
            new ShapeAnalyzer().SupportedDiagnostics.Select(static rule => $"| [{rule.Id}]({rule.Id}.md) | {rule.Category} | {Severity(rule)} | {rule.Title} |"));

    private static Microsoft.CodeAnalysis.DiagnosticDescriptor Rule(string id) => new ShapeAnalyzer().SupportedDiagnostics.Single(rule => rule.Id == id);

    private static string Severity(Microsoft.CodeAnalysis.DiagnosticDescriptor rule) => rule.DefaultSeverity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error ? "error" : "warning";

    private static (string Bad, string Output, string Good) Blocks(string id) =>
        Block.Matches(Page(id)).Select(static match => match.Groups["text"].Value).ToList() is [var bad, var output, var good]
            ? (bad, output, good)
            : throw new InvalidOperationException($"The page of {id} has other blocks than the bad code, its message and the good code.");

    private static string Page(string name) => File.ReadAllText(Repository.PathOf("docs", "rules", $"{name}.md"));

    [GeneratedRegex(@"^```(?:csharp)?\n(?<text>.*?)\n```$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Block { get; }

    [GeneratedRegex("^## (?<name>.+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Section { get; }
}
