namespace Textbook;

/// <summary>
/// A linear system with noise, xₜ = Fxₜ₋₁ + N(0, Q), of which zₜ = Hxₜ + N(0, R) is measured; x₀ ~ N(μ, P).
/// </summary>
internal sealed record LinearSystem<N, M>(
    Matrix<N, N> F, Matrix<N, N> Q, Matrix<M, N> H, Matrix<M, M> R, ColumnVector<N> μ, Matrix<N, N> P, IReadOnlyList<ColumnVector<M>> z)
{
    public static LinearSystem<N, M> Of(Dim<N> n, Dim<M> m, Draw draw) => new(
        F: draw.Matrix(n, n) / Math.Sqrt(n),
        Q: draw.Covariance(n),
        H: draw.Matrix(m, n),
        R: draw.Covariance(m),
        μ: draw.Column(n),
        P: draw.Covariance(n),
        z: [draw.Column(m), draw.Column(m), draw.Column(m), draw.Column(m)]);

    /// <summary>
    /// Mean and covariance of the last state, given all that was measured, without a filter: the whole path x₀, …, x_T at once, by
    /// least squares on all equations, each divided by the Cholesky factor of its noise.
    /// </summary>
    public (Vector<double> Mean, Matrix<double> Covariance) LastState()
    {
        var (n, m, T) = (F.Rows.Size, H.Rows.Size, z.Count);
        var A = CreateMatrix.Dense<double>(n + T * (n + m), n * (T + 1));
        var b = CreateVector.Dense<double>(A.RowCount);
        var row = 0;
        Add(P, μ.ToMathNet(), (0, Eye(μ.Dim).ToMathNet()));
        for (var t = 1; t <= T; t++)
        {
            Add(Q, CreateVector.Dense<double>(n), (t, Eye(μ.Dim).ToMathNet()), (t - 1, -F.ToMathNet()));
            Add(R, z[t - 1].ToMathNet(), (t, H.ToMathNet()));
        }

        var qr = A.QR();
        var covariance = qr.R.TransposeThisAndMultiply(qr.R).Inverse();
        return (qr.Solve(b).SubVector(n * T, n), covariance.SubMatrix(n * T, n, n * T, n));

        void Add<K>(Matrix<K, K> noise, Vector<double> rhs, params (int State, Matrix<double> Block)[] blocks)
        {
            var L = noise.ToMathNet().Cholesky().Factor;
            foreach (var (state, block) in blocks)
                A.SetSubMatrix(row, state * n, L.Solve(block));
            b.SetSubVector(row, rhs.Count, L.Solve(rhs));
            row += rhs.Count;
        }
    }
}
