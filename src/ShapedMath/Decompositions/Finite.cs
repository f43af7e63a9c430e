using System.Globalization;
using ShapedMath.Kernels;

namespace ShapedMath;

/// <summary>What a solver is given must be finite: an entry that is not is named before it spreads over the result.</summary>
internal static class Finite
{
    /// <param name="matrix">The matrix.</param>
    /// <param name="use">What it cannot do else: "be factorised".</param>
    /// <exception cref="NotFiniteNumberException">An entry is infinite or no number.</exception>
    public static void Require<TRows, TCols>(Matrix<TRows, TCols> matrix, string use)
    {
        // Only where a sum of all entries is not finite, one of them may not be.
        if (matrix.Storage.AsColumnMajorArray() is { } entries && double.IsFinite(Runs.SumOfMagnitudes(entries)))
            return;

        foreach (var (row, column, value) in matrix.Storage.EnumerateIndexed(MathNet.Numerics.LinearAlgebra.Zeros.AllowSkip))
        {
            if (!double.IsFinite(value))
                throw Error(matrix.Heading, use, matrix.IsTransposed ? $"{column},{row}" : $"{row},{column}", value);
        }
    }

    /// <param name="column">The column.</param>
    /// <param name="use">What it cannot do else: "be a right-hand side".</param>
    /// <exception cref="NotFiniteNumberException">An entry is infinite or no number.</exception>
    public static void Require<TDim>(ColumnVector<TDim> column, string use)
    {
        for (var i = 0; i < column.Count; i++)
        {
            if (!double.IsFinite(column.Storage.At(i)))
                throw Error(column.Heading, use, i.ToString(CultureInfo.InvariantCulture), column.Storage.At(i));
        }
    }

    private static NotFiniteNumberException Error(string heading, string use, string place, double value) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{heading} cannot {use}: its entry [{place}] is {value}."), value);
}
