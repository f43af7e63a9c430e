namespace Textbook;

/// <summary>
/// Gaussian process regression: the posterior of f∗ at new points, given y = f + ε, ε ~ N(0, σ²I). K, K∗ and K∗∗ are the kernel
/// between observed points, new and observed ones, and new ones.
/// Rasmussen and Williams, Gaussian Processes for Machine Learning, §2.2.
/// </summary>
internal static class GaussianProcess
{
    /// <summary>E f∗ = K∗(K + σ²I)⁻¹y, cov f∗ = K∗∗ − K∗(K + σ²I)⁻¹K∗ᵀ.</summary>
    public static (ColumnVector<M> Mean, Matrix<M, M> Covariance) Posterior<N, M>(
        Matrix<N, N> K, Matrix<M, N> Kₛ, Matrix<M, M> Kₛₛ, ColumnVector<N> y, double σ)
    {
        var C = (K + σ * σ * I).Cholesky();
        return (Kₛ * C.Solve(y), Kₛₛ - Kₛ * C.Solve(Kₛ.T));
    }

    public static Comparison Check<N, M>(Dim<N> n, Dim<M> m, Draw draw)
    {
        const double σ = 0.5;
        var (x, z, y) = (draw.Column(n), draw.Column(m), draw.Column(n));
        Matrix<R, C> Kernel<R, C>(ColumnVector<R> a, ColumnVector<C> b) => Matrix.From(a.Dim, b.Dim, (i, j) => Math.Pow(1 + a[i] * b[j], 3));
        var (mean, covariance) = Posterior(Kernel(x, x), Kernel(z, x), Kernel(z, z), y, σ);

        // (1 + ab)³ = φ(a)ᵀφ(b): the process is wᵀφ, w ~ N(0, I), and w's posterior has four dimensions.
        double[] φ(double a) => [1, Math.Sqrt(3) * a, Math.Sqrt(3) * a * a, a * a * a];
        var (Φ, Φz) = (CreateMatrix.DenseOfRowArrays(x.ToMathNet().Select(φ)), CreateMatrix.DenseOfRowArrays(z.ToMathNet().Select(φ)));
        var S = (Φ.TransposeThisAndMultiply(Φ) / (σ * σ) + CreateMatrix.DenseIdentity<double>(4)).Inverse();
        var w = S * Φ.TransposeThisAndMultiply(y.ToMathNet()) / (σ * σ);

        return new Comparison("mean and covariance against Bayesian regression on the four features of the kernel (1 + ab)³")
            .Of(mean, Φz * w).Of(covariance, Φz * S * Φz.Transpose());
    }
}
