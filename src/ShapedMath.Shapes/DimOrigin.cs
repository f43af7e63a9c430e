using System.Globalization;

namespace ShapedMath.Shapes;

/// <summary>Where a size came from: <c>columns of X, line 12</c>.</summary>
/// <param name="Part">Which of the sizes: columns.</param>
/// <param name="Name">What it is a size of: X.</param>
/// <param name="Line">The line that says so, or <see langword="null"/> where there is none to be named.</param>
/// <param name="Place">That place, for whoever leads a reader there.</param>
public sealed record DimOrigin(string Part, string Name, int? Line = null, object? Place = null)
{
    /// <summary>The origin of a size of a value.</summary>
    /// <param name="kind">What the value is.</param>
    /// <param name="dim">The index of the size in its shape.</param>
    /// <param name="name">What to call the value.</param>
    /// <param name="line">The line that says so.</param>
    /// <param name="place">That place.</param>
    public static DimOrigin Of(ShapeKind kind, int dim, string name, int? line, object? place) =>
        new(kind switch { ShapeKind.Matrix => dim == 0 ? "rows" : "columns", ShapeKind.Size => "value", _ => "length" }, name, line, place);

    /// <summary>As messages say it.</summary>
    public override string ToString() => $"{Part} of {Name}{(Line is { } line ? $", line {line.ToString(CultureInfo.InvariantCulture)}" : "")}";
}
