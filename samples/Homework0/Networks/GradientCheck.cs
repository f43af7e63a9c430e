using MathNet.Numerics.LinearAlgebra;
using ShapedMath;

namespace Homework0.Networks;

/// <summary>Backward passes against differences of the loss.</summary>
internal sealed class GradientCheck(ILoss loss)
{
    // So short that it hardly ever leads over the kink of a ReLU, where there is no derivative.
    private const double H = 1e-6;

    /// <summary>The largest relative error ‖g − ĝ‖/max(‖g‖, ‖ĝ‖) over the parameters and the input, g by the backward pass, ĝ by differences.</summary>
    public double RelativeError<TBatch, TIn, TOut>(Layer<TIn, TOut> network, Matrix<TBatch, TIn> X, Matrix<TBatch, TOut> Y)
    {
        var input = new Parameter(X.ToMathNet().ToColumnMajorArray());
        X = Matrix.Wrap<TBatch, TIn>(CreateMatrix.Dense(X.Rows.Size, X.Cols.Size, input.Entries));
        double Loss() => loss.Of(network.Forward(X).Output, Y).Loss + network.Penalty;

        var forward = network.Forward(X);
        input.Gradient = Parameter.Erased(forward.Backward(loss.Of(forward.Output, Y).Δ).Vec());
        return network.Parameters.Append(input).Max(parameter => RelativeError(parameter.Gradient, Differences(Loss, parameter)));
    }

    private static double RelativeError<N>(ColumnVector<N> g, ColumnVector<N> ĝ) =>
        (g - ĝ).L2Norm() is > 0 and var difference ? difference / Math.Max(g.L2Norm(), ĝ.L2Norm()) : 0;

    // f′(x) ≈ (f(x − 2h) − 8f(x − h) + 8f(x + h) − f(x + 2h)) / 12h, up to h⁴.
    private static ColumnVector<Entries> Differences(Func<double> f, Parameter x) => ColumnVector.From(x.Dim, i =>
    {
        var centre = x.Entries[i];
        double At(double point)
        {
            x.Entries[i] = point;
            return f();
        }

        var difference = At(centre - 2 * H) - 8 * At(centre - H) + 8 * At(centre + H) - At(centre + 2 * H);
        x.Entries[i] = centre;
        return difference / (12 * H);
    });
}
