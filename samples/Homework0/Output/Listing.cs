using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Homework0.Working;

namespace Homework0.Output;

/// <summary>C# as the page shows it: keywords, comments and texts apart, and dimensions in their colours.</summary>
internal sealed class Listing(DimensionColors colors)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly Regex DocumentationPattern = new(@"^ *///.*\n?", RegexOptions.Multiline | RegexOptions.CultureInvariant, Patience);

    private static readonly Regex TagPattern = new(@"<(?:[^>]*?c?ref=""(?<cref>[^""]*)"")?[^>]*>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience);

    private static readonly Regex TokenPattern = new(
        @"(?<comment>//.*)|(?<literal>\$?""(?:[^""\\]|\\.)*"")|(?<arguments>(?<=\w)<[\w, ]+(?:<[\w, ]+>[\w, ]*)*>)|\b(?<keyword>public|private|internal|static|return|var|new|if|else|for|foreach|while|yield|in|out|is|null|double|int|string|true|false|using|sealed|class|record|override|abstract|this|not|and|or|with)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        Patience);

    public XElement Of(IReadOnlyList<Excerpt> excerpts) => Html.Classed(
        "figure",
        "code",
        Html.Element("figcaption", $"The C# that ran: {string.Join(", ", excerpts.Select(excerpt => excerpt.File).Distinct())}"),
        Html.Element("pre", Html.Element("code", Colored(string.Join("\n\n", excerpts.Select(excerpt => Readable(excerpt.Text())))))));

    // Documentation without its tags.
    private static string Readable(string text) => DocumentationPattern.Replace(text, match =>
        WebUtility.HtmlDecode(TagPattern.Replace(match.Value, tag => tag.Groups["cref"].Value)) is var line && line.Trim() == "///" ? "" : line).TrimStart('\n');

    private IEnumerable<object> Colored(string code)
    {
        var end = 0;
        foreach (Match token in TokenPattern.Matches(code))
        {
            yield return code[end..token.Index];
            if (token.Groups["arguments"].Success)
            {
                foreach (var part in colors.Arguments(token.Value))
                    yield return part;
            }
            else
            {
                yield return Html.Classed("span", token.Groups["comment"].Success ? "comment" : token.Groups["keyword"].Success ? "keyword" : "literal", token.Value);
            }

            end = token.Index + token.Length;
        }

        yield return code[end..];
    }
}
