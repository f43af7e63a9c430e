using ShapedMath;

namespace Homework0.Networks;

/// <summary>Learns by steps down the gradient of the loss on small batches.</summary>
/// <param name="loss">What is to become small, with the penalties of the layers.</param>
/// <param name="optimizer">How a step follows from the gradient.</param>
/// <param name="batch">The samples of a step, if there are so many left.</param>
/// <param name="seed">Decides the order of the samples.</param>
internal sealed class Training(ILoss loss, Optimizer optimizer, int batch, int seed)
{
    /// <summary>Takes steps for as long as the caller asks for the next; gives the loss that each step found.</summary>
    public IEnumerable<double> Steps<TSamples, TIn, TOut>(Layer<TIn, TOut> network, Matrix<TSamples, TIn> X, Matrix<TSamples, TOut> Y)
    {
        var random = new Random(seed);
        var order = Enumerable.Range(0, X.Rows.Size).ToArray();
        var steps = network.Parameters.Select(parameter => (parameter, Step: optimizer.Start(parameter.Dim))).ToList();
        while (true)
        {
            random.Shuffle(order);
            foreach (var rows in order.Chunk(batch))
            {
                var samples = X.Rows.Select<Batch>(rows);
                yield return Gradient(network, samples * X, samples * Y);
                foreach (var (parameter, step) in steps)
                    parameter.MoveTo(step(parameter.Value, parameter.Gradient));
            }
        }
    }

    /// <summary>The number of steps in which every sample is seen once.</summary>
    public int StepsOfEpoch<TSamples>(Dim<TSamples> samples) => (samples.Size + batch - 1) / batch;

    /// <summary>The loss, and its gradient in every parameter.</summary>
    public double Gradient<TBatch, TIn, TOut>(Layer<TIn, TOut> network, Matrix<TBatch, TIn> X, Matrix<TBatch, TOut> Y)
    {
        var forward = network.Forward(X);
        var (value, Δ) = loss.Of(forward.Output, Y);
        forward.Backward(Δ);
        return value + network.Penalty;
    }
}
