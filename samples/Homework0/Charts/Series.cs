namespace Homework0.Charts;

/// <summary>A line of a chart.</summary>
/// <param name="Name">What the legend calls it.</param>
/// <param name="Points">Its points, in order; where a value is not finite, or not positive on a logarithmic axis, the line is broken.</param>
internal sealed record Series(string Name, IReadOnlyList<(double X, double Y)> Points)
{
    /// <summary>Whether each point gets a dot.</summary>
    public bool HasDots { get; init; }

    /// <summary>Whether there is no line between the dots.</summary>
    public bool IsScattered { get; init; }

    /// <summary>Whether it stands behind the others: what they are compared with. It ends where the frame does.</summary>
    public bool IsReference { get; init; }
}
