using System.Diagnostics;
using ShapedMath.Shapes;

namespace ShapedMath;

/// <summary>The exceptions of what only the typed DSL does.</summary>
internal static class ShapeMismatchExtensions
{
    extension(ShapeMismatchException)
    {
        /// <summary>Explains why operands do not fit a form that stands in no table.</summary>
        public static ShapeMismatchException For(Form form, params Operand[] operands) => ShapeMismatchException.For([form], operands, []);

        /// <summary>Explains why a value is not read as one of another shape.</summary>
        public static ShapeMismatchException ForReading(Operand value, Shape declared) =>
            ShapeMismatch.OfReading("SM1015", value, declared) is { } mismatch ? new(mismatch) : throw new UnreachableException($"{value.Shape} is read as {declared}.");
    }
}
