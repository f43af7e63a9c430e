using MathNet.Numerics.LinearAlgebra;
using ShapedMath;

namespace Homework0.Networks;

/// <summary>Z = XW + 1b, learning W and b; λ is the weight of the penalty λ‖W‖²/2.</summary>
internal sealed class Affine<TIn, TOut>(Matrix<TIn, TOut> weights, RowVector<TOut> bias, double λ = 0) : Layer<TIn, TOut>
{
    private readonly Parameter w = new(weights.ToMathNet().ToColumnMajorArray());
    private readonly Parameter v = new(bias.ToMathNet().ToArray());

    /// <summary>W, as it is now.</summary>
    public Matrix<TIn, TOut> W => Matrix.Wrap<TIn, TOut>(CreateMatrix.Dense(weights.Rows.Size, weights.Cols.Size, w.Entries));

    /// <summary>b, as it is now.</summary>
    public RowVector<TOut> b => ColumnVector.Wrap<TOut>(CreateVector.Dense(v.Entries)).T;

    public override IEnumerable<Parameter> Parameters => [w, v];

    public override double Penalty => Q6FullyConnected.L2(W, λ).Penalty;

    public override Pass<TBatch, TIn, TOut> Forward<TBatch>(Matrix<TBatch, TIn> X) => new(
        Q6FullyConnected.Affine(X, W, b),
        Δ =>
        {
            var gradient = Q6FullyConnected.AffineBackward(X, W, Δ);
            w.Gradient = Parameter.Erased((gradient.W + Q6FullyConnected.L2(W, λ).Gradient).Vec());
            v.Gradient = Parameter.Erased(gradient.b.T);
            return gradient.X;
        });
}

/// <summary>Affine layers before they have learnt anything.</summary>
internal static class Affine
{
    /// <summary>Weights from N(0, scale²), biases 0.</summary>
    public static Affine<TIn, TOut> Normal<TIn, TOut>(Dim<TIn> inputs, Dim<TOut> outputs, double scale, int seed, double λ = 0) =>
        new(scale * LinearAlgebra.RandomNormal(inputs, outputs, seed), LinearAlgebra.Zeros(outputs).T, λ);

    /// <summary>The scale √(2/n) that keeps the size of activations through layers of n inputs and ReLUs. He et al., 2015.</summary>
    public static double HeScale<TIn>(Dim<TIn> inputs) => Math.Sqrt(2 / (double)inputs);
}
