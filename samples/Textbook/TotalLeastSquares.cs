namespace Textbook;

/// <summary>
/// Total least squares: the X that solves (A + E)X = B + R for the smallest ‖[E, R]‖F. The data are noisy on both sides.
/// Golub and Van Loan, Matrix Computations, 4th ed., §6.3.
/// </summary>
internal static class TotalLeastSquares
{
    /// <summary>X̂ = −V₁₂V₂₂⁻¹, where [A, B] = UΣVᵀ.</summary>
    public static Matrix<N, K> Solve<M, N, K>(Matrix<M, N> A, Matrix<M, K> B)
    {
        var (_, _, V) = HStack(A, B).Svd();
        var (_, V12, _, V22) = V.Split(A.Cols, A.Cols);
        return -V12 / V22;
    }

    public static Comparison Check<M, N>(Dim<M> m, Dim<N> n, Draw draw)
    {
        var A = draw.Matrix(m, n);
        var b = A * draw.Column(n) + 0.1 * draw.Column(m);

        var (a, c) = (A.ToMathNet(), b.ToMathNet());
        var both = a.Append(c.ToColumnMatrix());
        var σ2 = both.TransposeThisAndMultiply(both).Evd(Symmetricity.Symmetric).EigenValues.Min(λ => λ.Real);
        var expected = (a.TransposeThisAndMultiply(a) - σ2 * CreateMatrix.DenseIdentity<double>(n.Size)).Solve(a.TransposeThisAndMultiply(c));

        return new Comparison("x̂ against (AᵀA − σ²I)⁻¹Aᵀb, where σ² is the smallest eigenvalue of [A, b]ᵀ[A, b]")
            .Of(Solve(A, (Matrix<M, One>)b), expected.ToColumnMatrix());
    }
}
