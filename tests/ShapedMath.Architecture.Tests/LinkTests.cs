using System.Text.RegularExpressions;
using ShapedMath.TestKit;

namespace ShapedMath.Architecture.Tests;

public sealed partial class LinkTests
{
    public static TheoryData<string> Pages() => [.. RepositoryFiles.All(".md")];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_into_the_repository_leads_somewhere(string page) =>
        Links(RepositoryFiles.Read(page)).Where(link => !Resolves(page, link)).ShouldBeEmpty();

    [Fact]
    public void Links_are_found_in_prose_and_not_in_code() => Links("""
        See [one](docs/one.md), ![two](two.png "a title") and [three]: but not `x[i](j)`.

        ```csharp
        a[0](b);
        ```

        [three]: three.md#part
        [elsewhere](https://example.org)
        """).ShouldBe(["docs/one.md", "two.png", "three.md#part", "https://example.org"], ignoreOrder: true);

    [Fact]
    public void A_link_to_a_heading_needs_the_heading()
    {
        Resolves("CONTRIBUTING.md", "#build-and-test").ShouldBeTrue();
        Resolves("docs/x.md", "../CONTRIBUTING.md#build-and-test").ShouldBeTrue();
        Resolves("CONTRIBUTING.md", "#no-such-heading").ShouldBeFalse();
        Resolves("CONTRIBUTING.md", "no-such-page.md").ShouldBeFalse();
    }

    static IEnumerable<string> Links(string markdown) => Link.Matches(Code.Replace(markdown, "")).Select(match => match.Groups["target"].Value);

    static bool Resolves(string page, string link)
    {
        if (Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" or "mailto")
        {
            return true;
        }

        var (path, heading) = link.Split('#', 2) is [var before, var after] ? (before, after) : (link, null);
        var target = path.Length == 0 ? Repository.PathOf(page) : Path.Combine(Path.GetDirectoryName(Repository.PathOf(page))!, path);
        return heading is null ? Path.Exists(target) : File.Exists(target) && Headings(File.ReadAllText(target)).Contains(heading, StringComparer.Ordinal);
    }

    /// <summary>As GitHub makes anchors of headings.</summary>
    static IEnumerable<string> Headings(string markdown) => Heading.Matches(markdown).Select(match =>
        NotInAnchors.Replace(match.Groups["text"].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"^```.*?^```|`[^`\n]+`", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code { get; }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)[^)]*\)|^\[[^\]]+\]:\s*(?<target>\S+)", RegexOptions.CultureInvariant | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link { get; }

    [GeneratedRegex(@"^#+ (?<text>.+)$", RegexOptions.CultureInvariant | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading { get; }

    [GeneratedRegex(@"[^\w\- ]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotInAnchors { get; }
}
