namespace ShapedMath.Shapes;

/// <summary>The kinds of things that operations take and give.</summary>
public enum ShapeKind
{
    /// <summary>Something without a shape: a flag, a tolerance.</summary>
    None,

    /// <summary>A number.</summary>
    Scalar,

    /// <summary>A vector; in the typed DSL a column.</summary>
    Vector,

    /// <summary>A row.</summary>
    Row,

    /// <summary>A matrix.</summary>
    Matrix,

    /// <summary>An array of numbers.</summary>
    Array,

    /// <summary>An integer that is a size.</summary>
    Size,

    /// <summary>A multiple of the identity matrix, of whatever size fits.</summary>
    Identity,
}
