using System.Globalization;
using ShapedMath.Shapes;

namespace ShapedMath;

/// <summary>
/// A multiple of the identity matrix, of whatever size fits: <see cref="LinearAlgebra.I"/> and <c>λ * I</c>. It is added to and
/// subtracted from square matrices and stacked with others: <c>X.T * X + λ * I</c>.
/// </summary>
/// <param name="Scale">The factor of the identity.</param>
public readonly record struct Identity(double Scale)
{
    /// <summary>A multiple of a multiple of the identity.</summary>
    /// <param name="factor">The factor.</param>
    /// <param name="identity">The multiple of the identity.</param>
    public static Identity operator *(double factor, Identity identity) => new(factor * identity.Scale);

    /// <summary>A multiple of a multiple of the identity.</summary>
    /// <param name="identity">The multiple of the identity.</param>
    /// <param name="factor">The factor.</param>
    public static Identity operator *(Identity identity, double factor) => factor * identity;

    /// <summary>A multiple of the identity over a number: <c>I / n</c>.</summary>
    /// <param name="identity">The multiple of the identity.</param>
    /// <param name="divisor">The number.</param>
    public static Identity operator /(Identity identity, double divisor) => new(identity.Scale / divisor);

    /// <summary>The multiple of the identity with the other sign.</summary>
    /// <param name="identity">The multiple of the identity.</param>
    public static Identity operator -(Identity identity) => new(-identity.Scale);

    /// <summary>The multiple of the identity beside a matrix, on its left: <c>[λI, B]</c>. m(m+n) copies.</summary>
    /// <typeparam name="TRows">The dimension of the rows.</typeparam>
    /// <typeparam name="TRight">The dimension of the columns of the right block.</typeparam>
    /// <param name="right">The right block.</param>
    /// <returns>The matrix of both.</returns>
    public Matrix<TRows, Sum<TRows, TRight>> Beside<TRows, TRight>(Matrix<TRows, TRight> right) => LinearAlgebra.HStack(this, right);

    /// <summary>The multiple of the identity above a matrix. (m+n)n copies.</summary>
    /// <typeparam name="TLower">The dimension of the rows of the lower block.</typeparam>
    /// <typeparam name="TCols">The dimension of the columns.</typeparam>
    /// <param name="lower">The lower block.</param>
    /// <returns>The matrix of both.</returns>
    public Matrix<Sum<TCols, TLower>, TCols> Above<TLower, TCols>(Matrix<TLower, TCols> lower) => LinearAlgebra.VStack(this, lower);

    /// <summary>As formulas have it: <c>I</c>, <c>0.5 * I</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Scale == 1 ? "I" : string.Create(CultureInfo.InvariantCulture, $"{Scale} * I");

    internal Operand Operand => new(ToString(), null, Shape.Identity);

    internal Matrix<TDim, TDim> OfSize<TDim>(Dim<TDim> dim) => new(MathNetMatrix.Build.DenseDiagonal(dim.Size, Scale));
}
