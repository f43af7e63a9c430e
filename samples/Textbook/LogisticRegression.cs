namespace Textbook;

/// <summary>
/// Logistic regression by Newton's method (iteratively reweighted least squares): P(t = 1 | φ) = σ(wᵀφ), σ(a) = 1/(1 + e⁻ᵃ).
/// Bishop, Pattern Recognition and Machine Learning, §4.3.3.
/// </summary>
internal static class LogisticRegression
{
    /// <summary>w ← w − H⁻¹∇E, where ∇E = Φᵀ(y − t), H = ΦᵀRΦ, y = σ(Φw), R = diag(y(1 − y)).</summary>
    public static ColumnVector<M> Fit<N, M>(Matrix<N, M> Φ, ColumnVector<N> t, int iterations)
    {
        var w = Zeros(Φ.Cols);
        for (var i = 0; i < iterations; i++)
        {
            var y = (Φ * w).Map(σ);
            var R = y.Map(y => y * (1 - y)).Diag();
            w -= (Φ.T * R * Φ).Inv * Φ.T * (y - t);
        }

        return w;
    }

    public static Comparison Check<N, M>(Dim<N> n, Dim<M> m, Draw draw)
    {
        // t are shares of successes in repeated trials, so that no plane separates them.
        var samples = Dim.Of<Samples>(4 * n.Size);
        var (Φ, t) = (draw.Matrix(samples, m), draw.Column(samples).Map(σ));

        // Steepest descent on the negative log-likelihood, its gradient by differences.
        double Error(Vector<double> w)
        {
            var a = Φ.ToMathNet() * w;
            return Enumerable.Range(0, samples.Size).Sum(i => Math.Log(1 + Math.Exp(a[i])) - t[i] * a[i]);
        }

        double Slope(Vector<double> w, int j)
        {
            const double h = 1e-4;
            var e = CreateVector.Dense<double>(m.Size);
            e[j] = h;
            return (Error(w + e) - Error(w - e)) / (2 * h);
        }

        var expected = CreateVector.Dense<double>(m.Size);
        var step = 4 / Math.Pow(Φ.L2Norm(), 2);
        for (var i = 0; i < 500; i++)
            expected -= step * CreateVector.Dense(m.Size, j => Slope(expected, j));

        return new Comparison("w after eight steps against steepest descent on −log p(t | w), its gradient by differences", Allowed: 1e-6)
            .Of(Fit(Φ, t, iterations: 8), expected);
    }

    private static double σ(double a) => 1 / (1 + Math.Exp(-a));
}
