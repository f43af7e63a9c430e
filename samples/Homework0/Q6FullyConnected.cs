using ShapedMath;
using static ShapedMath.LinearAlgebra;

namespace Homework0;

/// <summary>
/// Question 6, a fully connected network from scratch. A sample is a row, a batch of B samples a matrix X ∈ ℝ^{B×N}; L ∈ ℝ is the loss.
/// Δ = ∂L/∂Z has an entry for each entry of Z, and stands where that stands: shapes follow from the shapes of what they derive.
/// </summary>
internal static class Q6FullyConnected
{
    /// <summary>(a) affine: Z = XW + 1b, with W ∈ ℝ^{N×M} and b a row.</summary>
    public static Matrix<B, M> Affine<B, N, M>(Matrix<B, N> X, Matrix<N, M> W, RowVector<M> b) =>
        (X * W).AddToEachRow(b);

    /// <summary>(a) affine, backward: ∂L/∂X = ΔWᵀ, ∂L/∂W = XᵀΔ, ∂L/∂b = 1ᵀΔ.</summary>
    public static (Matrix<B, N> X, Matrix<N, M> W, RowVector<M> b) AffineBackward<B, N, M>(Matrix<B, N> X, Matrix<N, M> W, Matrix<B, M> Δ) =>
        (Δ * W.T, X.T * Δ, Ones(X.Rows).T * Δ);

    /// <summary>(a) L2: the penalty λ‖W‖²/2 adds λW to ∂L/∂W.</summary>
    public static (double Penalty, Matrix<N, M> Gradient) L2<N, M>(Matrix<N, M> W, double λ) =>
        (λ / 2 * Math.Pow(W.FrobeniusNorm(), 2), λ * W);

    /// <summary>(b) ReLU: max(0, z), entry by entry.</summary>
    public static Matrix<B, N> ReLU<B, N>(Matrix<B, N> Z) =>
        Z.Map(z => Math.Max(0, z));

    /// <summary>(b) ReLU, backward: Δ where z &gt; 0, and 0 elsewhere: ReLU′(0) = 0.</summary>
    public static Matrix<B, N> ReLUBackward<B, N>(Matrix<B, N> Z, Matrix<B, N> Δ) =>
        Δ.Times(Z.Map(z => z > 0 ? 1 : 0));

    /// <summary>(b) leaky ReLU: max(αz, z), with 0 &lt; α &lt; 1.</summary>
    public static Matrix<B, N> LeakyReLU<B, N>(Matrix<B, N> Z, double α) =>
        Z.Map(z => Math.Max(α * z, z));

    /// <summary>(b) leaky ReLU, backward: Δ where z &gt; 0, and αΔ elsewhere.</summary>
    public static Matrix<B, N> LeakyReLUBackward<B, N>(Matrix<B, N> Z, Matrix<B, N> Δ, double α) =>
        Δ.Times(Z.Map(z => z > 0 ? 1 : α));

    /// <summary>
    /// (c) log Σₖ exp zₖ of each row, as m + log Σₖ exp(zₖ − m) with m the largest entry of the row: no exponential is larger than 1,
    /// and one of them is 1.
    /// </summary>
    public static ColumnVector<B> LogSumExp<B, K>(Matrix<B, K> Z)
    {
        var m = Z.RowMax();
        return m + Z.AddToEachColumn(-m).Map(Math.Exp).RowSums().Map(Math.Log);
    }

    /// <summary>
    /// (c) softmax cross-entropy, the mean over the batch of −log of the probability pᵢ = exp(zᵢ)/Σₖ exp(zₖ) of the true class, which
    /// Y has a 1 for; and Δ = (P − Y)/B.
    /// </summary>
    public static (double Loss, Matrix<B, K> Δ) SoftmaxCrossEntropy<B, K>(Matrix<B, K> Z, Matrix<B, K> Y)
    {
        var logP = Z.AddToEachColumn(-LogSumExp(Z));
        var P = logP.Map(Math.Exp);
        return (-Y.Times(logP).RowSums().Mean(), (P - Y) / Z.Rows);
    }

    /// <summary>(d) stochastic gradient descent: p ← p − ηg.</summary>
    public static ColumnVector<P> Sgd<P>(ColumnVector<P> p, ColumnVector<P> g, double η) =>
        p - η * g;

    /// <summary>(d) momentum: v ← μv − ηg, p ← p + v.</summary>
    public static (ColumnVector<P> p, ColumnVector<P> v) Momentum<P>(ColumnVector<P> p, ColumnVector<P> g, ColumnVector<P> v, double η, double μ)
    {
        v = μ * v - η * g;
        return (p + v, v);
    }

    /// <summary>(d) RMSProp: s ← ρs + (1 − ρ)g∘g, p ← p − ηg ⊘ (√s + ε). Tieleman and Hinton, 2012.</summary>
    public static (ColumnVector<P> p, ColumnVector<P> s) RmsProp<P>(ColumnVector<P> p, ColumnVector<P> g, ColumnVector<P> s, double η, double ρ, double ε)
    {
        s = ρ * s + (1 - ρ) * g.Times(g);
        return (p - η * g.Over(s.Map(s => Math.Sqrt(s) + ε)), s);
    }

    /// <summary>
    /// (d) Adam, the step numbered t = 1, 2, …: m ← β₁m + (1 − β₁)g, s ← β₂s + (1 − β₂)g∘g; both start at 0, and are divided by
    /// 1 − βᵗ to make up for it: p ← p − ηm̂ ⊘ (√ŝ + ε). Kingma and Ba, 2015.
    /// </summary>
    public static (ColumnVector<P> p, ColumnVector<P> m, ColumnVector<P> s) Adam<P>(
        ColumnVector<P> p, ColumnVector<P> g, ColumnVector<P> m, ColumnVector<P> s, int t, double η, double β1, double β2, double ε)
    {
        m = β1 * m + (1 - β1) * g;
        s = β2 * s + (1 - β2) * g.Times(g);
        var (m̂, ŝ) = (m / (1 - Math.Pow(β1, t)), s / (1 - Math.Pow(β2, t)));
        return (p - η * m̂.Over(ŝ.Map(s => Math.Sqrt(s) + ε)), m, s);
    }
}
