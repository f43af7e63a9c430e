namespace Textbook;

/// <summary>
/// The information filter: the Kalman filter in terms of Ω = P⁻¹ and ξ = P⁻¹x, where a measurement is a sum.
/// Thrun, Burgard and Fox, Probabilistic Robotics, §3.5; Simon, Optimal State Estimation, §6.2.
/// </summary>
internal static class InformationFilter
{
    /// <summary>Predict Ω̄ = (FΩ⁻¹Fᵀ + Q)⁻¹, ξ̄ = Ω̄FΩ⁻¹ξ; correct Ω = Ω̄ + HᵀR⁻¹H, ξ = ξ̄ + HᵀR⁻¹z.</summary>
    public static (ColumnVector<N> ξ, Matrix<N, N> Ω) Step<N, M>(
        Matrix<N, N> F, Matrix<N, N> Q, Matrix<M, N> H, Matrix<M, M> R, ColumnVector<N> ξ, Matrix<N, N> Ω, ColumnVector<M> z)
    {
        var Ω̄ = (F * Ω.Inv * F.T + Q).Inv;
        var ξ̄ = Ω̄ * F * Ω.Inv * ξ;

        return (ξ̄ + H.T * R.Inv * z, Ω̄ + H.T * R.Inv * H);
    }

    public static Comparison Check<N, M>(Dim<N> n, Dim<M> m, Draw draw)
    {
        var system = LinearSystem<N, M>.Of(n, m, draw);
        var (ξ, Ω) = (system.P.Solve(system.μ), system.P.Inverse());
        foreach (var z in system.z)
            (ξ, Ω) = Step(system.F, system.Q, system.H, system.R, ξ, Ω, z);

        var (mean, covariance) = system.LastState();
        return new Comparison("ξ and Ω after four steps against least squares by QR on the whole path at once")
            .Of(ξ, covariance.Solve(mean)).Of(Ω, covariance.Inverse());
    }
}
