using ShapedMath.Kernels;

namespace ShapedMath;

/// <summary>
/// The system <c>[I A; Aᵀ 0] [r; x] = [b; c]</c> of a tall A with its QR factors, its columns scaled alike, solved by iterative
/// refinement. With c = 0 it
/// is the least-squares problem <c>A x ≈ b</c> and its residual r; with b = 0, r is the solution of <c>Aᵀr = c</c> of least norm.
/// The residuals of the system are accumulated in doubled precision, and r and x are held in it: a large r, rounded to double,
/// would cost x as many digits as the square of the condition. Å. Björck, BIT 7 (1967) 257; N. J. Higham, Accuracy and Stability
/// of Numerical Algorithms, 2nd ed., SIAM, 2002, §20.5; GVL §5.3.8.
/// </summary>
internal sealed class AugmentedSystem
{
    private readonly double[] entries;
    private readonly ThinQr factors;

    /// <param name="entries">The entries of A by rows.</param>
    /// <param name="factors">The factors of A.</param>
    public AugmentedSystem(double[] entries, ThinQr factors)
    {
        this.entries = entries;
        this.factors = factors;
    }

    /// <summary>
    /// The solution, rounded to double. About 50mn flops for each step; each gains as many digits as the first has right, so that
    /// they are few.
    /// </summary>
    /// <param name="b">The upper right-hand side.</param>
    /// <param name="c">The lower right-hand side.</param>
    public (double[] R, double[] X) Solve(ReadOnlySpan<double> b, ReadOnlySpan<double> c)
    {
        // A power of two keeps the errors of products in the range of double, and rounds nothing.
        var largest = Math.Max(Runs.LargestMagnitude(b), Runs.LargestMagnitude(c));
        if (largest == 0 || !double.IsFinite(largest))
            return Correction(b.ToArray(), c.ToArray());

        var exponent = Math.ILogB(largest);
        var (r, x) = Refined(Scaled(b, -exponent), Scaled(c, -exponent));
        return (Scaled(Rounded(r), exponent), Scaled(Rounded(x), exponent));
    }

    private (Doubled[] R, Doubled[] X) Refined(double[] b, double[] c)
    {
        var (r, x) = (new Doubled[b.Length], new Doubled[c.Length]);
        var correction = Correction(b, c);
        double size, previous;
        do
        {
            Add(r, correction.R);
            Add(x, correction.X);
            previous = Size(correction);
            correction = Correction(UpperResidual(b, r, x), LowerResidual(c, r));
            size = Size(correction);
        }
        while (size < previous / 2); // what no longer shrinks corrects nothing: the residuals have become mere rounding

        return (r, x);
    }

    // The system solved in double, by the factors: r = Qh + (I - QQᵀ)b, x = R⁻¹(Qᵀb - h), h = R⁻ᵀc.
    private (double[] R, double[] X) Correction(double[] b, double[] c)
    {
        var (x, h) = (factors.Project(b), (double[])c.Clone());
        factors.SolveUpperTransposed(h);
        for (var j = 0; j < x.Length; j++)
            (x[j], h[j]) = (x[j] - h[j], h[j] - x[j]);
        var r = factors.Combine(h);
        for (var i = 0; i < r.Length; i++)
            r[i] += b[i];
        factors.SolveUpper(x);
        return (r, x);
    }

    private double[] UpperResidual(double[] b, Doubled[] r, Doubled[] x)
    {
        var residual = new Doubled[r.Length];
        for (var i = 0; i < residual.Length; i++)
            residual[i] = b[i] - r[i];
        for (var j = 0; j < x.Length; j++)
        {
            for (var i = 0; i < residual.Length; i++)
                residual[i] -= Entry(i, j) * x[j];
        }

        return Rounded(residual);
    }

    private double[] LowerResidual(double[] c, Doubled[] r)
    {
        var residual = new Doubled[c.Length];
        for (var j = 0; j < residual.Length; j++)
        {
            Doubled sum = c[j];
            for (var i = 0; i < r.Length; i++)
                sum -= Entry(i, j) * r[i];
            residual[j] = sum;
        }

        return Rounded(residual);
    }

    private double Entry(int row, int column) => entries[row * factors.Columns + column];

    private static void Add(Doubled[] sum, double[] correction)
    {
        for (var i = 0; i < sum.Length; i++)
            sum[i] += correction[i];
    }

    // One number for both: the columns of A being scaled to entries up to 1, r and x have like units.
    private static double Size((double[] R, double[] X) correction) =>
        Math.Max(Runs.LargestMagnitude(correction.R), Runs.LargestMagnitude(correction.X));

    private static double[] Scaled(ReadOnlySpan<double> values, int exponent)
    {
        var scaled = values.ToArray();
        for (var i = 0; i < scaled.Length; i++)
            scaled[i] = Math.ScaleB(scaled[i], exponent);
        return scaled;
    }

    private static double[] Rounded(Doubled[] values) => Array.ConvertAll(values, static value => value.High);
}
