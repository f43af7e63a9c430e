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

    /// <summary>The multiple of the identity with the other sign.</summary>
    /// <param name="identity">The multiple of the identity.</param>
    public static Identity operator -(Identity identity) => new(-identity.Scale);

    /// <summary>As formulas have it: <c>I</c>, <c>0.5 * I</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Scale == 1 ? "I" : string.Create(CultureInfo.InvariantCulture, $"{Scale} * I");

    internal Operand Operand => new(ToString(), null, Shape.Identity);

    internal Matrix<TDim, TDim> OfSize<TDim>(Dim<TDim> dim) => new(MathNetMatrix.Build.DenseDiagonal(dim.Size, Scale));
}
