using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ShapedMath.TestKit;

namespace ShapedMath.Architecture.Tests;

public sealed partial class RuleDocumentationTests
{
    static readonly IReadOnlyList<DiagnosticDescriptor> _rules = [.. Assembly.Load("ShapedMath.Analyzers").GetTypes()
        .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
        .SelectMany(type => ((DiagnosticAnalyzer)Activator.CreateInstance(type, nonPublic: true)!).SupportedDiagnostics)
        .DistinctBy(rule => rule.Id)
        .OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    public static TheoryData<string> Rules() => [.. _rules.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_has_a_page_and_its_help_link_leads_there(string id)
    {
        File.Exists(Repository.PathOf("docs", "rules", $"{id}.md")).ShouldBeTrue();
        _rules.Single(rule => rule.Id == id).HelpLinkUri.ShouldEndWith($"docs/rules/{id}.md");
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_has_a_row_in_the_list(string id) => RepositoryFiles.Read("docs/rules/README.md").ShouldMatch($@"(?m)^\|.*\b{id}\b.*\|");

    [Fact]
    public void A_page_is_about_a_rule() =>
        RepositoryFiles.All(".md").Where(path => path.StartsWith("docs/rules/SM", StringComparison.Ordinal)).Select(Path.GetFileNameWithoutExtension)
            .ShouldBe(_rules.Select(rule => rule.Id));

    [Fact]
    public void An_id_that_the_sources_or_the_table_name_is_that_of_a_rule()
    {
        var named = from path in RepositoryFiles.All(".cs", ".shapes")
                    where path.StartsWith("analyzers/", StringComparison.Ordinal) || path.StartsWith("src/", StringComparison.Ordinal)
                    from Match match in RuleId.Matches(RepositoryFiles.Read(path))
                    select match.Value;

        named.Distinct(StringComparer.Ordinal).Except(_rules.Select(rule => rule.Id), StringComparer.Ordinal).ShouldBeEmpty();
    }

    [GeneratedRegex(@"\bSM[0-9]{4}\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RuleId { get; }
}
