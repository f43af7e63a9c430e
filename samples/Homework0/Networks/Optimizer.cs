using ShapedMath;
using static ShapedMath.LinearAlgebra;

namespace Homework0.Networks;

/// <summary>A way to take steps.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Start">For a parameter of this size, the steps to come: they remember what went before.</param>
internal sealed record Optimizer(string Name, Func<Dim<Entries>, Step> Start)
{
    public static Optimizer Sgd(double η) => new("SGD", _ => (p, g) => Q6FullyConnected.Sgd(p, g, η));

    public static Optimizer Momentum(double η, double μ = 0.9) => new("momentum", size =>
    {
        var v = Zeros(size);
        return (p, g) =>
        {
            (p, v) = Q6FullyConnected.Momentum(p, g, v, η, μ);
            return p;
        };
    });

    public static Optimizer RmsProp(double η, double ρ = 0.99, double ε = 1e-8) => new("RMSProp", size =>
    {
        var s = Zeros(size);
        return (p, g) =>
        {
            (p, s) = Q6FullyConnected.RmsProp(p, g, s, η, ρ, ε);
            return p;
        };
    });

    public static Optimizer Adam(double η, double β1 = 0.9, double β2 = 0.999, double ε = 1e-8) => new("Adam", size =>
    {
        var (m, s, t) = (Zeros(size), Zeros(size), 0);
        return (p, g) =>
        {
            (p, m, s) = Q6FullyConnected.Adam(p, g, m, s, ++t, η, β1, β2, ε);
            return p;
        };
    });
}

/// <summary>From a parameter and its gradient, the parameter after one step.</summary>
internal delegate ColumnVector<Entries> Step(ColumnVector<Entries> p, ColumnVector<Entries> g);
