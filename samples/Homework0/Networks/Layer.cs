using ShapedMath;

namespace Homework0.Networks;

/// <summary>
/// A layer, or several chained: what takes a batch of TIn to a batch of TOut. Layers chain by type: where one gives TOut, the next must
/// take TOut, or there is no <c>&gt;&gt;</c>.
/// </summary>
internal abstract class Layer<TIn, TOut>
{
    /// <summary>What is learnt.</summary>
    public virtual IEnumerable<Parameter> Parameters => [];

    /// <summary>What is added to the loss.</summary>
    public virtual double Penalty => 0;

    /// <summary>Forward, and the way back from there.</summary>
    public abstract Pass<TBatch, TIn, TOut> Forward<TBatch>(Matrix<TBatch, TIn> X);
}

/// <summary>Layers in a row.</summary>
internal static class LayerOperators
{
    extension<TIn, TMiddle, TOut>(Layer<TIn, TMiddle>)
    {
        /// <summary>The first layer, then the second.</summary>
        public static Layer<TIn, TOut> operator >>(Layer<TIn, TMiddle> first, Layer<TMiddle, TOut> second) =>
            new Chain<TIn, TMiddle, TOut>(first, second);
    }
}
