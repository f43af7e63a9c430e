using System.Numerics;
using System.Runtime.InteropServices;

namespace ShapedMath.Kernels;

/// <summary>
/// Sums and means whose rounding error does not grow with the number of terms: what each addition loses is summed too.
/// N. J. Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., SIAM, 2002, §4.3.
/// </summary>
internal static class Summation
{
    public static double Sum<TDim>(ColumnVector<TDim> column) => Sum(Entries(column.Storage));

    public static double Sum<TDim>(RowVector<TDim> row) => Sum(Entries(row.Storage));

    public static double Mean<TDim>(ColumnVector<TDim> column) => Mean(Entries(column.Storage));

    public static double Mean<TDim>(RowVector<TDim> row) => Mean(Entries(row.Storage));

    public static double Sum(ReadOnlySpan<double> terms) => Sum(terms, 1);

    /// <summary>The mean; of no terms, no number.</summary>
    public static double Mean(ReadOnlySpan<double> terms) => Sum(terms) is var sum && double.IsFinite(sum)
        ? sum / terms.Length
        : Sum(terms, 1.0 / terms.Length); // of large terms, it may be that only the sum left the range

    private static double Sum(ReadOnlySpan<double> terms, double factor)
    {
        // Several sums side by side, and what each has lost.
        ref var from = ref MemoryMarshal.GetReference(terms);
        var (sums, losses) = (Vector<double>.Zero, Vector<double>.Zero);
        var i = 0;
        for (; i <= terms.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            var addend = Vector.LoadUnsafe(ref from, (nuint)i) * factor;
            var next = sums + addend;
            var added = next - sums;
            losses += (sums - (next - added)) + (addend - added);
            sums = next;
        }

        var (sum, lost) = (0.0, Vector.Sum(losses));
        for (var lane = 0; lane < Vector<double>.Count; lane++)
            Add(sums[lane], ref sum, ref lost);
        for (; i < terms.Length; i++)
            Add(terms[i] * factor, ref sum, ref lost);
        return double.IsFinite(sum) ? sum + lost : sum; // infinity less infinity is lost, and no number
    }

    // D. E. Knuth, The Art of Computer Programming 2, 3rd ed., §4.2.2, Theorem B: what rounding takes from a sum is a double.
    private static void Add(double term, ref double sum, ref double lost)
    {
        var next = sum + term;
        var added = next - sum;
        lost += (sum - (next - added)) + (term - added);
        sum = next;
    }

    private static double[] Entries(MathNetVector vector) => vector.AsArray() ?? vector.ToArray();
}
