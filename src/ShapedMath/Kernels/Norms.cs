namespace ShapedMath.Kernels;

/// <summary>Norms, and distances measured in them.</summary>
internal static class Norms
{
    // MathNet forms AAᵀ for this, m²n flops and m² numbers.
    public static double Frobenius<TRows, TCols>(Matrix<TRows, TCols> matrix) =>
        Euclidean(matrix.Storage.AsColumnMajorArray() ?? matrix.Storage.ToColumnMajorArray());

    // MathNet's iteration does not end where squares of entries leave the range of double.
    public static double Spectral<TRows, TCols>(Matrix<TRows, TCols> matrix) => SvdFactors.Thin(matrix.FiniteDense()).S[0];

    public static double Condition<TRows, TCols>(Matrix<TRows, TCols> matrix)
    {
        var values = SvdFactors.Thin(matrix.FiniteDense()).S;
        return values[^1] == 0 ? double.PositiveInfinity : values[0] / values[^1]; // of zeros too, where 0 / 0 would be no number
    }

    public static double Euclidean(MathNetVector vector) => Euclidean(vector.AsArray() ?? vector.ToArray());

    /// <summary>Whether a distance is within a tolerance, relative to the larger of the norms of what it separates.</summary>
    public static bool AreClose(double distance, double norm, double otherNorm, double tolerance) =>
        double.IsFinite(distance) && distance <= tolerance * Math.Max(norm, otherNorm);

    private static double Euclidean(ReadOnlySpan<double> entries)
    {
        var squares = 0.0;
        foreach (var entry in entries)
            squares += entry * entry;
        return squares is > 1e-280 and < double.PositiveInfinity ? Math.Sqrt(squares) : EuclideanOfExtremes(entries);
    }

    // The squares left the range of double; scaled by the largest entry, they do not.
    private static double EuclideanOfExtremes(ReadOnlySpan<double> entries)
    {
        var largest = 0.0;
        foreach (var entry in entries)
            largest = Math.Max(largest, Math.Abs(entry));
        if (largest == 0 || !double.IsFinite(largest))
            return largest;

        var squares = 0.0;
        foreach (var entry in entries)
            squares += entry / largest * (entry / largest);
        return largest * Math.Sqrt(squares);
    }
}
