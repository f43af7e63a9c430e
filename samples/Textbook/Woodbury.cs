namespace Textbook;

/// <summary>
/// The matrix inversion lemma of Sherman, Morrison and Woodbury: the inverse of A + UCV from that of A and one of the size of C.
/// Golub and Van Loan, Matrix Computations, 4th ed., §2.1.4; Henderson and Searle, On deriving the inverse of a sum of matrices, SIAM Review 23, 1981.
/// </summary>
internal static class Woodbury
{
    /// <summary>(A + UCV)⁻¹ = A⁻¹ − A⁻¹U(C⁻¹ + VA⁻¹U)⁻¹VA⁻¹.</summary>
    public static Matrix<N, N> InverseOfSum<N, K>(Matrix<N, N> A, Matrix<N, K> U, Matrix<K, K> C, Matrix<K, N> V) =>
        A.Inv - A.Inv * U * (C.Inv + V * A.Inv * U).Inv * V * A.Inv;

    public static Comparison Check<N, K>(Dim<N> n, Dim<K> k, Draw draw)
    {
        var (A, U, C, V) = (draw.Covariance(n), draw.Matrix(n, k), draw.Matrix(k, k), draw.Matrix(k, n));

        var expected = (A.ToMathNet() + U.ToMathNet() * C.ToMathNet() * V.ToMathNet()).Inverse();

        return new Comparison("the right side against the inverse of A + UCV").Of(InverseOfSum(A, U, C, V), expected);
    }
}
