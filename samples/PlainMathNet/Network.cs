using MathNet.Numerics.LinearAlgebra;
using ShapedMath;

namespace PlainMathNet;

/// <summary>A network of one hidden layer, x ↦ W₂ tanh(W₁x + b₁) + b₂, and its gradient by backpropagation. A sample is a row.</summary>
internal sealed class Network(int inputs, int hidden, int outputs, int seed)
{
    [Shape("h, d")]
    public Matrix<double> Inner { get; set; } = Matrix<double>.Build.Random(hidden, inputs, seed);

    [Shape("h")]
    public Vector<double> InnerBias { get; set; } = Vector<double>.Build.Dense(hidden);

    [Shape("k, h")]
    public Matrix<double> Outer { get; set; } = Matrix<double>.Build.Random(outputs, hidden, seed + 1);

    [Shape("k")]
    public Vector<double> OuterBias { get; set; } = Vector<double>.Build.Dense(outputs);

    [return: Shape("n, k")]
    public Matrix<double> Predict([Shape("n, d")] Matrix<double> x) => WithBias(Hidden(x) * Outer.Transpose(), OuterBias);

    /// <summary>Half the mean square of the residuals.</summary>
    public double Loss([Shape("n, d")] Matrix<double> x, [Shape("n, k")] Matrix<double> y)
    {
        var residuals = Predict(x) - y;
        return residuals.PointwiseMultiply(residuals).RowSums().Sum() / (2 * x.RowCount);
    }

    /// <summary>The gradient of the loss, the weights of the inner layer first.</summary>
    public (Matrix<double> Inner, Vector<double> InnerBias, Matrix<double> Outer, Vector<double> OuterBias) Gradient([Shape("n, d")] Matrix<double> x, [Shape("n, k")] Matrix<double> y)
    {
        var activations = Hidden(x);
        var residuals = (Predict(x) - y) / x.RowCount;
        var back = (residuals * Outer).PointwiseMultiply(1 - activations.PointwiseMultiply(activations));
        return (back.TransposeThisAndMultiply(x), back.ColumnSums(), residuals.TransposeThisAndMultiply(activations), residuals.ColumnSums());
    }

    public void Step([Shape("n, d")] Matrix<double> x, [Shape("n, k")] Matrix<double> y, double rate)
    {
        var (inner, innerBias, outer, outerBias) = Gradient(x, y);
        Inner = Inner - rate * inner;
        InnerBias = InnerBias - rate * innerBias;
        Outer = Outer - rate * outer;
        OuterBias = OuterBias - rate * outerBias;
    }

    [return: Shape("n, h")]
    private Matrix<double> Hidden([Shape("n, d")] Matrix<double> x) => WithBias(x * Inner.Transpose(), InnerBias).PointwiseTanh();

    [return: Shape("n, c")]
    private static Matrix<double> WithBias([Shape("n, c")] Matrix<double> values, [Shape("c")] Vector<double> bias) =>
        values + Vector<double>.Build.Dense(values.RowCount, 1).OuterProduct(bias);
}
