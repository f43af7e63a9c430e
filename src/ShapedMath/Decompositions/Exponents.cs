using ShapedMath.Kernels;

namespace ShapedMath;

/// <summary>Scaling by powers of two, which is exact: it changes the units of rows and columns and no digit.</summary>
internal static class Exponents
{
    private const int MantissaBits = 52;
    private const int Bias = 1023;

    /// <summary>The matrix, its largest entry brought between 1 and 2, and the power of two that takes it back; of zeros, 0.</summary>
    public static (MathNetMatrix Scaled, int Exponent) Normalized(MathNetMatrix matrix)
    {
        var largest = matrix.Enumerate().Max(Math.Abs);
        var exponent = largest == 0 ? 0 : Math.ILogB(largest);
        return (matrix.Map(entry => Math.ScaleB(entry, -exponent)), exponent);
    }

    /// <summary>For each column the power of two that brings its largest entry between 1 and 2; of a column of zeros, 0.</summary>
    public static int[] OfColumns(MathNetMatrix matrix)
    {
        var exponents = new int[matrix.ColumnCount];
        for (var j = 0; j < exponents.Length; j++)
        {
            var largest = Runs.LargestMagnitude(matrix.AsColumnMajorArray().AsSpan(j * matrix.RowCount, matrix.RowCount));
            exponents[j] = largest == 0 ? 0 : -Math.ILogB(largest);
        }

        return exponents;
    }

    /// <summary>The entries by rows, each column scaled by a power of its own.</summary>
    public static double[] ScaledColumns(MathNetMatrix dense, int[] exponents)
    {
        var from = dense.AsColumnMajorArray();
        var scaled = new double[from.Length];
        for (var j = 0; j < exponents.Length; j++)
        {
            // Beyond 2¹⁰²³ it takes two steps.
            var first = Math.Clamp(exponents[j], 1 - Bias, Bias);
            var (scale, rest) = (PowerOfTwo(first), PowerOfTwo(exponents[j] - first));
            for (var i = 0; i < dense.RowCount; i++)
                scaled[i * exponents.Length + j] = from[j * dense.RowCount + i] * scale * rest;
        }

        return scaled;
    }

    /// <summary>Scales each entry by a power of its own.</summary>
    public static void Scale(Span<double> entries, int[] exponents)
    {
        for (var i = 0; i < entries.Length; i++)
            entries[i] = Math.ScaleB(entries[i], exponents[i]);
    }

    /// <summary>The power of two that brings a magnitude between 1 and 2, or as near to that as one multiplication does; of 0, 0.</summary>
    public static short OfLargest(double magnitude) =>
        magnitude == 0 ? (short)0 : (short)Math.Max(Bias - (int)(BitConverter.DoubleToInt64Bits(magnitude) >> MantissaBits), 1 - Bias);

    /// <summary>2 to a power of -1022 to 1023.</summary>
    public static double PowerOfTwo(int exponent) => BitConverter.Int64BitsToDouble((long)(exponent + Bias) << MantissaBits);

    /// <summary>Scales each entry by a power of its own, in one run of entries or in several that lie one after the other.</summary>
    public static void Scale(Span<double> runs, short[] exponents)
    {
        for (var start = 0; start < runs.Length; start += exponents.Length)
        {
            var run = runs.Slice(start, exponents.Length);
            for (var i = 0; i < run.Length; i++)
                run[i] *= PowerOfTwo(exponents[i]);
        }
    }
}
