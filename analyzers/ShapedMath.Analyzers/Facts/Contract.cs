using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Facts;

/// <summary>What is stated of a value: its shape; of a tuple, the shape of each element that has one.</summary>
/// <param name="Parts">The shape, or those of the elements; <see langword="null"/> where nothing is said of one.</param>
/// <param name="Elements">The names of the elements; none where the value is no tuple.</param>
internal sealed record Contract(ShapePattern?[] Parts, string[] Elements)
{
    /// <summary>Of a value that is no tuple.</summary>
    public static Contract Of(ShapePattern pattern) => new([pattern], []);

    /// <summary>Whether it is about a tuple.</summary>
    public bool IsOfTuple => Elements.Length > 0;

    /// <summary>The shapes that it speaks of.</summary>
    public IEnumerable<ShapePattern> Patterns => Parts.OfType<ShapePattern>();

    /// <summary>The names of sizes in it.</summary>
    public IEnumerable<string> Names => Patterns.SelectMany(static pattern => pattern.Dims).SelectMany(static dim => dim.Names);

    /// <summary>The same with other sizes.</summary>
    public Contract With(Func<ShapePattern, ShapePattern> change) => this with { Parts = [.. Parts.Select(part => part is null ? null : change(part))] };
}
