using System.Numerics;

namespace Homework0.Claims;

/// <summary>e' − e = λ(w − bx)/(w(w − λx)): a formula of numbers, or of their signs.</summary>
internal static class ElbowShift
{
    public static T Of<T>(T w, T b, T x, T λ)
        where T : ISubtractionOperators<T, T, T>, IMultiplyOperators<T, T, T>, IDivisionOperators<T, T, T> =>
        λ * (w - b * x) / (w * (w - λ * x));
}
