using System.Globalization;
using System.Xml.Linq;
using Homework0.Claims;
using Homework0.Data;
using Homework0.Output;
using Homework0.Working;

namespace Homework0.Tests;

/// <summary>The page: it is well-formed, has every part, and is the same each time.</summary>
public sealed class HtmlReportTests
{
    private static readonly Report Report = Worked();
    private static readonly string Page = Written(Report);
    private static readonly XElement Root = XElement.Parse(Page["<!DOCTYPE html>\n".Length..]);

    [Fact]
    public void It_has_every_part_with_its_formula_and_what_belongs_to_it()
    {
        var articles = Elements("article");
        articles.Select(article => Child(article, "h3").Value).ShouldBe(Report.Parts.Select(part => part.Id));
        foreach (var (article, part) in articles.Zip(Report.Parts))
        {
            article.Descendants().First(element => element.Name.LocalName == "math").Attribute("aria-label")!.Value.ShouldBe(part.Formula);
            article.Descendants().Count(element => element.Name.LocalName == "svg" && element.Attribute("viewBox") is not null).ShouldBe(part.Figures.Count);
            article.Descendants().Count(element => element.Name.LocalName == "pre").ShouldBe(part.Code.Count > 0 ? 1 : 0);
        }
    }

    [Fact]
    public void Every_part_of_a_question_shows_the_code_that_ran() =>
        Report.Parts.Where(part => part.Code.Count == 0).Select(part => part.Id).ShouldBeEmpty();

    [Fact]
    public void It_opens_with_the_verdicts()
    {
        var claims = new[]
        {
            new JudgedClaim("G-1", "1 < 2 & X ∈ ℝ^{m×n}", [new("1 < 2", ClaimVerdict.Holds, ClaimVerdict.Holds, "it survives")]),
            new JudgedClaim("G-2", "1 = 2", [new("1 = 2", ClaimVerdict.False, ClaimVerdict.ShapeError, "CS0019")]),
        };
        var page = XElement.Parse(Written(new Report("data", [], []) { Claims = claims })["<!DOCTYPE html>\n".Length..]);
        var section = page.Descendants().First(element => element.Name.LocalName == "section");
        section.Attribute("id")!.Value.ShouldBe("verdicts");
        var rows = section.Descendants().Where(element => element.Name.LocalName == "tr").Skip(1).ToList();
        rows.Count.ShouldBe(2);
        rows[0].Elements().Select(cell => cell.Value).ShouldBe(["G-1", "1 < 2 & X ∈ ℝm×n", "holds", "it survives"]);
        rows[0].Descendants().Single(element => element.Name.LocalName == "sup").Value.ShouldBe("m×n");
        rows[1].Elements().Select(cell => cell.Value).ShouldBe(["G-2", "1 = 2", "shape errorThe document says: false.", "CS0019"]);
    }

    [Fact]
    public void It_needs_nothing_but_itself()
    {
        Root.DescendantsAndSelf().Attributes().Where(attribute => attribute.Name.LocalName is "src" or "href").ShouldAllBe(attribute => attribute.Value.StartsWith('#'));
        Root.DescendantsAndSelf().ShouldNotContain(element => element.Name.LocalName == "script");
        Page.ShouldNotContain("NaN");
        Page.ShouldNotContain(Environment.CurrentDirectory);
    }

    [Fact]
    public void Links_lead_to_sections() =>
        Elements("a").ShouldAllBe(link => Elements("section").Any(section => "#" + section.Attribute("id")!.Value == link.Attribute("href")!.Value));

    [Fact]
    public void A_fixed_seed_gives_the_same_bytes() => Written(Worked()).ShouldBe(Page);

    [Fact]
    public void A_dimension_has_one_color()
    {
        string[] StylesOf(string name) => [.. Elements("span").Where(span => span.Value == name && ((string?)span.Attribute("class"))?.StartsWith("dim", StringComparison.Ordinal) == true).Select(span => span.Attribute("class")!.Value).Distinct()];
        StylesOf("Observations").Length.ShouldBe(1);
        StylesOf("Predictors").Length.ShouldBe(1);
        StylesOf("Observations").ShouldNotBe(StylesOf("Predictors"));
    }

    [Fact]
    public void It_is_written_to_its_folder()
    {
        using var file = new TemporaryFile("");
        var folder = Path.Combine(file.Folder, "new", "report");
        var run = Run.With("--only", "Q3", "--report", folder);
        run.ExitCode.ShouldBe(0);
        run.Output.TrimEnd().ShouldEndWith($"The report: {Path.Combine(folder, "index.html")}");
        File.ReadAllText(Path.Combine(folder, "index.html")).ShouldStartWith("<!DOCTYPE html>");
    }

    [Fact]
    public void A_folder_that_cannot_be_is_refused_before_anything_is_worked_out()
    {
        using var file = new TemporaryFile("");
        var run = Run.With("--report", Path.Combine(file.Path, "report"));
        (run.ExitCode, run.Output).ShouldBe((2, ""));
        run.Error.ShouldStartWith("--report: ");
        run.Error.TrimEnd().ShouldNotContain('\n');
    }

    // All of question 6 would take a while; its depth experiment has tests of its own.
    private static Report Worked()
    {
        var report = Working.Homework.WorkedOut(new Settings(Longley.Data, 1) { Only = ["Q2", "Q3", "Q4", "Q5"] }, _ => { });
        return report with { Sections = [.. report.Sections, Q6.Layers(GeneratedDigits.Drawn(100, 50, 1), 1)] };
    }

    private static string Written(Report report)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        HtmlReport.Write(report, writer);
        return writer.ToString();
    }

    private static IReadOnlyList<XElement> Elements(string name) => [.. Root.Descendants().Where(element => element.Name.LocalName == name)];

    private static XElement Child(XElement element, string name) => element.Elements().First(child => child.Name.LocalName == name);
}
