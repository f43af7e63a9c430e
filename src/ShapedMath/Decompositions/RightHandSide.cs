using System.Globalization;

namespace ShapedMath;

/// <summary>What a system is solved for. An entry that is missing, and so not finite, is named before it spreads over the solution.</summary>
internal static class RightHandSide
{
    /// <summary>The right-hand sides, by columns.</summary>
    /// <exception cref="NotFiniteNumberException">An entry is infinite or no number.</exception>
    public static MathNetMatrix Of<TRows, TCols>(Matrix<TRows, TCols> rhs)
    {
        ThrowIfNotFinite(rhs);
        return rhs.Dense();
    }

    /// <summary>The right-hand side, as a matrix of one column.</summary>
    /// <exception cref="NotFiniteNumberException">An entry is infinite or no number.</exception>
    public static MathNetMatrix Of<TDim>(ColumnVector<TDim> rhs)
    {
        ThrowIfNotFinite(rhs);
        return rhs.Storage.ToColumnMatrix();
    }

    /// <exception cref="NotFiniteNumberException">An entry is infinite or no number.</exception>
    public static void ThrowIfNotFinite<TRows, TCols>(Matrix<TRows, TCols> rhs)
    {
        foreach (var (row, column, value) in rhs.Storage.EnumerateIndexed(MathNet.Numerics.LinearAlgebra.Zeros.AllowSkip))
        {
            if (!double.IsFinite(value))
                throw Error(rhs.Heading, rhs.IsTransposed ? $"{column},{row}" : $"{row},{column}", value);
        }
    }

    /// <exception cref="NotFiniteNumberException">An entry is infinite or no number.</exception>
    public static void ThrowIfNotFinite<TDim>(ColumnVector<TDim> rhs)
    {
        for (var i = 0; i < rhs.Count; i++)
        {
            if (!double.IsFinite(rhs.Storage.At(i)))
                throw Error(rhs.Heading, i.ToString(CultureInfo.InvariantCulture), rhs.Storage.At(i));
        }
    }

    private static NotFiniteNumberException Error(string heading, string place, double value) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{heading} cannot be a right-hand side: its entry [{place}] is {value}."), value);
}
