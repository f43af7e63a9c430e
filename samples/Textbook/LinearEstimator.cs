namespace Textbook;

/// <summary>
/// Linear minimum mean square error (LMMSE) estimation of x from y, which have the means x̄ and ȳ and the covariances Cxx, Cxy, Cyy.
/// Kay, Fundamentals of Statistical Signal Processing: Estimation Theory, §12.5.
/// </summary>
internal static class LinearEstimator
{
    /// <summary>x̂ = x̄ + CxyCyy⁻¹(y − ȳ), and the covariance of its error, Cxx − CxyCyy⁻¹Cyx.</summary>
    public static (ColumnVector<N> x, Matrix<N, N> C) Estimate<N, M>(
        ColumnVector<N> x̄, ColumnVector<M> ȳ, Matrix<N, N> Cxx, Matrix<N, M> Cxy, Matrix<M, M> Cyy, ColumnVector<M> y) =>
        (x̄ + Cxy * Cyy.Inv * (y - ȳ), Cxx - Cxy * Cyy.Inv * Cxy.T);

    public static Comparison Check<N, M>(Dim<N> n, Dim<M> m, Draw draw)
    {
        var joint = draw.Covariance(Dim.Of<Sum<N, M>>(n.Size + m.Size));
        var (Cxx, Cxy, _, Cyy) = joint.Split(n, n);
        var (x̄, ȳ, y) = (draw.Column(n), draw.Column(m), draw.Column(m));
        var (x, C) = Estimate(x̄, ȳ, Cxx, Cxy, Cyy, y);

        var Λ = joint.ToMathNet().Inverse();
        var (Λxx, Λxy) = (Λ.SubMatrix(0, n.Size, 0, n.Size), Λ.SubMatrix(0, n.Size, n.Size, m.Size));
        var expected = x̄.ToMathNet() - Λxx.Solve(Λxy * (y - ȳ).ToMathNet());

        return new Comparison("x̂ and C against blocks of Λ, the inverse of the joint covariance: x̄ − Λxx⁻¹Λxy(y − ȳ) and Λxx⁻¹")
            .Of(x, expected).Of(C, Λxx.Inverse());
    }
}
