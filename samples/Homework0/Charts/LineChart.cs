using System.Xml.Linq;

namespace Homework0.Charts;

/// <summary>Lines over two axes, each of a colour and a dash pattern of its own, and a legend.</summary>
internal sealed record LineChart(string Title, Axis X, Axis Y, IReadOnlyList<Series> Series)
{
    private const double Width = 480;
    private const double Left = 58;
    private const double Right = 14;
    private const double Top = 28;
    private const double PlotHeight = 230;
    private const double Bottom = 46;
    private const double LegendLine = 18;
    private const double LegendLetter = 7.2;

    private static double PlotWidth => Width - Left - Right;

    /// <summary>The chart.</summary>
    public XElement Draw()
    {
        var legend = Legend().ToList();
        var lines = legend.Count == 0 ? 0 : legend.Max(entry => entry.Line) + 1;
        return Svg.Drawing(
            Width,
            Top + PlotHeight + Bottom + lines * LegendLine,
            Title,
            Svg.Text(Left + PlotWidth / 2, 16, Title, "title middle"),
            X.Ticks().Select(tick => XTick(tick.Value, tick.Label)),
            Y.Ticks().Select(tick => YTick(tick.Value, tick.Label)),
            Svg.Rectangle(Left, Top, PlotWidth, PlotHeight, "frame"),
            Svg.Text(Left + PlotWidth / 2, Top + PlotHeight + 36, X.Title, "axis middle"),
            Svg.VerticalText(14, Top + PlotHeight / 2, Y.Title, "axis middle"),
            Series.Index().SelectMany(series => Lines(series.Item, Style(series.Index))),
            legend.Select(entry => Svg.Group(
                "legend",
                Series[entry.Index].IsScattered
                    ? Svg.Circle(entry.X + 12, LegendY(entry.Line) - 4, 3, Dot(Style(entry.Index)))
                    : Svg.Line(entry.X, LegendY(entry.Line) - 4, entry.X + 24, LegendY(entry.Line) - 4, Style(entry.Index)),
                Svg.Text(entry.X + 30, LegendY(entry.Line), Series[entry.Index].Name, "label start"))));
    }

    private static double LegendY(int line) => Top + PlotHeight + Bottom + (line + 0.6) * LegendLine;

    // References are grey, and take no colour away from the others.
    private string Style(int index) => Series[index].IsReference
        ? "line reference"
        : $"line s{1 + Series.Take(index).Count(series => !series.IsReference) % 8}";

    private XElement[] XTick(double value, string label)
    {
        var x = Left + X.Position(value) * PlotWidth;
        return [Svg.Line(x, Top, x, Top + PlotHeight, "grid"), Svg.Text(x, Top + PlotHeight + 16, label, "label middle")];
    }

    private XElement[] YTick(double value, string label)
    {
        var y = Top + (1 - Y.Position(value)) * PlotHeight;
        return [Svg.Line(Left, y, Left + PlotWidth, y, "grid"), Svg.Text(Left - 6, y + 4, label, "label end")];
    }

    private IEnumerable<XElement> Lines(Series series, string style)
    {
        foreach (var run in Runs(series))
        {
            if (run.Count > 1 && !series.IsScattered)
                yield return Svg.Polyline(run, style);
            foreach (var (x, y) in run.Where(_ => series.HasDots || series.IsScattered || run.Count == 1))
                yield return Svg.Circle(x, y, 3, Dot(style));
        }
    }

    private IEnumerable<List<(double X, double Y)>> Runs(Series series)
    {
        var run = new List<(double X, double Y)>();
        foreach (var (x, y) in series.Points)
        {
            if (X.CanShow(x) && Y.CanShow(y) && !(series.IsReference && (Y.Position(y) is < 0 or > 1)))
            {
                run.Add((Left + Inside(X.Position(x)) * PlotWidth, Top + (1 - Inside(Y.Position(y))) * PlotHeight));
                continue;
            }

            if (run.Count > 0)
                yield return run;
            run = [];
        }

        if (run.Count > 0)
            yield return run;
    }

    private static string Dot(string style) => style.Replace("line", "dot", StringComparison.Ordinal);

    // What leaves the frame runs along its edge.
    private static double Inside(double position) => Math.Clamp(position, 0, 1);

    private IEnumerable<(int Index, double X, int Line)> Legend()
    {
        if (Series.Count < 2)
            yield break;

        var (x, line) = (Left, 0);
        for (var i = 0; i < Series.Count; i++)
        {
            var width = 30 + LegendLetter * Series[i].Name.Length + 16;
            if (x > Left && x + width > Width)
                (x, line) = (Left, line + 1);
            yield return (i, x, line);
            x += width;
        }
    }
}
