namespace Textbook;

/// <summary>
/// Generalised least squares: y = Xβ + ε, where ε has the covariance Ω. The best linear unbiased estimate of β.
/// Aitken, On least squares and linear combination of observations, 1935; Golub and Van Loan, Matrix Computations, 4th ed., §6.1.
/// </summary>
internal static class GeneralisedLeastSquares
{
    /// <summary>β̂ = (XᵀΩ⁻¹X)⁻¹XᵀΩ⁻¹y.</summary>
    public static ColumnVector<D> Estimate<N, D>(Matrix<N, D> X, Matrix<N, N> Ω, ColumnVector<N> y) =>
        (X.T * Ω.Inv * X).Inv * X.T * Ω.Inv * y;

    public static Comparison Check<N, D>(Dim<N> n, Dim<D> d, Draw draw)
    {
        var (X, Ω, y) = (draw.Matrix(n, d), draw.Covariance(n), draw.Column(n));

        var L = Ω.ToMathNet().Cholesky().Factor;
        var expected = L.Solve(X.ToMathNet()).QR().Solve(L.Solve(y.ToMathNet()));

        return new Comparison("β̂ against least squares by QR on L⁻¹X and L⁻¹y, where Ω = LLᵀ").Of(Estimate(X, Ω, y), expected);
    }
}
