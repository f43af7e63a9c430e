using ShapedMath.Shapes;

namespace ShapedMath.Generators.Models;

/// <summary>The types of the typed DSL.</summary>
internal static class TypeNames
{
    /// <summary>The type of values of a kind, without type arguments.</summary>
    public static string Of(ShapeKind kind) => kind switch
    {
        ShapeKind.Matrix => "Matrix",
        ShapeKind.Vector => "ColumnVector",
        ShapeKind.Row => "RowVector",
        ShapeKind.Scalar => "double",
        ShapeKind.Size => "int",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "The typed DSL has no type for it."),
    };
}
