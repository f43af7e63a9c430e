namespace ShapedMath;

/// <summary>The length and sign of an eigenvector, which the equation leaves open.</summary>
internal static class EigenVectors
{
    /// <summary>Columns with the sign that makes the sum of their entries positive: a Perron vector is positive.</summary>
    public static MathNetMatrix Signed(MathNetMatrix vectors)
    {
        var sums = vectors.ColumnSums();
        return MathNetMatrix.Build.Dense(vectors.RowCount, vectors.ColumnCount, (i, j) => sums[j] < 0 ? -vectors.At(i, j) : vectors.At(i, j));
    }
}
