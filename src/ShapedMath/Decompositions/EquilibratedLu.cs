using System.Globalization;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace ShapedMath;

/// <summary>
/// LU factors of a square matrix whose rows and columns were first scaled by powers of two, to largest entries between 1 and 2.
/// That rounds nothing, and makes the choice of pivots and the condition independent of units. Where the reciprocal of the
/// condition is no more than nε, rounding cannot tell the matrix from a singular one. GVL §3.4, §3.5.
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
        var condition = ReciprocalCondition(scaled, lu);
        if (!(condition > scaled.RowCount * Rounding.Epsilon))
            throw new SingularMatrixException(string.Create(CultureInfo.InvariantCulture, $"{matrix.Heading} is singular to working precision: the reciprocal of its condition number, rows and columns being scaled, is {condition:0.0E-0}."));
        return new(lu, rows, columns);
    }

    public MathNetMatrix Solve(MathNetMatrix rhs) =>
        Exponents.ScaleRows(factors.Solve(Exponents.ScaleRows(rhs, rowExponents)), columnExponents);

    public MathNetMatrix Inverse() =>
        Exponents.ScaleColumns(Exponents.ScaleRows(factors.Inverse(), columnExponents), rowExponents);

    private static double ReciprocalCondition(MathNetMatrix matrix, LU<double> factors)
    {
        var upper = factors.U;
        return upper.Diagonal().AbsoluteMinimum() == 0 ? 0 : 1 / (matrix.L1Norm() * ConditionEstimate.NormOfInverse(factors.L, upper));
    }
}
