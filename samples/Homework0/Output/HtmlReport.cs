using System.Globalization;
using System.Reflection;
using System.Xml.Linq;
using Homework0.Claims;
using Homework0.Working;

namespace Homework0.Output;

/// <summary>The report as one page that needs nothing else: no other file, no script.</summary>
internal sealed class HtmlReport
{
    private readonly Report report;
    private readonly DimensionColors colors = new();
    private readonly Listing listing;

    private HtmlReport(Report report)
    {
        this.report = report;
        listing = new(colors);
    }

    /// <summary>Writes the page; of one report, the same bytes each time.</summary>
    public static void Write(Report report, TextWriter output) => output.Write(Html.Page(new HtmlReport(report).Page()));

    private XElement Page() => Html.Element(
        "html",
        new XAttribute("lang", "en"),
        Html.Element(
            "head",
            Html.Element("meta", new XAttribute("charset", "utf-8")),
            Html.Element("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
            Html.Element("title", $"Homework 0 on {report.Title}"),
            Html.Element("style", Style())),
        Html.Element(
            "body",
            Html.Element(
                "header",
                Html.Element("h1", "Homework 0"),
                Html.Classed("p", "lead", $"{report.Title}. {Summary()}")),
            report.Claims.Count == 0 ? null : Claims(),
            Contents(),
            Html.Element("main", report.Sections.Index().Select(section => Section(section.Item, Anchor(section.Index)))),
            Html.Element("footer", report.Notes.Select(note => Html.Element("p", note)))));

    private string Summary()
    {
        var checks = report.Checks.ToLookup(check => check.Verdict);
        var findings = report.Findings.ToLookup(finding => finding.Holds);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Identities: {checks[Verdict.Holds].Count()} hold, {checks[Verdict.Fails].Count()} fail, {checks[Verdict.Undecided].Count()} are open. Findings: {findings[true].Count()} hold, {findings[false].Count()} fail.{(report.Claims.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" Claims: {report.Claims.Count(claim => claim.IsAsDocumented)} of {report.Claims.Count} judged as the document has it."))}");
    }

    private XElement Claims() => Html.Element(
        "section",
        new XAttribute("id", "verdicts"),
        Html.Element("h2", "Verdicts on the claims"),
        Html.Table(
            "verdicts",
            ["claim", "as written", "verdict", "why"],
            report.Claims.Select(claim => new object?[]
            {
                Html.Element("b", claim.Id),
                Html.Prose(claim.Statement),
                Badge(claim),
                claim.Links.Select(link => Html.Element("p", claim.Links.Count > 1 ? Html.Element("b", Html.Prose($"{link.Statement}: {Name(link.Verdict)}. ")) : null, link.Evidence)),
            })));

    private static object?[] Badge(JudgedClaim claim) =>
    [
        Html.Classed("span", $"badge {(claim.Verdict == ClaimVerdict.Holds ? "good" : "bad")}", Name(claim.Verdict)),
        claim.IsAsDocumented ? null : Html.Classed("p", "warning", $"The document says: {Name(claim.Due)}."),
    ];

    private static string Name(ClaimVerdict verdict) => verdict switch
    {
        ClaimVerdict.Holds => "holds",
        ClaimVerdict.False => "false",
        ClaimVerdict.ShapeError => "shape error",
        _ => "undecided",
    };

    private XElement Contents() => Html.Element(
        "nav",
        new XAttribute("aria-label", "Questions"),
        Html.Element("ul", report.Sections.Index().Select(section => Html.Element("li", Html.Element("a", new XAttribute("href", $"#{Anchor(section.Index)}"), section.Item.Title)))));

    private static string Anchor(int section) => string.Create(CultureInfo.InvariantCulture, $"section-{section + 1}");

    private XElement Section(Section section, string anchor) => Html.Element(
        "section",
        new XAttribute("id", anchor),
        Html.Element("h2", section.Title),
        section.Statement.Length > 0 ? Html.Classed("p", "statement", Html.Prose(section.Statement)) : null,
        section.Notes.Select(note => Html.Element("p", Html.Prose(note))),
        section.Parts.Select(Part));

    private XElement Part(Part part) => Html.Element(
        "article",
        Html.Element("h3", part.Id),
        Html.Classed("div", "formula", Formula.Typeset(part.Formula)),
        part.Skipped is string reason ? Html.Classed("p", "warning", $"Skipped: {reason}") : null,
        part.Quantities.Count > 0 ? Quantities(part.Quantities) : null,
        part.Code.Count > 0 ? listing.Of(part.Code) : null,
        part.Checks.Count > 0 ? Checks(part.Checks) : null,
        part.Findings.Count > 0 ? Findings(part.Findings) : null,
        part.Figures.Count > 0 ? Html.Classed("div", "figures", part.Figures.Select(figure => Html.Element("figure", figure.Drawing, Html.Element("figcaption", figure.Caption)))) : null,
        part.Tables.SelectMany(Table),
        part.Notes.Select(note => Html.Classed("p", "conclusion", note)));

    private XElement Quantities(IReadOnlyList<Shaped> quantities) => Html.Table(
        "shapes",
        [],
        quantities.Select(quantity => new object?[] { Html.Element("b", quantity.Symbol), colors.Shape(quantity), colors.Labels(quantity.Labels), Html.Classed("span", "value", quantity.Value) }));

    private static XElement Checks(IReadOnlyList<Check> checks) => Html.Table(
        "checks",
        ["", "identity", "digits", "asked for", ""],
        checks.Select(check => new object?[] { Mark(check.Verdict), Formula.Typeset(check.Identity), Digits(check.Digits), check.Verdict == Verdict.Undecided ? "" : Digits(check.Expected.Digits), check.Expected.Reason }));

    private static XElement Findings(IReadOnlyList<Finding> findings) => Html.Table(
        "checks",
        [],
        findings.Select(finding => new object?[] { Mark(finding.Holds ? Verdict.Holds : Verdict.Fails), finding.Statement, finding.Evidence }));

    private static XElement Mark(Verdict verdict) => verdict switch
    {
        Verdict.Holds => Html.Classed("span", "badge good", "holds"),
        Verdict.Fails => Html.Classed("span", "badge bad", "fails"),
        _ => Html.Classed("span", "badge", "open"),
    };

    private static string Digits(double digits) => double.IsNaN(digits) ? "no" : digits.ToString("F1", CultureInfo.InvariantCulture);

    private static XElement[] Table(Table table) =>
    [
        Html.Classed("p", "caption", table.Title),
        Html.Table("numbers", table.Headings, table.Rows.Select(row => row.Cast<object?>())),
    ];

    private static string Style()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("report.css")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
