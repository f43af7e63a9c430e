namespace Textbook;

/// <summary>
/// Principal components: the k directions in which the data vary most, and the data in terms of these.
/// Jolliffe, Principal Component Analysis, 2nd ed., §3.5; Bishop, Pattern Recognition and Machine Learning, §12.1.
/// </summary>
internal static class PrincipalComponents
{
    /// <summary>X − 1x̄ = UΣVᵀ, cut off after the k largest singular values. The directions are V, the scores UΣ.</summary>
    public static (Matrix<N, K> Scores, Matrix<D, K> Directions) Of<N, D, K>(Matrix<N, D> X, Dim<K> k)
    {
        var (U, Σ, V) = (X - Ones(X.Rows) * X.ColumnMeans()).ThinSvd(k);
        return (U * Σ, V);
    }

    public static Comparison Check<D, K>(Dim<D> d, Dim<K> k, Draw draw)
    {
        // Columns of different sizes, so that the components are distinct.
        var G = draw.Matrix(Dim.Of<Samples>(3 * d.Size), d);
        var X = Matrix.From(G.Rows, d, (i, j) => (j + 1) * G[i, j] + j);
        var (scores, directions) = Of(X, k);

        // Directions have no sign, their projector V Vᵀ is unique.
        var means = X.ToMathNet().ColumnSums() / X.Rows.Size;
        var centred = CreateMatrix.Dense(X.Rows.Size, d.Size, (i, j) => X[i, j] - means[j]);
        var largest = centred.TransposeThisAndMultiply(centred).Evd(Symmetricity.Symmetric).EigenVectors.SubMatrix(0, d.Size, d.Size - k.Size, k.Size);
        var projector = largest.TransposeAndMultiply(largest);

        return new Comparison("VVᵀ and (UΣ)Vᵀ against the projector on the largest eigenvectors of the covariance")
            .Of(directions * directions.T, projector).Of(scores * directions.T, centred * projector);
    }
}
