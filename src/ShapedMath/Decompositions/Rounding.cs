namespace ShapedMath;

/// <summary>The arithmetic of doubles.</summary>
internal static class Rounding
{
    /// <summary>The distance from 1 to the next double, 2⁻⁵².</summary>
    public const double Epsilon = 2.220446049250313e-16;
}
