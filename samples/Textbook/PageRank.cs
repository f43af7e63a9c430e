namespace Textbook;

/// <summary>
/// PageRank: where a surfer is found who follows a link of the page with probability α, and goes to a page drawn from v otherwise, or
/// where there is no link. A has a 1 where the page of its row links to that of its column.
/// Langville and Meyer, Google's PageRank and Beyond, ch. 7.
/// </summary>
internal static class PageRank
{
    /// <summary>π ∝ (I − αHᵀ)⁻¹v, H = diag(A1)⁺A.</summary>
    public static ColumnVector<N> Rank<N>(Matrix<N, N> A, double α, ColumnVector<N> v)
    {
        var H = A.RowSums().Map(links => links == 0 ? 0 : 1 / links).Diag() * A;
        var π = (I - α * H.T).Inv * v;
        return π / π.L1Norm();
    }

    public static Comparison Check<N, M>(Dim<N> n, Dim<M> _, Draw draw)
    {
        const double α = 0.85;

        // Page 0 has no link.
        var G = draw.Matrix(n, n);
        var A = Matrix.From(n, n, (i, j) => i > 0 && G[i, j] > 0 ? 1 : 0);
        var weights = draw.Column(n).Map(Math.Exp);
        var v = weights / weights.L1Norm();

        var links = Enumerable.Range(0, n.Size).Select(i => Enumerable.Range(0, n.Size).Where(j => A[i, j] == 1).ToList()).ToList();
        var surfers = v.ToMathNet().ToArray();
        for (var t = 0; t < 250; t++)
        {
            var next = new double[n.Size];
            for (var i = 0; i < n.Size; i++)
            {
                foreach (var j in links[i])
                    next[j] += α * surfers[i] / links[i].Count;
                for (var j = 0; j < n.Size; j++)
                    next[j] += (links[i].Count == 0 ? 1 : 1 - α) * surfers[i] * v[j];
            }

            surfers = next;
        }

        return new Comparison("π against the surfers, link by link, after 250 steps").Of(Rank(A, α, v), CreateVector.DenseOfArray(surfers));
    }
}
