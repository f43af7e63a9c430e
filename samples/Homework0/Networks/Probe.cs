using ShapedMath;

namespace Homework0.Networks;

/// <summary>Lets everything pass, and notes how large it was: the root mean square of its entries, forward and backward.</summary>
internal sealed class Probe<TUnits> : Layer<TUnits, TUnits>
{
    public double Activation { get; private set; }

    public double Gradient { get; private set; }

    public override Pass<TBatch, TUnits, TUnits> Forward<TBatch>(Matrix<TBatch, TUnits> X)
    {
        Activation = RootMeanSquare(X);
        return new(X, Δ =>
        {
            Gradient = RootMeanSquare(Δ);
            return Δ;
        });
    }

    private static double RootMeanSquare<M, N>(Matrix<M, N> A) => A.FrobeniusNorm() / Math.Sqrt(A.Rows * A.Cols);
}
