namespace Textbook;

/// <summary>
/// The orthogonal Procrustes problem: the orthogonal Q that minimises ‖A − BQ‖F, the rotation of B onto A.
/// Golub and Van Loan, Matrix Computations, 4th ed., §6.4.1.
/// </summary>
internal static class Procrustes
{
    /// <summary>Q = UVᵀ, where BᵀA = UΣVᵀ.</summary>
    public static Matrix<P, P> Rotation<M, P>(Matrix<M, P> A, Matrix<M, P> B)
    {
        var (U, _, V) = (B.T * A).Svd();
        return U * V.T;
    }

    public static Comparison Check<M, P>(Dim<M> m, Dim<P> p, Draw draw)
    {
        var (A, B) = (draw.Matrix(m, p), draw.Matrix(m, p));

        // Newton's iteration for the polar factor.
        var Q = B.ToMathNet().TransposeThisAndMultiply(A.ToMathNet());
        for (var i = 0; i < 30; i++)
            Q = (Q + Q.Inverse().Transpose()) / 2;

        return new Comparison("Q against the orthogonal polar factor of BᵀA by Newton's iteration").Of(Rotation(A, B), Q);
    }
}
