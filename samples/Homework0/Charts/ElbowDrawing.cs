using System.Globalization;
using System.Xml.Linq;
using Homework0.Working;

namespace Homework0.Charts;

/// <summary>One step on one sample: φ before and after, both elbows, the sample, and arrows for what moved.</summary>
internal sealed class ElbowDrawing
{
    private const double Width = 420;
    private const double Height = 300;
    private const double Margin = 34;
    private const double Room = 1.2;

    private readonly string title;
    private readonly ElbowStep step;
    private readonly double left;
    private readonly double right;
    private readonly double low;
    private readonly double high;

    public ElbowDrawing(string title, ElbowStep step)
    {
        this.title = title;
        this.step = step;
        double[] places = [step.Elbow, step.ElbowAfter, step.x, 0];
        (left, right) = (places.Min() - Room, places.Max() + Room);
        low = Math.Min(step.y, 0) - 1.1;
        high = Math.Max(Math.Max(Before(step.x), 1), Math.Min(2.6, Math.Max(Before(left), Before(right)))) + 0.5;
    }

    private bool Moves => step.Elbow != step.ElbowAfter;

    /// <summary>The drawing.</summary>
    public XElement Draw() => Svg.Drawing(
        Width,
        Height,
        title,
        Svg.Text(Width / 2, 18, title, "title middle"),
        Svg.Line(X(left), Y(0), X(right), Y(0), "zero"),
        Svg.Line(X(0), Y(low), X(0), Y(high), "grid"),
        Svg.Text(X(right), Y(0) + 15, "x", "axis end"),
        Svg.Text(X(0) + 5, Y(high) + 10, "φ", "axis start"),
        Svg.Polyline(Graph(Before, step.Elbow), "before"),
        Moves ? Svg.Polyline(Graph(After, step.ElbowAfter), "after") : null,
        Slope(),
        Svg.Line(X(step.x), Y(Before(step.x)), X(step.x), Y(step.y), "residual"),
        Svg.Circle(X(step.x), Y(step.y), 4.5, "sample"),
        SampleLabel(),
        Svg.Circle(X(step.Elbow), Y(0), 5, "elbow-before"),
        Svg.Text(X(step.Elbow), Y(0) + 20, $"e = {Number(step.Elbow)}", $"of-before {Anchor(step.Elbow, step.ElbowAfter)}"),
        Moves
            ? new object?[]
            {
                Svg.Circle(X(step.ElbowAfter), Y(0), 4.5, "elbow-after"),
                Svg.Text(X(step.ElbowAfter), Y(0) + 20, $"e′ = {Number(step.ElbowAfter)}", $"of-after {Anchor(step.ElbowAfter, step.Elbow)}"),
                Svg.Arrow(X(step.Elbow), Y(0) + 30, X(step.ElbowAfter), Y(0) + 30, "move elbow"),
            }
            : Svg.Text(Width / 2, Height - 10, "nothing moves", "of-move middle"));

    private double X(double x) => Margin + (x - left) / (right - left) * (Width - 2 * Margin);

    private double Y(double y) => Height - 14 - (y - low) / (high - low) * (Height - 46);

    private double Before(double x) => Q5Elbows.φ(step.w, step.b, x);

    private double After(double x) => Q5Elbows.φ(step.After.w, step.After.b, x);

    // From where the graph enters the drawing to where it leaves it.
    private IEnumerable<(double X, double Y)> Graph(Func<double, double> φ, double elbow)
    {
        var slope = Math.Abs(φ(elbow + 1) - φ(elbow - 1));
        var (start, end) = (Math.Max(left, elbow - high / slope), Math.Min(right, elbow + high / slope));
        double[] points = φ(elbow + 1) > 0 ? [left, elbow, end] : [start, elbow, right];
        return points.Select(x => (X(x), Y(Math.Max(0, φ(x)))));
    }

    // An arrow from the one line to the other, on the active side of both, as far out as there is room.
    private object?[]? Slope()
    {
        if (!Moves)
            return null;

        var side = Math.Sign(step.w);
        var x = step.x;
        for (var far = side > 0 ? right : left; (far - step.Elbow) * side > 0.3; far -= side * 0.1)
        {
            if (Before(far) <= high - 0.2 && After(far) <= high - 0.2 && Math.Abs(Before(far) - After(far)) > 0.25 && Math.Abs(far - step.x) > 0.4)
            {
                x = far;
                break;
            }
        }

        return
        [
            Svg.Arrow(X(x), Y(Before(x)), X(x), Y(After(x)), "move slope"),
            Svg.Text(Width / 2, Height - 4, $"slope w = {Number(step.w)} → w′ = {Number(step.After.w)}", "of-move middle"),
        ];
    }

    // Below the lines; at the axis, above it, on the side on which the lines rise.
    private XElement SampleLabel()
    {
        var text = $"(x, y) = ({Number(step.x)}, {Number(step.y)})";
        return step.y > 0.3
            ? Svg.Text(X(step.x), Y(step.y) + 19, text, "of-sample middle")
            : Svg.Text(X(step.x) + 8 * Math.Sign(step.w), Y(step.y) - (step.y > -0.3 ? 6 : -4), text, $"of-sample {(step.w > 0 ? "start" : "end")}");
    }

    // Labels of elbows close to each other go to either side.
    private static string Anchor(double elbow, double other) => elbow < other ? "end" : elbow > other ? "start" : "middle";

    private static string Number(double value) => Shortened.Number(value).Replace('-', '−').ToString(CultureInfo.InvariantCulture);
}
