using System.Globalization;
using Homework0.Claims;
using Homework0.Working;
using Spectre.Console;

namespace Homework0.Output;

/// <summary>The report on a terminal, or in a file that its output is redirected to.</summary>
internal static class ConsoleReport
{
    private const int WidthOfFile = 100;

    public static void Write(Report report, TextWriter output)
    {
        if (new AnsiConsoleOutput(output) is { IsTerminal: true } terminal)
        {
            Write(report, AnsiConsole.Create(new AnsiConsoleSettings { Out = terminal }));
            return;
        }

        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(text), Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
        console.Profile.Width = WidthOfFile;
        Write(report, console);

        // Cells are padded on the right.
        foreach (var line in text.ToString().TrimEnd().Split('\n'))
            output.WriteLine(line.TrimEnd());
    }

    private static void Write(Report report, IAnsiConsole console)
    {
        console.Write(new Rule($"[bold]{Markup.Escape(report.Title)}[/]").LeftJustified());
        Write(report.Notes, console);
        foreach (var section in report.Sections)
        {
            console.WriteLine();
            console.Write(new Rule($"[bold]{Markup.Escape(section.Title)}[/]").LeftJustified());
            if (section.Statement.Length > 0)
                Write([section.Statement], console);
            Write(section.Notes, console);
            foreach (var part in section.Parts)
                Write(part, console);
        }

        if (report.Claims.Count > 0)
            Write(report.Claims, console);

        console.WriteLine();
        console.Write(new Rule().LeftJustified());
        console.Write(new Markup(Summary(report)));
        console.WriteLine();
    }

    private static void Write(IReadOnlyList<JudgedClaim> claims, IAnsiConsole console)
    {
        console.WriteLine();
        console.Write(new Rule("[bold]Part B: the claims, judged[/]").LeftJustified());
        foreach (var claim in claims)
        {
            console.WriteLine();
            console.Write(new Markup($"[bold]{Markup.Escape(claim.Id)}  {Markup.Escape(claim.Statement)}[/]"));
            console.WriteLine();
            foreach (var link in claim.Links)
            {
                console.Write(Indented(new Markup($"{Coloured(link)} {Markup.Escape(link.Statement)}")));
                console.Write(new Padder(new Text(link.Evidence), new Padding(4, 0, 0, 0)));
            }
        }
    }

    private static void Write(IReadOnlyList<string> notes, IAnsiConsole console)
    {
        foreach (var note in notes)
        {
            console.Write(new Text(note));
            console.WriteLine();
        }
    }

    private static void Write(Part part, IAnsiConsole console)
    {
        console.WriteLine();
        console.Write(new Markup($"[bold]{Markup.Escape(part.Id)}  {Markup.Escape(part.Formula)}[/]"));
        console.WriteLine();
        if (part.Skipped is string reason)
            console.Write(Indented(new Markup($"[yellow]skipped:[/] {Markup.Escape(reason)}")));
        if (part.Quantities.Count > 0)
            console.Write(Indented(Quantities(part)));
        if (part.Checks.Count > 0)
            console.Write(Indented(Checks(part)));
        if (part.Findings.Count > 0)
            console.Write(Indented(Findings(part)));
        foreach (var table in part.Tables)
            console.Write(Indented(Table(table)));
        foreach (var note in part.Notes)
            console.Write(Indented(new Text(note)));
    }

    private static Padder Indented(Spectre.Console.Rendering.IRenderable content) => new(content, new Padding(2, 0, 0, 0));

    private static Grid Quantities(Part part)
    {
        var grid = new Grid().AddColumns(4);
        foreach (var quantity in part.Quantities)
            grid.AddRow(Cell(quantity.Symbol), Cell(quantity.Sizes), Cell(quantity.Labels), Cell(quantity.Value));
        return grid;
    }

    private static Grid Checks(Part part)
    {
        var grid = new Grid().AddColumns(4);
        foreach (var check in part.Checks)
            grid.AddRow(new Markup(Coloured(check.Verdict)), Cell(check.Identity), Cell($"{Digits(check)} digits"), Cell(check.Expected.Reason));
        return grid;
    }

    private static Grid Findings(Part part)
    {
        var grid = new Grid().AddColumns(3);
        foreach (var finding in part.Findings)
            grid.AddRow(new Markup(Coloured(finding.Holds ? Verdict.Holds : Verdict.Fails)), Cell(finding.Statement), Cell(finding.Evidence));
        return grid;
    }

    private static Spectre.Console.Table Table(Working.Table content)
    {
        var table = new Spectre.Console.Table { Title = new TableTitle(Markup.Escape(content.Title)), Border = TableBorder.Simple };
        for (var i = 0; i < content.Headings.Count; i++)
        {
            var column = new TableColumn(Markup.Escape(content.Headings[i]));
            table.AddColumn(i == 0 ? column : column.RightAligned());
        }

        foreach (var row in content.Rows)
            table.AddRow([.. row.Select(Cell)]);
        return table;
    }

    private static Text Cell(string text) => new(text);

    private static string Digits(Check check) => check.Verdict == Verdict.Undecided
        ? double.IsNaN(check.Digits) ? "no" : string.Create(CultureInfo.InvariantCulture, $"{check.Digits:F1}")
        : string.Create(CultureInfo.InvariantCulture, $"{check.Digits:F1} {(check.Verdict == Verdict.Holds ? '≥' : '<')} {check.Expected.Digits:F1}");

    private static string Coloured(Verdict verdict) => verdict switch
    {
        Verdict.Holds => "[green]holds[/]",
        Verdict.Fails => "[red]FAILS[/]",
        _ => "[yellow]open[/]",
    };

    private static string Coloured(JudgedLink link)
    {
        var (colour, verdict) = link.Verdict switch
        {
            ClaimVerdict.Holds => ("green", "holds:"),
            ClaimVerdict.False => ("red", "false:"),
            ClaimVerdict.ShapeError => ("red", "shape error:"),
            _ => ("yellow", "undecided:"),
        };
        return link.IsAsDocumented ? $"[{colour}]{verdict}[/]" : $"[bold yellow]NOT AS DOCUMENTED ({link.Due})[/] [{colour}]{verdict}[/]";
    }

    private static string Summary(Report report)
    {
        var checks = report.Checks.ToLookup(check => check.Verdict);
        var skipped = report.Parts.Count(part => part.Skipped is not null);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Identities: {checks[Verdict.Holds].Count()} hold, {checks[Verdict.Fails].Count()} fail, {checks[Verdict.Undecided].Count()} open (rounding may leave no digit to compare). Parts skipped: {skipped}.{Claims(report.Claims)}");
    }

    private static string Claims(IReadOnlyList<JudgedClaim> claims) => claims.Count == 0 ? "" : string.Create(
        CultureInfo.InvariantCulture,
        $" Claims: {claims.Count(claim => claim.Verdict == ClaimVerdict.Holds)} hold, {claims.Count(claim => claim.Verdict == ClaimVerdict.False)} are false, {claims.Count(claim => claim.Verdict == ClaimVerdict.ShapeError)} are shape errors, {claims.Count(claim => !claim.IsAsDocumented)} not as documented.");
}
