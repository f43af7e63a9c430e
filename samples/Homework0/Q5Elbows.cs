using System.Numerics;
using ShapedMath;

namespace Homework0;

/// <summary>
/// Question 5, where the elbow of a ReLU goes in a step of SGD. φ(x) = max(0, wx + b), ℓ = ½(φ(x) − y)², ReLU′(0) = 0.
/// In (c) and (d), d units: W⁽¹⁾ and b are columns in ℝᵈ, W⁽²⁾ is a row.
/// </summary>
internal static class Q5Elbows
{
    /// <summary>φ(x) = max(0, wx + b).</summary>
    public static double φ(double w, double b, double x) =>
        Math.Max(0, w * x + b);

    /// <summary>(a) the elbow e = −b/w, where wx + b = 0.</summary>
    public static double Elbow(double w, double b) =>
        -b / w;

    /// <summary>(a) ∂ℓ/∂w = (φ − y)·x·1[wx + b &gt; 0] and ∂ℓ/∂b = (φ − y)·1[wx + b &gt; 0].</summary>
    public static (double w, double b) Gradient(double w, double b, double x, double y)
    {
        var active = w * x + b > 0 ? 1 : 0;
        return ((φ(w, b, x) - y) * x * active, (φ(w, b, x) - y) * active);
    }

    /// <summary>(b) one step: p′ = p − λ ∂ℓ/∂p.</summary>
    public static (double w, double b) Step(double w, double b, double x, double y, double λ)
    {
        var gradient = Gradient(w, b, x, y);
        return (w - λ * gradient.w, b - λ * gradient.b);
    }

    /// <summary>(b) e′ − e = λ(w − bx)/(w(w − λx)), where φ(x) − y = 1 and the unit is active: a formula of numbers, or of their signs.</summary>
    public static T Shift<T>(T w, T b, T x, T λ)
        where T : ISubtractionOperators<T, T, T>, IMultiplyOperators<T, T, T>, IDivisionOperators<T, T, T> =>
        λ * (w - b * x) / (w * (w - λ * x));

    /// <summary>(c) f̂(x) = W⁽²⁾Φ(W⁽¹⁾x + b).</summary>
    public static double Network<D>(ColumnVector<D> W1, ColumnVector<D> b, RowVector<D> W2, double x) =>
        W2 * (W1 * x + b).Map(z => Math.Max(0, z));

    /// <summary>(c) the elbows eᵢ = −bᵢ/wᵢ.</summary>
    public static ColumnVector<D> Elbows<D>(ColumnVector<D> W1, ColumnVector<D> b) =>
        -b.Over(W1);

    /// <summary>(d) after one step, with δ = f̂(x) − y and u = W⁽²⁾: eᵢ′ = −(bᵢ − λδuᵢ1[zᵢ &gt; 0])/(wᵢ − λδuᵢx1[zᵢ &gt; 0]).</summary>
    public static ColumnVector<D> ElbowsAfterStep<D>(ColumnVector<D> W1, ColumnVector<D> b, RowVector<D> W2, double x, double y, double λ)
    {
        var δ = Network(W1, b, W2, x) - y;
        var active = (W1 * x + b).Map(z => z > 0 ? 1 : 0);
        var step = λ * δ * W2.T.Times(active);
        return Elbows(W1 - step * x, b - step);
    }
}
