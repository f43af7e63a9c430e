namespace ShapedMath.Kernels;

/// <summary>
/// Sums and means whose rounding error does not grow with the number of terms: what each addition loses is summed too.
/// A. Neumaier, Z. Angew. Math. Mech. 54 (1974) 39; N. J. Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., SIAM, 2002, §4.3.
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
        var (sum, lost) = (0.0, 0.0);
        foreach (var unscaled in terms)
        {
            var term = unscaled * factor;
            var next = sum + term;
            lost += Math.Abs(sum) >= Math.Abs(term) ? sum - next + term : term - next + sum;
            sum = next;
        }

        return double.IsFinite(sum) ? sum + lost : sum; // infinity less infinity is lost, and no number
    }

    private static double[] Entries(MathNetVector vector) => vector.AsArray() ?? vector.ToArray();
}
