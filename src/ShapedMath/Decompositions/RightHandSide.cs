namespace ShapedMath;

/// <summary>What a system is solved for.</summary>
internal static class RightHandSide
{
    private const string Use = "be a right-hand side";

    /// <summary>The right-hand sides, by columns.</summary>
    /// <exception cref="NotFiniteNumberException">An entry is infinite or no number.</exception>
    public static MathNetMatrix Of<TRows, TCols>(Matrix<TRows, TCols> rhs)
    {
        ThrowIfNotFinite(rhs);
        return rhs.Dense();
    }

    /// <summary>The right-hand side.</summary>
    /// <exception cref="NotFiniteNumberException">An entry is infinite or no number.</exception>
    public static MathNetVector Of<TDim>(ColumnVector<TDim> rhs)
    {
        ThrowIfNotFinite(rhs);
        return rhs.Storage;
    }

    /// <exception cref="NotFiniteNumberException">An entry is infinite or no number.</exception>
    public static void ThrowIfNotFinite<TRows, TCols>(Matrix<TRows, TCols> rhs) => Finite.Require(rhs, Use);

    /// <exception cref="NotFiniteNumberException">An entry is infinite or no number.</exception>
    public static void ThrowIfNotFinite<TDim>(ColumnVector<TDim> rhs) => Finite.Require(rhs, Use);
}
