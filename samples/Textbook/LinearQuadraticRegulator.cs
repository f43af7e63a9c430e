namespace Textbook;

/// <summary>
/// The linear-quadratic regulator of xₜ₊₁ = Axₜ + Buₜ: the inputs uₜ = −Kₜxₜ that minimise Σ xₜᵀQxₜ + uₜᵀRuₜ over a horizon, by the
/// Riccati iteration backwards in time. For a long horizon K is stationary.
/// Bertsekas, Dynamic Programming and Optimal Control, vol. I, 3rd ed., §4.1.
/// </summary>
internal static class LinearQuadraticRegulator
{
    /// <summary>K = (R + BᵀPB)⁻¹BᵀPA, P ← Q + AᵀP(A − BK). xᵀPx is the cost that is left.</summary>
    public static (Matrix<M, N> K, Matrix<N, N> P) Regulate<N, M>(
        Matrix<N, N> A, Matrix<N, M> B, Matrix<N, N> Q, Matrix<M, M> R, int horizon)
    {
        var (K, P) = (Zeros(B.Cols, A.Rows), Q);
        for (var t = 0; t < horizon; t++)
        {
            K = (R + B.T * P * B).Inv * B.T * P * A;
            P = Q + A.T * P * (A - B * K);
        }

        return (K, P);
    }

    public static Comparison Check<N, M>(Dim<N> n, Dim<M> m, Draw draw)
    {
        const int horizon = 6;
        var (A, B, Q, R) = (draw.Matrix(n, n) / Math.Sqrt(n), draw.Matrix(n, m), draw.Covariance(n), draw.Covariance(m));
        var (K, P) = Regulate(A, B, Q, R, horizon);

        // Each state is linear in x₀ and the inputs: their cost is ‖Sx₀ + Tu‖², the rows those of Q½xₜ and R½uₜ.
        var (q, r) = (Q.ToMathNet().Cholesky().Factor.Transpose(), R.ToMathNet().Cholesky().Factor.Transpose());
        var S = CreateMatrix.Dense<double>((horizon + 1) * n.Size + horizon * m.Size, n.Size);
        var T = CreateMatrix.Dense<double>(S.RowCount, horizon * m.Size);
        var power = CreateMatrix.DenseIdentity<double>(n.Size);
        for (var t = 0; t <= horizon; t++)
        {
            S.SetSubMatrix(t * n.Size, 0, q * power);
            for (var s = 0; s + t < horizon; s++)
                T.SetSubMatrix((s + t + 1) * n.Size, s * m.Size, q * power * B.ToMathNet());
            power = A.ToMathNet() * power;
        }

        for (var t = 0; t < horizon; t++)
            T.SetSubMatrix((horizon + 1) * n.Size + t * m.Size, t * m.Size, r);
        var inputs = T.QR().Solve(-S);
        var residual = S + T * inputs;

        return new Comparison("K and P of six steps against least squares by QR for all inputs at once")
            .Of(K, -inputs.SubMatrix(0, m.Size, 0, n.Size)).Of(P, residual.TransposeThisAndMultiply(residual));
    }
}
