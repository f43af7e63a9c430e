using System.Globalization;
using System.Xml.Linq;
using Homework0.Networks;

namespace Homework0.Charts;

/// <summary>A network of one input, its curve and the elbows of its units, at several times: side by side, and as a film.</summary>
internal sealed class ElbowFrames(IReadOnlyList<double> x, IReadOnlyList<double> target, IReadOnlyList<int> dead)
{
    private const double Low = -1.4;
    private const double High = 1.4;
    private const double FrameWidth = 210;
    private const double FrameHeight = 170;
    private const double Top = 26;
    private const double SecondsOfFrame = 0.35;

    /// <summary>Frames, two in a row.</summary>
    public XElement Strip(string title, IReadOnlyList<Snapshot> snapshots)
    {
        const int InRow = 2;
        var rows = (snapshots.Count + InRow - 1) / InRow;
        return Svg.Drawing(
            FrameWidth * InRow,
            Top + rows * FrameHeight + 34,
            title,
            Svg.Text(FrameWidth * InRow / 2, 16, title, "title middle"),
            snapshots.Index().Select(snapshot => Frame(snapshot.Item, new(snapshot.Index % InRow * FrameWidth + 6, Top + snapshot.Index / InRow * FrameHeight, FrameWidth - 12, FrameHeight - 22))),
            Legend(6, Top + rows * FrameHeight + 16));
    }

    /// <summary>One frame that changes.</summary>
    public XElement Film(string title, IReadOnlyList<Snapshot> snapshots)
    {
        var place = new Place(10, Top, 460, 260);
        var seconds = snapshots.Count * SecondsOfFrame;
        var drawing = Svg.Drawing(
            480,
            Top + 320,
            title,
            Svg.Text(240, 16, title, "title middle"),
            Background(place),
            Animated(Svg.Polyline(Curve(place, snapshots[0].Values), "after"), "points", seconds, snapshots.Select(snapshot => Svg.Points(Curve(place, snapshot.Values)))),
            Enumerable.Range(0, snapshots[0].Elbows.Count).Select(unit => Animated(
                Unit(place, unit, snapshots[0].Elbows[unit]), "cx", seconds, snapshots.Select(snapshot => Svg.Number(place.X(Inside(snapshot.Elbows[unit])))))),
            Legend(10, Top + 300));
        drawing.SetAttributeValue("class", "moving");
        return drawing;
    }

    private object[] Frame(Snapshot snapshot, Place place) =>
    [
        Svg.Text(place.Left + 4, place.Top + 14, string.Create(CultureInfo.InvariantCulture, $"step {snapshot.Step}, loss {Shortened.Magnitude(snapshot.Loss)}"), "small start"),
        Background(place),
        Svg.Polyline(Curve(place, snapshot.Values), "after"),
        snapshot.Elbows.Select((elbow, unit) => Unit(place, unit, elbow)),
    ];

    private object[] Background(Place place) =>
    [
        Svg.Rectangle(place.Left, place.Top, place.Width, place.Height, "frame"),
        Svg.Line(place.X(-1), place.Top, place.X(-1), place.Top + place.Height, "grid"),
        Svg.Line(place.X(0), place.Top, place.X(0), place.Top + place.Height, "grid"),
        Svg.Line(place.X(1), place.Top, place.X(1), place.Top + place.Height, "grid"),
        Svg.Text(place.X(-1), place.Top + place.Height + 12, "−1", "small middle"),
        Svg.Text(place.X(0), place.Top + place.Height + 12, "x = 0", "small middle"),
        Svg.Text(place.X(1), place.Top + place.Height + 12, "1", "small middle"),
        Svg.Polyline(Curve(place, target), "line reference"),
    ];

    private IEnumerable<(double X, double Y)> Curve(Place place, IReadOnlyList<double> values) =>
        x.Zip(values, (x, value) => (place.X(x), place.Y(Inside(value))));

    private XElement Unit(Place place, int unit, double elbow) =>
        Svg.Circle(place.X(Inside(elbow)), place.Y(-1.18) + unit % 5 * 3, 2.2, dead.Contains(unit) ? "dead" : "unit");

    private static XElement Animated(XElement element, string attribute, double seconds, IEnumerable<string> values)
    {
        element.Add(Svg.Animate(attribute, seconds, values));
        return element;
    }

    private static object[] Legend(double x, double y) =>
    [
        Svg.Line(x, y, x + 22, y, "line reference"),
        Svg.Text(x + 28, y + 4, "curve to fit", "label start"),
        Svg.Line(x + 110, y, x + 132, y, "after"),
        Svg.Text(x + 138, y + 4, "network", "label start"),
        Svg.Circle(x + 205, y, 3, "unit"),
        Svg.Text(x + 213, y + 4, "elbow of a unit", "label start"),
        Svg.Circle(x + 318, y, 3, "dead"),
        Svg.Text(x + 326, y + 4, "of a dead unit", "label start"),
    ];

    // Elbows beyond stay at the edge.
    private static double Inside(double value) => Math.Clamp(value, Low, High);

    private readonly record struct Place(double Left, double Top, double Width, double Height)
    {
        public double X(double x) => Left + (x - Low) / (High - Low) * Width;

        public double Y(double y) => Top + (1 - (y - Low) / (High - Low)) * Height;
    }
}
