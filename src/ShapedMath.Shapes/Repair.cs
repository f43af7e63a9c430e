namespace ShapedMath.Shapes;

/// <summary>A change of the source that makes the shapes fit.</summary>
/// <param name="Code">The whole expression, changed: <c>X.T * y</c>.</param>
/// <param name="Result">The shape that it gives, or <see langword="null"/> where it gives none or several.</param>
public sealed record Repair(string Code, Shape? Result)
{
    /// <summary>As messages say it: <c>X.T * y would give d</c>.</summary>
    public override string ToString() => $"{SourceText.OneLine(Code)} would {(Result is null ? "fit" : $"give {Result}")}";
}
