using MathNet.Numerics.LinearAlgebra.Factorization;

namespace ShapedMath;

/// <summary>
/// Thin Householder QR factors of a tall matrix whose columns were first scaled by powers of two, to largest entries between 1
/// and 2. That rounds nothing, and makes it independent of units whether the columns count as independent: where no singular
/// value is within rounding of 0. GVL §5.2, §5.3.
/// </summary>
internal sealed class TallQr
{
    private readonly MathNetMatrix scaled;
    private readonly QR<double> factors;
    private readonly int[] exponents;

    private TallQr(MathNetMatrix scaled, int[] exponents)
    {
        this.scaled = scaled;
        factors = scaled.QR(QRMethod.Thin);
        this.exponents = exponents;
    }

    public static TallQr Of(MathNetMatrix tall)
    {
        var scales = Exponents.OfColumns(tall);
        return new(Exponents.ScaleColumns(tall, scales), scales);
    }

    // R has the singular values of the matrix. Mostly a bound shows that the smallest is large enough, and they need not be computed.
    public bool HasFullColumnRank
    {
        get
        {
            var tolerance = scaled.RowCount * Rounding.Epsilon;
            if (1 / Triangular.BoundOfInverse(factors.R) > tolerance * factors.R.FrobeniusNorm())
                return true;
            var values = factors.R.Svd(computeVectors: false).S;
            return values[^1] > tolerance * values[0];
        }
    }

    /// <summary>The least-squares solution of A X = B: R⁻¹QᵀB.</summary>
    public MathNetMatrix Solve(MathNetMatrix rhs) => Exponents.ScaleRows(factors.Solve(rhs), exponents);

    /// <summary>The pseudo-inverse of Aᵀ: QR⁻ᵀ.</summary>
    public MathNetMatrix InverseTransposed() => SolveTransposed(MathNetMatrix.Build.DenseIdentity(exponents.Length));

    /// <summary>The minimum-norm solution of AᵀX = B: QR⁻ᵀB.</summary>
    public MathNetMatrix SolveTransposed(MathNetMatrix rhs)
    {
        var x = Exponents.ScaleRows(rhs, exponents);
        var lower = factors.R.Transpose();
        for (var k = 0; k < x.ColumnCount; k++)
            x.SetColumn(k, Triangular.SolveLower(lower, x.Column(k)));
        return factors.Q * x;
    }

    /// <summary>The least-squares solution of A X = B, refined.</summary>
    public MathNetMatrix SolveRefined(MathNetMatrix rhs)
    {
        var x = EachColumn(rhs, exponents.Length, (system, b) => system.Solve(b, MathNetVector.Build.Dense(exponents.Length)).X);
        return Exponents.ScaleRows(x, exponents);
    }

    /// <summary>The minimum-norm solution of AᵀX = B, refined.</summary>
    public MathNetMatrix SolveTransposedRefined(MathNetMatrix rhs) =>
        EachColumn(Exponents.ScaleRows(rhs, exponents), scaled.RowCount, (system, c) => system.Solve(MathNetVector.Build.Dense(scaled.RowCount), c).R);

    private MathNetMatrix EachColumn(MathNetMatrix rhs, int rows, Func<AugmentedSystem, MathNetVector, MathNetVector> solve)
    {
        var system = new AugmentedSystem(scaled, factors.Q, factors.R);
        var solutions = MathNetMatrix.Build.Dense(rows, rhs.ColumnCount);
        for (var k = 0; k < rhs.ColumnCount; k++)
            solutions.SetColumn(k, solve(system, rhs.Column(k)));
        return solutions;
    }
}
