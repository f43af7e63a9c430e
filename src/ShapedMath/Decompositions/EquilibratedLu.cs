using System.Globalization;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace ShapedMath;

/// <summary>
/// LU factors of a square matrix whose rows and columns were first scaled by powers of two, to largest entries between 1 and 2.
/// That rounds nothing, makes the choice of pivots independent of units, and gives pivots a scale to be judged by: one that is
/// no more than nε could be due to rounding alone, the matrix being singular. GVL §3.5.2.
/// </summary>
internal sealed class EquilibratedLu
{
    private readonly LU<double> factors;
    private readonly int[] rowExponents;
    private readonly int[] columnExponents;

    private EquilibratedLu(LU<double> factors, int[] rowExponents, int[] columnExponents)
    {
        this.factors = factors;
        this.rowExponents = rowExponents;
        this.columnExponents = columnExponents;
    }

    public static EquilibratedLu Of<TDim>(Matrix<TDim, TDim> matrix)
    {
        var scaled = matrix.FiniteDense();
        var rows = Exponents.OfRows(scaled);
        scaled = Exponents.ScaleRows(scaled, rows);
        var columns = Exponents.OfColumns(scaled);
        scaled = Exponents.ScaleColumns(scaled, columns);

        var lu = scaled.LU();
        ThrowIfSingular(matrix, lu.U.Diagonal());
        return new(lu, rows, columns);
    }

    public MathNetMatrix Solve(MathNetMatrix rhs) =>
        Exponents.ScaleRows(factors.Solve(Exponents.ScaleRows(rhs, rowExponents)), columnExponents);

    public MathNetMatrix Inverse() =>
        Exponents.ScaleColumns(Exponents.ScaleRows(factors.Inverse(), columnExponents), rowExponents);

    private static void ThrowIfSingular<TDim>(Matrix<TDim, TDim> matrix, MathNetVector pivots)
    {
        var tolerance = pivots.Count * Rounding.Epsilon;
        for (var i = 0; i < pivots.Count; i++)
        {
            if (Math.Abs(pivots[i]) <= tolerance)
                throw new SingularMatrixException(string.Create(CultureInfo.InvariantCulture, $"{matrix.Heading} is singular to working precision: pivot {i + 1} of its LU factorisation is {pivots[i]:E1}, its rows and columns being scaled to 1."));
        }
    }
}
