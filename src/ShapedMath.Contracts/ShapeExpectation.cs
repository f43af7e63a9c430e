using System.Runtime.CompilerServices;
using MathNet.Numerics.LinearAlgebra;
using ShapedMath.Shapes;

namespace ShapedMath;

/// <summary>
/// States the shape of data where they come in: <c>var X = Load(path).Expect("n, d");</c>. The program checks it when it runs, and the
/// analyzer reckons with it from there on: within a method a name is one size, that of its <c>[Shape]</c> contracts included.
/// </summary>
/// <remarks>Cost: the text is read at each call; no entry is looked at, and nothing is copied.</remarks>
public static class ShapeExpectation
{
    private const string RuleId = "SM1003";

    /// <summary>Checks the shape of a matrix. A name that stands twice in the text is one size.</summary>
    /// <param name="matrix">The matrix.</param>
    /// <param name="sizes">Its row count and its column count: <c>n, d</c>, <c>n, n</c>, <c>2*n, 3</c>.</param>
    /// <param name="name">What messages call it; the compiler fills in its own text.</param>
    /// <returns>The matrix itself.</returns>
    /// <exception cref="ShapeMismatchException">It has another shape; the message names the sizes.</exception>
    /// <exception cref="FormatException">The text states no shape of a matrix.</exception>
    public static Matrix<T> Expect<T>(this Matrix<T> matrix, string sizes, [CallerArgumentExpression(nameof(matrix))] string name = "")
        where T : struct, IEquatable<T>, IFormattable
    {
        Check(new Shape(ShapeKind.Matrix, (matrix ?? throw new ArgumentNullException(nameof(matrix))).RowCount, matrix.ColumnCount), sizes, name);
        return matrix;
    }

    /// <summary>Checks the length of a vector.</summary>
    /// <param name="vector">The vector.</param>
    /// <param name="sizes">Its length: <c>n</c>, or <c>3</c>.</param>
    /// <param name="name">What messages call it; the compiler fills in its own text.</param>
    /// <returns>The vector itself.</returns>
    /// <exception cref="ShapeMismatchException">It has another length; the message names the sizes.</exception>
    /// <exception cref="FormatException">The text states no length.</exception>
    public static Vector<T> Expect<T>(this Vector<T> vector, string sizes, [CallerArgumentExpression(nameof(vector))] string name = "")
        where T : struct, IEquatable<T>, IFormattable
    {
        Check(new Shape(ShapeKind.Vector, (vector ?? throw new ArgumentNullException(nameof(vector))).Count), sizes, name);
        return vector;
    }

    /// <summary>Checks the length of an array.</summary>
    /// <param name="array">The array.</param>
    /// <param name="sizes">Its length: <c>n</c>, or <c>3</c>.</param>
    /// <param name="name">What messages call it; the compiler fills in its own text.</param>
    /// <returns>The array itself.</returns>
    /// <exception cref="ShapeMismatchException">It has another length; the message names the sizes.</exception>
    /// <exception cref="FormatException">The text states no length.</exception>
    public static T[] Expect<T>(this T[] array, string sizes, [CallerArgumentExpression(nameof(array))] string name = "")
    {
        Check(new Shape(ShapeKind.Array, (array ?? throw new ArgumentNullException(nameof(array))).Length), sizes, name);
        return array;
    }

    /// <summary>Checks the sizes of an array of two dimensions. A name that stands twice in the text is one size.</summary>
    /// <param name="array">The array.</param>
    /// <param name="sizes">Its sizes: <c>n, d</c>.</param>
    /// <param name="name">What messages call it; the compiler fills in its own text.</param>
    /// <returns>The array itself.</returns>
    /// <exception cref="ShapeMismatchException">It has other sizes; the message names them.</exception>
    /// <exception cref="FormatException">The text does not state two sizes.</exception>
    public static T[,] Expect<T>(this T[,] array, string sizes, [CallerArgumentExpression(nameof(array))] string name = "")
    {
        Check(new Shape(ShapeKind.Array, (array ?? throw new ArgumentNullException(nameof(array))).GetLength(0), array.GetLength(1)), sizes, name);
        return array;
    }

    private static void Check(Shape shape, string sizes, string name)
    {
        var pattern = ShapePattern.Parse(shape.Kind, shape.Dims.Count, sizes);
        var form = Form.OfExpectation(pattern, RuleId, sizes);
        if (ShapeMismatch.Explain([form], [Operand.OfCode(name, shape) with { Code = null }]) is { } mismatch)
            throw new ShapeMismatchException(mismatch);
    }
}
