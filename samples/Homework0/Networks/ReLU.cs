using ShapedMath;

namespace Homework0.Networks;

/// <summary>max(0, z), entry by entry.</summary>
internal sealed class ReLU<TUnits> : Layer<TUnits, TUnits>
{
    public override Pass<TBatch, TUnits, TUnits> Forward<TBatch>(Matrix<TBatch, TUnits> X) =>
        new(Q6FullyConnected.ReLU(X), Δ => Q6FullyConnected.ReLUBackward(X, Δ));
}

/// <summary>max(αz, z), entry by entry.</summary>
internal sealed class LeakyReLU<TUnits>(double α) : Layer<TUnits, TUnits>
{
    public override Pass<TBatch, TUnits, TUnits> Forward<TBatch>(Matrix<TBatch, TUnits> X) =>
        new(Q6FullyConnected.LeakyReLU(X, α), Δ => Q6FullyConnected.LeakyReLUBackward(X, Δ, α));
}
