using ShapedMath;

namespace Homework0.Networks;

/// <summary>How far the outputs Z of a batch are from the targets Y, and the gradient in Z.</summary>
internal interface ILoss
{
    (double Loss, Matrix<TBatch, TOut> Δ) Of<TBatch, TOut>(Matrix<TBatch, TOut> Z, Matrix<TBatch, TOut> Y);
}

/// <summary>For classes: Y has a 1 for the true one.</summary>
internal sealed class SoftmaxCrossEntropy : ILoss
{
    public (double Loss, Matrix<TBatch, TOut> Δ) Of<TBatch, TOut>(Matrix<TBatch, TOut> Z, Matrix<TBatch, TOut> Y) =>
        Q6FullyConnected.SoftmaxCrossEntropy(Z, Y);
}

/// <summary>For numbers: half the squared distance, the mean over the batch.</summary>
internal sealed class HalfSquaredError : ILoss
{
    public (double Loss, Matrix<TBatch, TOut> Δ) Of<TBatch, TOut>(Matrix<TBatch, TOut> Z, Matrix<TBatch, TOut> Y) =>
        (((Z - Y).T * (Z - Y)).Trace() / (2 * Z.Rows), (Z - Y) / Z.Rows);
}
