namespace Textbook;

/// <summary>
/// Bayesian linear regression: t = Φw + ε, ε ~ N(0, β⁻¹I), with the prior w ~ N(m₀, S₀). The posterior is N(m, S).
/// Bishop, Pattern Recognition and Machine Learning, §3.3.1.
/// </summary>
internal static class BayesianLinearRegression
{
    /// <summary>S⁻¹ = S₀⁻¹ + βΦᵀΦ, m = S(S₀⁻¹m₀ + βΦᵀt).</summary>
    public static (ColumnVector<M> m, Matrix<M, M> S) Posterior<N, M>(
        Matrix<N, M> Φ, ColumnVector<N> t, double β, ColumnVector<M> m0, Matrix<M, M> S0)
    {
        var S = (S0.Inv + β * Φ.T * Φ).Inv;
        return (S * (S0.Inv * m0 + β * Φ.T * t), S);
    }

    public static Comparison Check<N, M>(Dim<N> n, Dim<M> m, Draw draw)
    {
        const double β = 2.5;
        var (Φ, t, m0, S0) = (draw.Matrix(n, m), draw.Column(n), draw.Column(m), draw.Covariance(m));
        var (mean, covariance) = Posterior(Φ, t, β, m0, S0);

        var (μ, Σ) = (m0.ToMathNet(), S0.ToMathNet());
        for (var i = 0; i < n.Size; i++)
        {
            var φ = Φ.ToMathNet().Row(i);
            var gain = Σ * φ / (1 / β + φ * Σ * φ);
            (μ, Σ) = (μ + gain * (t[i] - φ * μ), Σ - gain.OuterProduct(Σ * φ));
        }

        return new Comparison("m and S against one observation after the other, each an update of rank one").Of(mean, μ).Of(covariance, Σ);
    }
}
