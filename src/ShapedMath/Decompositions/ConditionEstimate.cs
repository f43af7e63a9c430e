using ShapedMath.Kernels;

namespace ShapedMath;

/// <summary>The 1-norm of an inverse, from the factors and without forming it. O(n²) flops.</summary>
internal static class ConditionEstimate
{
    private const int MostSteps = 5;

    /// <summary>
    /// A bound that the norm does not exceed, since |A⁻ᵀ| is at most M(L)⁻ᵀM(U)⁻ᵀ, entry by entry, where M(T) has the magnitudes of T on its
    /// diagonal and their negatives beside it. Two triangular systems; far too large where n is. N. J. Higham, Accuracy and Stability of
    /// Numerical Algorithms, 2nd ed., SIAM, 2002, §8.3.
    /// </summary>
    /// <param name="factors">The factors.</param>
    /// <param name="work">Room for n numbers.</param>
    /// <param name="enough">What the bound is wanted to be below: then L, whose entries are at most 1, may count with its worst, 2ⁿ⁻¹.</param>
    public static double BoundOfInverse(LuFactors factors, Span<double> work, double enough)
    {
        var x = work[..factors.Order];
        for (var j = 0; j < x.Length; j++)
            x[j] = (1 + Runs.DotMagnitudes(factors.Column(j)[..j], x)) / Math.Abs(factors.At(j, j));
        var rough = Math.ScaleB(Runs.LargestMagnitude(x), x.Length - 1);
        if (rough < enough)
            return rough;
        for (var j = x.Length - 1; j >= 0; j--)
            x[j] += Runs.DotMagnitudes(factors.Column(j)[(j + 1)..], x[(j + 1)..]);
        return Runs.LargestMagnitude(x);
    }

    /// <summary>
    /// An estimate that exceeds the norm by rounding only and is seldom less than a third of it: Hager's ascent over the columns, as
    /// improved by Higham. N. J. Higham, ACM Trans. Math. Softw. 14 (1988) 381; GVL §3.5.4.
    /// </summary>
    /// <param name="factors">The factors.</param>
    /// <param name="work">Room for 2n numbers.</param>
    public static double NormOfInverse(LuFactors factors, Span<double> work)
    {
        var norm = 0.0;
        var x = work[..factors.Order];
        var y = work.Slice(factors.Order, factors.Order);
        x.Fill(1.0 / x.Length);
        for (var step = 0; step < MostSteps; step++)
        {
            x.CopyTo(y);
            factors.Solve(y);
            norm = Math.Max(norm, Runs.SumOfMagnitudes(y));

            // The gradient of the norm. It points to a better column, or there is none.
            for (var i = 0; i < y.Length; i++)
                y[i] = y[i] < 0 ? -1 : 1;
            factors.SolveTransposed(y);
            var best = 0;
            for (var i = 1; i < y.Length; i++)
            {
                if (Math.Abs(y[i]) > Math.Abs(y[best]))
                    best = i;
            }

            if (!(Math.Abs(y[best]) > Runs.Dot(y, x)))
                break;
            x.Clear();
            x[best] = 1;
        }

        return norm;
    }
}
