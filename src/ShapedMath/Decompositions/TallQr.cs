using MathNet.Numerics.LinearAlgebra.Factorization;

namespace ShapedMath;

/// <summary>
/// Thin Householder QR factors of a tall matrix, and whether its columns are independent. A column counts as dependent on those
/// before it where its part orthogonal to them is no more than mε of its length: rounding alone could have made it. That does
/// not depend on the units of the columns, unlike a threshold on singular values. GVL §5.2, §5.3.
/// </summary>
internal sealed class TallQr
{
    private readonly QR<double> factors;
    private readonly int[] exponents;

    private TallQr(QR<double> factors, int[] exponents)
    {
        this.factors = factors;
        this.exponents = exponents;
    }

    public static TallQr Of(MathNetMatrix tall)
    {
        var scales = Exponents.OfColumns(tall);
        return new(Exponents.ScaleColumns(tall, scales).QR(QRMethod.Thin), scales);
    }

    public bool HasFullColumnRank
    {
        get
        {
            var r = factors.R;
            var tolerance = factors.Q.RowCount * Rounding.Epsilon;
            return Enumerable.Range(0, r.ColumnCount).All(j => Math.Abs(r[j, j]) > tolerance * r.Column(j).L2Norm());
        }
    }

    /// <summary>The least-squares solution of A X = B: R⁻¹QᵀB.</summary>
    public MathNetMatrix Solve(MathNetMatrix rhs) => Exponents.ScaleRows(factors.Solve(rhs), exponents);

    /// <summary>The pseudo-inverse of Aᵀ: QR⁻ᵀ.</summary>
    public MathNetMatrix InverseTransposed() => SolveTransposed(MathNetMatrix.Build.DenseIdentity(exponents.Length));

    /// <summary>The minimum-norm solution of AᵀX = B: QR⁻ᵀB.</summary>
    public MathNetMatrix SolveTransposed(MathNetMatrix rhs)
    {
        var r = factors.R;
        var x = Exponents.ScaleRows(rhs, exponents);
        for (var k = 0; k < x.ColumnCount; k++)
        {
            for (var i = 0; i < x.RowCount; i++)
            {
                var sum = x.At(i, k);
                for (var j = 0; j < i; j++)
                    sum -= r.At(j, i) * x.At(j, k);
                x.At(i, k, sum / r.At(i, i));
            }
        }

        return factors.Q * x;
    }
}
