using MathNet.Numerics.LinearAlgebra;
using ShapedMath;

namespace PlainMathNetErrors;

/// <summary>A network of one hidden layer, x ↦ W₂ tanh(W₁x + b₁) + b₂, and its gradient by backpropagation, with five mistakes.</summary>
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
    // SM1001: Cannot multiply 'Hidden(x)' (n×h) by 'Outer' (k×h): inner dimensions h and k must be equal, but the contract allows any h and k. Hidden(x) * Outer.Transpose() would give n×k.
    public Matrix<double> Predict([Shape("n, d")] Matrix<double> x) => WithBias(Hidden(x) * Outer, OuterBias);

    /// <summary>Half the mean square of the residuals.</summary>
    public double Loss([Shape("n, d")] Matrix<double> x, [Shape("n, k")] Matrix<double> y)
    {
        // SM1002: Cannot subtract 'x' (n×d) from 'Predict(x)' (n×k): column counts k and d must be equal, but the contract allows any k and d.
        var residuals = Predict(x) - x;
        return residuals.PointwiseMultiply(residuals).RowSums().Sum() / (2 * x.RowCount);
    }

    /// <summary>The gradient of the loss, the weights of the inner layer first.</summary>
    public (Matrix<double> Inner, Vector<double> InnerBias, Matrix<double> Outer, Vector<double> OuterBias) Gradient([Shape("n, d")] Matrix<double> x, [Shape("n, k")] Matrix<double> y)
    {
        var activations = Hidden(x);
        var residuals = (Predict(x) - y) / x.RowCount;
        var back = (residuals * Outer).PointwiseMultiply(1 - activations.PointwiseMultiply(activations));
        // SM1001: Cannot multiply 'residuals' (n×k) by 'activations' (n×h): inner dimensions k and n must be equal, but the contract allows any k and n (n: rows of x, line 34). residuals.Transpose().Multiply(activations) would give k×h.
        return (back.TransposeThisAndMultiply(x), back.ColumnSums(), residuals.Multiply(activations), residuals.ColumnSums());
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
    // SM1003: Cannot call 'WithBias' with 'x * Inner.Transpose()' (n×h) and 'OuterBias' (k): its c would be h in 'x * Inner.Transpose()' and k in 'OuterBias', but the contract allows any h and k (h: rows of Inner, line 10).
    private Matrix<double> Hidden([Shape("n, d")] Matrix<double> x) => WithBias(x * Inner.Transpose(), OuterBias).PointwiseTanh();

    [return: Shape("n, c")]
    private static Matrix<double> WithBias([Shape("n, c")] Matrix<double> values, [Shape("c")] Vector<double> bias) =>
        // SM1002: Cannot add 'bias.OuterProduct(Vector<double>.Build.Dense(va…' (c×n) to 'values' (n×c): row counts n and c must be equal, but the contract allows any n and c (c: length of bias, line 57). values.Transpose() + bias.OuterProduct(Vector<double>.Build.Dense(values.RowCount, 1)) would give c×n, values + bias.OuterProduct(Vector<double>.Build.Dense(values.RowCount, 1)).Transpose() would give n×c.
        values + bias.OuterProduct(Vector<double>.Build.Dense(values.RowCount, 1));
}
