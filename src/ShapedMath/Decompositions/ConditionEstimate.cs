namespace ShapedMath;

/// <summary>
/// An estimate of the norm of an inverse without forming it: Hager's ascent over the columns, as improved by Higham. It is a
/// lower bound, seldom less than a third of the norm. O(n²) flops. N. J. Higham, ACM Trans. Math. Softw. 14 (1988) 381; GVL §3.5.4.
/// </summary>
internal static class ConditionEstimate
{
    private const int MostSteps = 5;

    /// <summary>The 1-norm of (LU)⁻¹, which is that of A⁻¹ too where LU is A with its rows in another order.</summary>
    public static double NormOfInverse(MathNetMatrix lower, MathNetMatrix upper)
    {
        var (lowerTransposed, upperTransposed) = (lower.Transpose(), upper.Transpose());
        var size = lower.RowCount;
        var norm = 0.0;
        var x = MathNetVector.Build.Dense(size, 1.0 / size);
        for (var step = 0; step < MostSteps; step++)
        {
            var y = Triangular.SolveUpper(upper, Triangular.SolveLower(lower, x));
            norm = Math.Max(norm, y.L1Norm());

            // The gradient of the norm. It points to a better column, or there is none.
            var gradient = Triangular.SolveUpper(lowerTransposed, Triangular.SolveLower(upperTransposed, y.Map(static entry => entry < 0 ? -1.0 : 1.0)));
            var best = gradient.AbsoluteMaximumIndex();
            if (!(Math.Abs(gradient[best]) > gradient * x))
                break;
            x = MathNetVector.Build.Dense(size, i => i == best ? 1 : 0);
        }

        return norm;
    }
}
