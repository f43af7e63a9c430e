namespace Textbook;

/// <summary>
/// Whitening (ZCA): data with the covariance Σ = VΛVᵀ become uncorrelated with variance 1, and change no more than they must.
/// Kessy, Lewin and Strimmer, Optimal whitening and decorrelation, The American Statistician 72, 2018.
/// </summary>
internal static class Whitening
{
    /// <summary>Z = (X − 1x̄)Σ^(−½), Σ^(−½) = VΛ^(−½)Vᵀ.</summary>
    public static Matrix<N, D> Whiten<N, D>(Matrix<N, D> X)
    {
        var X̃ = X - Ones(X.Rows) * X.ColumnMeans();
        var Σ = X̃.T * X̃ / (X.Rows - 1);
        var (V, Λ) = Σ.SymmetricEigen();
        return X̃ * V * Λ.Map(λ => 1 / Math.Sqrt(λ)) * V.T;
    }

    public static Comparison Check<N, D>(Dim<N> n, Dim<D> _, Draw draw)
    {
        var X = draw.Matrix(Dim.Of<Samples>(2 * n.Size), n);

        // The iteration of Denman and Beavers: Y → Σ^½, Z → Σ^(−½).
        var means = X.ToMathNet().ColumnSums() / X.Rows.Size;
        var centred = CreateMatrix.Dense(X.Rows.Size, n.Size, (i, j) => X[i, j] - means[j]);
        var (Y, Z) = (centred.TransposeThisAndMultiply(centred) / (X.Rows.Size - 1), CreateMatrix.DenseIdentity<double>(n.Size));
        for (var i = 0; i < 20; i++)
            (Y, Z) = ((Y + Z.Inverse()) / 2, (Z + Y.Inverse()) / 2);

        return new Comparison("Z against (X − 1x̄)Σ^(−½), the root by the iteration of Denman and Beavers").Of(Whiten(X), centred * Z);
    }
}
