using System.Globalization;
using System.Xml.Linq;

namespace Homework0.Charts;

/// <summary>The elements that drawings are made of. Their colours are classes: the page that a drawing stands in has them, for light and for dark.</summary>
internal static class Svg
{
    private static readonly XNamespace Namespace = "http://www.w3.org/2000/svg";

    /// <summary>A drawing of this size, in units that are a pixel each if there is room.</summary>
    public static XElement Drawing(double width, double height, string title, params object?[] content) => Element(
        "svg",
        new XAttribute("viewBox", $"0 0 {Number(width)} {Number(height)}"),
        new XAttribute("role", "img"),
        new XAttribute("aria-label", title),
        new XAttribute("style", $"max-width:{Number(width * 1.25)}px"),
        Element("title", title),
        content);

    /// <summary>A square drawing of just this size, within a line of text.</summary>
    public static XElement Icon(double size, string title, params object?[] content) => Element(
        "svg",
        At("width", size),
        At("height", size),
        new XAttribute("role", "img"),
        new XAttribute("aria-label", title),
        content);

    public static XElement Group(string style, params object?[] content) => Element("g", Class(style), content);

    public static XElement Line(double x1, double y1, double x2, double y2, string style) =>
        Element("line", At("x1", x1), At("y1", y1), At("x2", x2), At("y2", y2), Class(style));

    public static XElement Rectangle(double x, double y, double width, double height, string style) =>
        Element("rect", At("x", x), At("y", y), At("width", width), At("height", height), Class(style));

    public static XElement Circle(double x, double y, double radius, string style) =>
        Element("circle", At("cx", x), At("cy", y), At("r", radius), Class(style));

    public static XElement Polyline(IEnumerable<(double X, double Y)> points, string style) =>
        Element("polyline", new XAttribute("points", Points(points)), Class(style));

    public static XElement Polygon(IEnumerable<(double X, double Y)> points, string style) =>
        Element("polygon", new XAttribute("points", Points(points)), Class(style));

    /// <summary>A text. Its style has an anchor: start, middle or end.</summary>
    public static XElement Text(double x, double y, string text, string style) =>
        Element("text", At("x", x), At("y", y), Class(style), text);

    /// <summary>A text that is read upwards.</summary>
    public static XElement VerticalText(double x, double y, string text, string style)
    {
        var element = Text(x, y, text, style);
        element.Add(new XAttribute("transform", $"rotate(-90 {Number(x)} {Number(y)})"));
        return element;
    }

    /// <summary>An arrow; of no length, nothing.</summary>
    public static XElement? Arrow(double x1, double y1, double x2, double y2, string style)
    {
        const double Head = 7;
        var (dx, dy) = (x2 - x1, y2 - y1);
        var length = Math.Sqrt(dx * dx + dy * dy);
        if (length < 1e-9)
            return null;

        (dx, dy) = (dx / length * Head, dy / length * Head);
        return Group(
            style,
            Line(x1, y1, x2, y2, "stem"),
            Polygon([(x2, y2), (x2 - dx - dy / 2, y2 - dy + dx / 2), (x2 - dx + dy / 2, y2 - dy - dx / 2)], "head"));
    }

    /// <summary>What an attribute is at one time after another, evenly, and over again.</summary>
    public static XElement Animate(string attribute, double seconds, IEnumerable<string> values) => Element(
        "animate",
        new XAttribute("attributeName", attribute),
        new XAttribute("dur", $"{Number(seconds)}s"),
        new XAttribute("repeatCount", "indefinite"),
        new XAttribute("values", string.Join(';', values)));

    public static string Points(IEnumerable<(double X, double Y)> points) =>
        string.Join(' ', points.Select(point => $"{Number(point.X)},{Number(point.Y)}"));

    /// <summary>A hundredth of a unit is more than can be seen.</summary>
    public static string Number(double value) => (Math.Round(value, 2) + 0).ToString("0.##", CultureInfo.InvariantCulture);

    private static XElement Element(string name, params object?[] content) => new(Namespace + name, content);

    private static XAttribute At(string name, double value) => new(name, Number(value));

    private static XAttribute Class(string style) => new("class", style);
}
