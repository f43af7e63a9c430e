namespace Textbook;

/// <summary>
/// The push-through identity: (I + UV)⁻¹U = U(I + VU)⁻¹, a large inverse against a small one.
/// Henderson and Searle, On deriving the inverse of a sum of matrices, SIAM Review 23, 1981.
/// </summary>
internal static class PushThrough
{
    /// <summary>U(I + VU)⁻¹.</summary>
    public static Matrix<N, K> Pushed<N, K>(Matrix<N, K> U, Matrix<K, N> V) =>
        U / (I + V * U);

    public static Comparison Check<N, K>(Dim<N> n, Dim<K> k, Draw draw)
    {
        var (U, V) = (draw.Matrix(n, k), draw.Matrix(k, n));

        var expected = (CreateMatrix.DenseIdentity<double>(n.Size) + U.ToMathNet() * V.ToMathNet()).QR().Solve(U.ToMathNet());

        return new Comparison("U(I + VU)⁻¹ against (I + UV)⁻¹U by QR").Of(Pushed(U, V), expected);
    }
}
