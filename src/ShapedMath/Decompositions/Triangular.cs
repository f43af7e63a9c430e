using ShapedMath.Kernels;

namespace ShapedMath;

/// <summary>Triangular systems, by substitution. What stands in the other triangle is not looked at. GVL §3.1.</summary>
internal static class Triangular
{
    public static MathNetVector SolveLower(MathNetMatrix lower, MathNetVector rhs)
    {
        var x = rhs.Clone();
        for (var i = 0; i < x.Count; i++)
        {
            var sum = x.At(i);
            for (var j = 0; j < i; j++)
                sum -= lower.At(i, j) * x.At(j);
            x.At(i, sum / lower.At(i, i));
        }

        return x;
    }

    public static MathNetVector SolveUpper(MathNetMatrix upper, MathNetVector rhs)
    {
        var x = rhs.Clone();
        for (var i = x.Count - 1; i >= 0; i--)
        {
            var sum = x.At(i);
            for (var j = i + 1; j < x.Count; j++)
                sum -= upper.At(i, j) * x.At(j);
            x.At(i, sum / upper.At(i, i));
        }

        return x;
    }

    /// <summary>
    /// A bound of the 2-norm of the inverse of an upper triangle, infinite where that is singular: √(‖M⁻¹‖₁‖M⁻¹‖∞), where M has the magnitudes of the
    /// diagonal and the negatives of the others'. n² flops. N. J. Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., SIAM, 2002, §8.3.
    /// </summary>
    public static double BoundOfInverse(MathNetMatrix upper)
    {
        ReadOnlySpan<double> entries = upper.AsColumnMajorArray();
        var order = upper.RowCount;
        Span<double> byColumns = new double[order], byRows = new double[order];
        for (var j = 0; j < order; j++)
            byColumns[j] = (1 + Runs.DotMagnitudes(entries.Slice(j * order, j), byColumns)) / Math.Abs(entries[j * order + j]);

        byRows.Fill(1);
        for (var j = order - 1; j >= 0; j--)
        {
            byRows[j] /= Math.Abs(entries[j * order + j]);
            for (var i = 0; i < j; i++)
                byRows[i] += Math.Abs(entries[j * order + i]) * byRows[j];
        }

        return Math.Sqrt(Runs.LargestMagnitude(byColumns)) * Math.Sqrt(Runs.LargestMagnitude(byRows));
    }
}
