namespace Textbook;

/// <summary>
/// Weighted least squares: the β that minimises Σᵢ wᵢ(yᵢ − xᵢᵀβ)², W = diag(w).
/// Golub and Van Loan, Matrix Computations, 4th ed., §6.1.
/// </summary>
internal static class WeightedLeastSquares
{
    /// <summary>β̂ = (XᵀWX)⁻¹XᵀWy.</summary>
    public static ColumnVector<D> Estimate<N, D>(Matrix<N, D> X, Diagonal<N> W, ColumnVector<N> y) =>
        (X.T * W * X).Inv * X.T * W * y;

    public static Comparison Check<N, D>(Dim<N> n, Dim<D> d, Draw draw)
    {
        var (X, y) = (draw.Matrix(n, d), draw.Column(n));
        var w = ColumnVector.From(n, i => 1 + i % 3);

        var rows = Enumerable.Range(0, n.Size).SelectMany(i => Enumerable.Repeat(i, (int)w[i])).ToList();
        var repeated = CreateMatrix.Dense(rows.Count, d.Size, (i, j) => X[rows[i], j]);
        var expected = repeated.QR().Solve(CreateVector.Dense(rows.Count, i => y[rows[i]]));

        return new Comparison("β̂ against ordinary least squares where row i stands wᵢ times").Of(Estimate(X, w.Diag(), y), expected);
    }
}
