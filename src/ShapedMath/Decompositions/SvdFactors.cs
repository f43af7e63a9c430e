using MathNet.Numerics.LinearAlgebra.Factorization;

namespace ShapedMath;

/// <summary>Singular values, largest first, and vectors: A = U diag(S) Vᵀ.</summary>
internal readonly record struct SvdFactors(MathNetMatrix U, MathNetVector S, MathNetMatrix V)
{
    /// <summary>The factors of the transpose.</summary>
    public SvdFactors Transposed => new(V, S, U);

    /// <summary>What a singular value must exceed not to count as 0: max(m,n)·ε·σ₁, the size of the rounding errors in it.</summary>
    public double Tolerance => Math.Max(U.RowCount, V.RowCount) * Rounding.Epsilon * S[0];

    public int Rank
    {
        get
        {
            var tolerance = Tolerance;
            return S.Count(value => value > tolerance);
        }
    }

    /// <summary>U is m×m and V n×n.</summary>
    public static SvdFactors Full(MathNetMatrix matrix) => InRange(matrix, static scaled =>
    {
        var svd = scaled.Svd();
        return new(svd.U, svd.S, svd.VT.Transpose());
    });

    /// <summary>U is m×k and V n×k, k = min(m,n). A tall matrix is reduced by a QR factorisation first, so that no m×m matrix is formed. GVL §8.6.3.</summary>
    public static SvdFactors Thin(MathNetMatrix matrix)
    {
        if (matrix.RowCount < matrix.ColumnCount)
            return Thin(matrix.Transpose()).Transposed;
        if (matrix.RowCount == matrix.ColumnCount)
            return Full(matrix);

        return InRange(matrix, static scaled =>
        {
            var qr = scaled.QR(QRMethod.Thin);
            var core = Full(qr.R);
            return core with { U = qr.Q * core.U };
        });
    }

    /// <summary>The factors of the largest singular values.</summary>
    public SvdFactors Truncated(int count) =>
        new(U.SubMatrix(0, U.RowCount, 0, count), S.SubVector(0, count), V.SubMatrix(0, V.RowCount, 0, count));

    /// <summary>A diagonal matrix: reciprocals of the first singular values, as many as the rank; zeros for the rest.</summary>
    public MathNetMatrix Reciprocals(int rank)
    {
        var values = S;
        return MathNetMatrix.Build.Diagonal(values.Count, values.Count, i => i < rank ? 1 / values[i] : 0);
    }

    // The squares of very large and very small entries leave the range of double. A power of two brings them back, and rounds nothing.
    private static SvdFactors InRange(MathNetMatrix matrix, Func<MathNetMatrix, SvdFactors> decompose)
    {
        var largest = matrix.Enumerate().Max(Math.Abs);
        if (largest == 0 || Math.Abs(Math.ILogB(largest)) < 300)
            return decompose(matrix);

        var exponent = Math.ILogB(largest);
        var factors = decompose(matrix.Map(entry => Math.ScaleB(entry, -exponent)));
        return factors with { S = factors.S.Map(value => Math.ScaleB(value, exponent)) };
    }
}
