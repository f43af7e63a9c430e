namespace Textbook;

/// <summary>
/// Classical multidimensional scaling: points in k dimensions with given distances, D being their squares.
/// Borg and Groenen, Modern Multidimensional Scaling, 2nd ed., §12.1.
/// </summary>
internal static class MultidimensionalScaling
{
    /// <summary>B = −½JDJ, J = I − 11ᵀ/n; with the k largest eigenvalues, B = VΛVᵀ, the points are the rows of VΛ^½.</summary>
    public static Matrix<N, K> Points<N, K>(Matrix<N, N> D, Dim<K> k)
    {
        var J = I - Ones(D.Rows, D.Rows) / D.Rows;
        var B = -0.5 * J * D * J;
        var (V, Λ) = B.SymmetricEigen().Largest(k);
        return V * Λ.Map(Math.Sqrt);
    }

    public static Comparison Check<N, K>(Dim<N> n, Dim<K> k, Draw draw)
    {
        Matrix<N, N> SquaredDistances(Matrix<N, K> X) => Matrix.From(n, n, (i, j) => Enumerable.Range(0, k.Size).Sum(c => Math.Pow(X[i, c] - X[j, c], 2)));
        var D = SquaredDistances(draw.Matrix(n, k));

        return new Comparison("the squared distances between the points against those given").Of(SquaredDistances(Points(D, k)), D.ToMathNet());
    }
}
