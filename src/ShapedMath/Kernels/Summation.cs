using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

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
        // Four sums side by side, and what each has lost; then two, then one.
        ref var from = ref MemoryMarshal.GetReference(terms);
        var (sums, losses) = (Vector256<double>.Zero, Vector256<double>.Zero);
        var i = 0;
        for (; i <= terms.Length - Vector256<double>.Count; i += Vector256<double>.Count)
        {
            var addend = Vector256.LoadUnsafe(ref from, (nuint)i) * factor;
            var next = sums + addend;
            losses += Lost(sums, addend, next);
            sums = next;
        }

        var (left, right) = (sums.GetLower(), sums.GetUpper());
        var both = left + right;
        var sum = both[0] + both[1];
        var lost = Vector128.Sum(losses.GetLower() + losses.GetUpper() + Lost(left, right, both)) + Lost(both[0], both[1], sum);
        for (; i < terms.Length; i++)
        {
            var next = sum + terms[i] * factor;
            lost += Lost(sum, terms[i] * factor, next);
            sum = next;
        }

        return double.IsFinite(sum) ? sum + lost : sum; // infinity less infinity is lost, and no number
    }

    // D. E. Knuth, The Art of Computer Programming 2, 3rd ed., §4.2.2, Theorem B: what rounding takes from a sum is a double.
    private static Vector256<double> Lost(Vector256<double> left, Vector256<double> right, Vector256<double> sum) =>
        (left - (sum - (sum - left))) + (right - (sum - left));

    private static Vector128<double> Lost(Vector128<double> left, Vector128<double> right, Vector128<double> sum) =>
        (left - (sum - (sum - left))) + (right - (sum - left));

    private static double Lost(double left, double right, double sum) =>
        (left - (sum - (sum - left))) + (right - (sum - left));

    private static double[] Entries(MathNetVector vector) => vector.AsArray() ?? vector.ToArray();
}
