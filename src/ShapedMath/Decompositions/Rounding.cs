namespace ShapedMath;

/// <summary>The arithmetic of doubles.</summary>
internal static class Rounding
{
    /// <summary>The distance from 1 to the next double, 2⁻⁵².</summary>
    public const double Epsilon = 2.220446049250313e-16;

    /// <summary>
    /// What is left between two entries of a symmetric matrix, relative to their scale: rounding leaves a product such as XᵀX, or a
    /// covariance that is updated in a loop, a little less symmetric than it is meant to be.
    /// </summary>
    public const double Asymmetry = 1e-8;
}
