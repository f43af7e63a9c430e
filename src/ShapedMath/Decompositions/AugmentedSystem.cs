namespace ShapedMath;

/// <summary>
/// The system <c>[I A; Aᵀ 0] [r; x] = [b; c]</c> of a tall A with thin QR factors, its columns scaled alike, solved by iterative
/// refinement. With c = 0 it
/// is the least-squares problem <c>A x ≈ b</c> and its residual r; with b = 0, r is the solution of <c>Aᵀr = c</c> of least norm.
/// The residuals of the system are accumulated in doubled precision, and r and x are held in it: a large r, rounded to double,
/// would cost x as many digits as the square of the condition. Å. Björck, BIT 7 (1967) 257; N. J. Higham, Accuracy and Stability
/// of Numerical Algorithms, 2nd ed., SIAM, 2002, §20.5; GVL §5.3.8.
/// </summary>
internal sealed class AugmentedSystem
{
    private readonly double[][] columns;
    private readonly MathNetMatrix q;
    private readonly MathNetMatrix upper;
    private readonly MathNetMatrix lower;

    public AugmentedSystem(MathNetMatrix tall, MathNetMatrix q, MathNetMatrix r)
    {
        columns = tall.ToColumnArrays();
        this.q = q;
        upper = r;
        lower = r.Transpose();
    }

    /// <summary>
    /// The solution, rounded to double. About 50mn flops for each step; each gains as many digits as the first has right, so that
    /// they are few.
    /// </summary>
    /// <param name="b">The upper right-hand side.</param>
    /// <param name="c">The lower right-hand side.</param>
    public (MathNetVector R, MathNetVector X) Solve(MathNetVector b, MathNetVector c)
    {
        // A power of two keeps the errors of products in the range of double, and rounds nothing.
        var largest = Math.Max(b.InfinityNorm(), c.InfinityNorm());
        if (largest == 0 || !double.IsFinite(largest))
            return Correction(b, c);

        var exponent = Math.ILogB(largest);
        var (r, x) = Refined(Scaled(b, -exponent), Scaled(c, -exponent));
        return (Scaled(Rounded(r), exponent), Scaled(Rounded(x), exponent));
    }

    private (Doubled[] R, Doubled[] X) Refined(MathNetVector b, MathNetVector c)
    {
        var (r, x) = (new Doubled[b.Count], new Doubled[c.Count]);
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
    private (MathNetVector R, MathNetVector X) Correction(MathNetVector b, MathNetVector c)
    {
        var d = q.TransposeThisAndMultiply(b);
        var h = Triangular.SolveLower(lower, c);
        return (b + q * (h - d), Triangular.SolveUpper(upper, d - h));
    }

    private MathNetVector UpperResidual(MathNetVector b, Doubled[] r, Doubled[] x)
    {
        var residual = new Doubled[r.Length];
        for (var i = 0; i < residual.Length; i++)
            residual[i] = b.At(i) - r[i];
        for (var j = 0; j < columns.Length; j++)
        {
            for (var i = 0; i < residual.Length; i++)
                residual[i] -= columns[j][i] * x[j];
        }

        return Rounded(residual);
    }

    private MathNetVector LowerResidual(MathNetVector c, Doubled[] r)
    {
        var residual = new Doubled[columns.Length];
        for (var j = 0; j < residual.Length; j++)
        {
            Doubled sum = c.At(j);
            for (var i = 0; i < r.Length; i++)
                sum -= columns[j][i] * r[i];
            residual[j] = sum;
        }

        return Rounded(residual);
    }

    private static void Add(Doubled[] sum, MathNetVector correction)
    {
        for (var i = 0; i < sum.Length; i++)
            sum[i] += correction.At(i);
    }

    // One number for both: the columns of A being scaled to entries up to 1, r and x have like units.
    private static double Size((MathNetVector R, MathNetVector X) correction) =>
        Math.Max(correction.R.InfinityNorm(), correction.X.InfinityNorm());

    private static MathNetVector Scaled(MathNetVector vector, int exponent) => vector.Map(entry => Math.ScaleB(entry, exponent));

    private static MathNetVector Rounded(Doubled[] values) => MathNetVector.Build.Dense(values.Length, i => values[i].High);
}
