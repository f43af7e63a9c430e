using ShapedMath;

namespace Homework0.Networks;

/// <summary>One layer, then another: forward in this order, backward in the other.</summary>
internal sealed class Chain<TIn, TMiddle, TOut>(Layer<TIn, TMiddle> first, Layer<TMiddle, TOut> second) : Layer<TIn, TOut>
{
    public override IEnumerable<Parameter> Parameters => [.. first.Parameters, .. second.Parameters];

    public override double Penalty => first.Penalty + second.Penalty;

    public override Pass<TBatch, TIn, TOut> Forward<TBatch>(Matrix<TBatch, TIn> X)
    {
        var one = first.Forward(X);
        var other = second.Forward(one.Output);
        return new(other.Output, Δ => one.Backward(other.Backward(Δ)));
    }
}
