using System.Globalization;
using System.Xml.Linq;

namespace Homework0.Charts;

/// <summary>Values over two scales, as colours and as numbers.</summary>
/// <param name="Title">What the values are.</param>
/// <param name="XTitle">What the columns are.</param>
/// <param name="Columns">Their labels.</param>
/// <param name="YTitle">What the rows are.</param>
/// <param name="Rows">Their labels, from below.</param>
/// <param name="Value">The value in a column and a row; what is not finite is crossed out.</param>
/// <param name="Most">The value that gets the last colour, as all beyond it; 0 gets the first.</param>
/// <param name="NotFinite">What it means if a value is not finite.</param>
internal sealed record HeatMap(
    string Title,
    string XTitle,
    IReadOnlyList<string> Columns,
    string YTitle,
    IReadOnlyList<string> Rows,
    Func<int, int, double> Value,
    double Most,
    string NotFinite)
{
    private const double Left = 72;
    private const double Top = 30;
    private const double CellWidth = 44;
    private const double CellHeight = 28;
    private const double Bottom = 92;

    // From dark to light as a lamp gets brighter: it reads in grey too.
    private static readonly (double R, double G, double B)[] Colors =
        [(68, 1, 84), (70, 50, 127), (54, 92, 141), (39, 127, 142), (31, 161, 135), (74, 194, 109), (159, 218, 58), (253, 231, 37)];

    private double PlotWidth => Columns.Count * CellWidth;

    private double PlotHeight => Rows.Count * CellHeight;

    /// <summary>The map.</summary>
    public XElement Draw() => Svg.Drawing(
        Left + PlotWidth + 12,
        Top + PlotHeight + Bottom,
        Title,
        Svg.Text(Left + PlotWidth / 2, 18, Title, "title middle"),
        Columns.Index().SelectMany(column => Rows.Index().Select(row => Cell(column.Index, row.Index))),
        Columns.Index().Select(column => Svg.Text(Left + (column.Index + 0.5) * CellWidth, Top + PlotHeight + 16, column.Item, "label middle")),
        Rows.Index().Select(row => Svg.Text(Left - 6, Y(row.Index) + CellHeight / 2 + 4, row.Item, "label end")),
        Svg.Text(Left + PlotWidth / 2, Top + PlotHeight + 36, XTitle, "axis middle"),
        Svg.VerticalText(16, Top + PlotHeight / 2, YTitle, "axis middle"),
        Scale());

    private double Y(int row) => Top + (Rows.Count - 1 - row) * CellHeight;

    private XElement Cell(int column, int row)
    {
        var value = Value(column, row);
        var (x, y) = (Left + column * CellWidth, Y(row));
        if (!double.IsFinite(value))
        {
            return Svg.Group(
                "cell",
                Svg.Rectangle(x, y, CellWidth, CellHeight, "nothing"),
                Svg.Line(x, y, x + CellWidth, y + CellHeight, "cross"),
                Svg.Line(x, y + CellHeight, x + CellWidth, y, "cross"));
        }

        var share = Math.Clamp(value / Most, 0, 1);
        return Svg.Group(
            "cell",
            Filled(Svg.Rectangle(x, y, CellWidth, CellHeight, "colored"), share),
            Svg.Text(x + CellWidth / 2, y + CellHeight / 2 + 4, Written(value), share > 0.55 ? "on-light middle" : "on-dark middle"));
    }

    private IEnumerable<XElement> Scale()
    {
        const int Steps = 40;
        var (y, width) = (Top + PlotHeight + 52, PlotWidth * 0.5);
        for (var i = 0; i < Steps; i++)
            yield return Filled(Svg.Rectangle(Left + i * width / Steps, y, width / Steps + 0.3, 10, "colored"), (i + 0.5) / Steps);
        yield return Svg.Text(Left, y + 25, "0", "label start");
        yield return Svg.Text(Left + width, y + 25, $"{Written(Most)} and more", "label middle");
        yield return Svg.Group(
            "cell",
            Svg.Rectangle(Left + width + 24, y, 16, 10, "nothing"),
            Svg.Line(Left + width + 24, y, Left + width + 40, y + 10, "cross"),
            Svg.Line(Left + width + 24, y + 10, Left + width + 40, y, "cross"),
            Svg.Text(Left + width + 46, y + 9, NotFinite, "label start"));
    }

    private static XElement Filled(XElement rectangle, double share)
    {
        var position = share * (Colors.Length - 1);
        var first = Math.Min((int)position, Colors.Length - 2);
        var (one, other, t) = (Colors[first], Colors[first + 1], position - first);
        rectangle.Add(new XAttribute("fill", $"rgb({Mix(one.R, other.R, t)},{Mix(one.G, other.G, t)},{Mix(one.B, other.B, t)})"));
        return rectangle;
    }

    private static string Mix(double one, double other, double t) => ((int)Math.Round(one + (other - one) * t)).ToString(CultureInfo.InvariantCulture);

    private static string Written(double value) => value switch
    {
        >= 100 => Shortened.Magnitude(value),
        >= 10 => value.ToString("0", CultureInfo.InvariantCulture),
        >= 1 => value.ToString("0.0", CultureInfo.InvariantCulture),
        >= 0.005 => value.ToString(".00", CultureInfo.InvariantCulture),
        _ => "0",
    };
}
