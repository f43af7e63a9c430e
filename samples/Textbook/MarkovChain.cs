namespace Textbook;

/// <summary>
/// The stationary distribution of an irreducible Markov chain with the transition probabilities P, whose rows sum to 1: πP = π.
/// Resnick, Adventures in Stochastic Processes, Prop. 2.14.1.
/// </summary>
internal static class MarkovChain
{
    /// <summary>π = 1ᵀ(I − P + 11ᵀ)⁻¹.</summary>
    public static RowVector<N> Stationary<N>(Matrix<N, N> P) =>
        Ones(P.Rows).T * (I - P + Ones(P.Rows, P.Rows)).Inv;

    public static Comparison Check<N, M>(Dim<N> n, Dim<M> _, Draw draw)
    {
        var weights = draw.Matrix(n, n).ToMathNet().PointwiseExp();
        var P = Matrix.Wrap<N, N>(weights.NormalizeRows(1));

        var expected = CreateVector.Dense(n.Size, i => i == 0 ? 1.0 : 0);
        for (var t = 0; t < 1000; t++)
            expected = CreateVector.Dense(n.Size, j => Enumerable.Range(0, n.Size).Sum(i => expected[i] * P[i, j]));

        return new Comparison("π against the distribution after 1000 steps from state 0").Of(Stationary(P), expected);
    }
}
