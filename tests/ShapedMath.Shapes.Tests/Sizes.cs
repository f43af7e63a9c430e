using System.Numerics;

namespace ShapedMath.Shapes.Tests;

/// <summary>Assignments of sizes to names.</summary>
internal static class Sizes
{
    /// <summary>All of them, each size from 0 to <paramref name="largest"/>.</summary>
    internal static IEnumerable<Dictionary<string, BigInteger>> UpTo(int largest, params IReadOnlyList<string> names)
    {
        int count = 1;
        for (int i = 0; i < names.Count; i++)
            count *= largest + 1;
        for (int number = 0; number < count; number++)
        {
            var sizes = new Dictionary<string, BigInteger>(StringComparer.Ordinal);
            int rest = number;
            foreach (string name in names)
            {
                sizes[name] = rest % (largest + 1);
                rest /= largest + 1;
            }

            yield return sizes;
        }
    }

    /// <summary>The value of an expression whose symbols are called as the sizes are.</summary>
    internal static BigInteger Value(this DimExpr expr, Dictionary<string, BigInteger> sizes) => expr.Evaluate(symbol => sizes[symbol.Name]);
}
