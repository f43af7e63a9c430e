namespace Textbook;

/// <summary>
/// The Kalman filter of the system xₜ = Fxₜ₋₁ + N(0, Q), zₜ = Hxₜ + N(0, R): the mean x and covariance P of the state, one step on.
/// Simon, Optimal State Estimation, ch. 5.
/// </summary>
internal static class KalmanFilter
{
    /// <summary>Predict x ← Fx, P ← FPFᵀ + Q; correct by the gain K = PHᵀ(HPHᵀ + R)⁻¹: x ← x + K(z − Hx), P ← (I − KH)P.</summary>
    public static (ColumnVector<N> x, Matrix<N, N> P) Step<N, M>(
        Matrix<N, N> F, Matrix<N, N> Q, Matrix<M, N> H, Matrix<M, M> R, ColumnVector<N> x, Matrix<N, N> P, ColumnVector<M> z)
    {
        (x, P) = (F * x, F * P * F.T + Q);

        var S = H * P * H.T + R;
        var K = P * H.T / S;
        return (x + K * (z - H * x), (I - K * H) * P);
    }

    public static Comparison Check<N, M>(Dim<N> n, Dim<M> m, Draw draw)
    {
        var system = LinearSystem<N, M>.Of(n, m, draw);
        var (x, P) = (system.μ, system.P);
        foreach (var z in system.z)
            (x, P) = Step(system.F, system.Q, system.H, system.R, x, P, z);

        var (mean, covariance) = system.LastState();
        return new Comparison("x and P after four steps against least squares by QR on the whole path at once").Of(x, mean).Of(P, covariance);
    }
}
