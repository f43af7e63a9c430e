using System.Xml.Linq;

namespace Homework0.Output;

/// <summary>The elements that the page is made of: HTML that is XML too.</summary>
internal static class Html
{
    public static readonly XNamespace Namespace = "http://www.w3.org/1999/xhtml";

    public static XElement Element(string name, params object?[] content) => new(Namespace + name, content);

    public static XElement Classed(string name, string style, params object?[] content) => Element(name, new XAttribute("class", style), content);

    /// <summary>A text of which what stands in ^{…} is raised.</summary>
    public static IEnumerable<object> Prose(string text)
    {
        var parts = text.Split("^{");
        yield return parts[0];
        foreach (var part in parts.Skip(1))
        {
            var end = part.IndexOf('}', StringComparison.Ordinal);
            yield return Element("sup", end < 0 ? part : part[..end]);
            yield return end < 0 ? "" : part[(end + 1)..];
        }
    }

    public static XElement Table(string style, IReadOnlyList<string> headings, IEnumerable<IEnumerable<object?>> rows) => Classed(
        "div",
        "scroll",
        Classed(
            "table",
            style,
            headings.Count == 0 ? null : Element("thead", Element("tr", headings.Select(heading => Element("th", heading)))),
            Element("tbody", rows.Select(row => Element("tr", row.Select(cell => Element("td", cell)))))));

    /// <summary>A page as text. An element without content gets an end tag all the same, which HTML asks for.</summary>
    public static string Page(XElement html)
    {
        string[] withoutEndTag = ["meta", "br", "col"];
        foreach (var empty in html.DescendantsAndSelf().Where(element => element.Name.Namespace == Namespace && element.IsEmpty && !withoutEndTag.Contains(element.Name.LocalName)))
            empty.Value = "";
        return "<!DOCTYPE html>\n" + html.ToString(SaveOptions.DisableFormatting) + "\n";
    }
}
