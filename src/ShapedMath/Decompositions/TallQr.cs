namespace ShapedMath;

/// <summary>
/// Householder QR factors of a tall matrix whose columns were first scaled by powers of two, to largest entries between 1
/// and 2. That rounds nothing, and makes it independent of units whether the columns count as independent: where no singular
/// value is within rounding of 0. GVL §5.2, §5.3.
/// </summary>
internal sealed class TallQr
{
    private readonly MathNetMatrix tall;
    private readonly ThinQr factors;
    private readonly int[] exponents;

    private TallQr(MathNetMatrix tall)
    {
        this.tall = tall;
        exponents = Exponents.OfColumns(tall);
        factors = ThinQr.Of(ScaledEntries(), Rows, Columns);
    }

    private int Rows => tall.RowCount;

    private int Columns => tall.ColumnCount;

    // R has the singular values of the matrix. Mostly a bound shows that the smallest is large enough, and they need not be computed.
    public bool HasFullColumnRank
    {
        get
        {
            var tolerance = Rows * Rounding.Epsilon;
            if (1 / factors.BoundOfInverse() > tolerance * factors.FrobeniusNorm())
                return true;
            var values = factors.R.Svd(computeVectors: false).S;
            return values[^1] > tolerance * values[0];
        }
    }

    public static TallQr Of(MathNetMatrix tall) => new(tall);

    /// <summary>The least-squares solutions of A x = b, R⁻¹Qᵀb, one after the other.</summary>
    /// <param name="rhs">The right-hand sides, one after the other.</param>
    public double[] Solve(double[] rhs) => Each(rhs, Rows, Columns, b =>
    {
        var x = factors.Project(b);
        factors.SolveUpper(x);
        Exponents.Scale(x, exponents);
        return x;
    });

    /// <summary>The minimum-norm solutions of Aᵀx = b, QR⁻ᵀb, one after the other.</summary>
    /// <param name="rhs">The right-hand sides, one after the other. They are used up.</param>
    public double[] SolveTransposed(double[] rhs) => Each(rhs, Columns, Rows, b =>
    {
        Exponents.Scale(b, exponents);
        factors.SolveUpperTransposed(b);
        return factors.Combine(b);
    });

    /// <summary>The pseudo-inverse of Aᵀ: QR⁻ᵀ.</summary>
    public MathNetMatrix InverseTransposed() =>
        MathNetMatrix.Build.Dense(Rows, Columns, SolveTransposed(MathNetMatrix.Build.DenseIdentity(Columns).AsColumnMajorArray()));

    /// <summary>The least-squares solutions of A x = b, refined, one after the other.</summary>
    /// <param name="rhs">The right-hand sides, one after the other.</param>
    public double[] SolveRefined(double[] rhs)
    {
        var system = new AugmentedSystem(ScaledEntries(), factors);
        return Each(rhs, Rows, Columns, b =>
        {
            var x = system.Solve(b, new double[Columns]).X;
            Exponents.Scale(x, exponents);
            return x;
        });
    }

    /// <summary>The minimum-norm solutions of Aᵀx = b, refined, one after the other.</summary>
    /// <param name="rhs">The right-hand sides, one after the other. They are used up.</param>
    public double[] SolveTransposedRefined(double[] rhs)
    {
        var system = new AugmentedSystem(ScaledEntries(), factors);
        return Each(rhs, Columns, Rows, b =>
        {
            Exponents.Scale(b, exponents);
            return system.Solve(new double[Rows], b).R;
        });
    }

    private static double[] Each(double[] rhs, int size, int solutionSize, Func<Span<double>, double[]> solve)
    {
        if (rhs.Length == size)
            return solve(rhs);

        var solutions = new double[rhs.Length / size * solutionSize];
        for (int from = 0, to = 0; from < rhs.Length; from += size, to += solutionSize)
            solve(rhs.AsSpan(from, size)).CopyTo(solutions, to);
        return solutions;
    }

    private double[] ScaledEntries() => Exponents.ScaledColumns(tall, exponents);
}
