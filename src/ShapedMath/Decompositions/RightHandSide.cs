using ShapedMath.Kernels;

namespace ShapedMath;

/// <summary>What a system is solved for.</summary>
internal static class RightHandSide
{
    private const string Use = "be a right-hand side";

    /// <summary>A copy of the right-hand sides, one after the other.</summary>
    /// <exception cref="NotFiniteNumberException">An entry is infinite or no number.</exception>
    public static double[] EntriesOf<TRows, TCols>(Matrix<TRows, TCols> rhs)
    {
        var entries = rhs.EntriesByColumns();
        if (!double.IsFinite(Runs.SumOfMagnitudes(entries)))
            ThrowIfNotFinite(rhs);
        return entries;
    }

    /// <summary>A copy of the right-hand side.</summary>
    /// <exception cref="NotFiniteNumberException">An entry is infinite or no number.</exception>
    public static double[] EntriesOf<TDim>(ColumnVector<TDim> rhs)
    {
        var entries = rhs.Storage.ToArray();
        if (!double.IsFinite(Runs.SumOfMagnitudes(entries)))
            ThrowIfNotFinite(rhs);
        return entries;
    }

    /// <exception cref="NotFiniteNumberException">An entry is infinite or no number.</exception>
    public static void ThrowIfNotFinite<TRows, TCols>(Matrix<TRows, TCols> rhs) => Finite.Require(rhs, Use);

    /// <exception cref="NotFiniteNumberException">An entry is infinite or no number.</exception>
    public static void ThrowIfNotFinite<TDim>(ColumnVector<TDim> rhs) => Finite.Require(rhs, Use);
}
