using ShapedMath;

namespace Homework0.Networks;

/// <summary>Affine layers with ReLUs between them; so many, that the depth is a number and no type.</summary>
/// <param name="depth">The number of affine layers, at least 2.</param>
/// <param name="scale">The standard deviation of the weights of a layer with so many inputs.</param>
/// <param name="λ">The weight of the L2 penalty.</param>
/// <param name="seed">Decides the weights.</param>
internal sealed class FullyConnected(int depth, Func<double, double> scale, double λ, int seed)
{
    /// <summary>The network.</summary>
    /// <param name="probe">What is put behind the ReLU of each hidden layer, the first being 1, to see what passes.</param>
    public Layer<TIn, TOut> Of<TIn, TOut>(Dim<TIn> inputs, Dim<Hidden> hidden, Dim<TOut> outputs, Func<int, Layer<Hidden, Hidden>>? probe = null)
    {
        var seeds = new Random(seed);
        var network = Rectified(inputs, 1);
        for (var layer = 2; layer < depth; layer++)
            network = network >> Rectified(hidden, layer);
        return network >> Affine.Normal(hidden, outputs, scale(hidden), seeds.Next(), λ);

        Layer<T, Hidden> Rectified<T>(Dim<T> inputs, int layer)
        {
            var rectified = Affine.Normal(inputs, hidden, scale(inputs), seeds.Next(), λ) >> new ReLU<Hidden>();
            return probe is null ? rectified : rectified >> probe(layer);
        }
    }
}
