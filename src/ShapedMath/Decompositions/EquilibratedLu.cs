using System.Buffers;
using System.Globalization;
using ShapedMath.Kernels;

namespace ShapedMath;

/// <summary>
/// LU factors of the entries that a square matrix stores, transposed or not, whose rows and columns were first scaled by powers of
/// two, to largest entries between 1 and 2. That rounds nothing, and makes the choice of pivots and the condition independent of
/// units. Where the reciprocal of the condition is no more than nε, rounding cannot tell the matrix from a singular one. GVL §3.4, §3.5.
/// </summary>
internal sealed class EquilibratedLu
{
    private readonly LuFactors factors;
    private readonly short[] rowExponents;
    private readonly short[] columnExponents;

    private EquilibratedLu(LuFactors factors, short[] rowExponents, short[] columnExponents)
    {
        this.factors = factors;
        this.rowExponents = rowExponents;
        this.columnExponents = columnExponents;
    }

    /// <exception cref="SingularMatrixException">The matrix is singular to working precision.</exception>
    /// <exception cref="NotFiniteNumberException">An entry is infinite or no number.</exception>
    public static EquilibratedLu Of<TDim>(Matrix<TDim, TDim> matrix)
    {
        var order = matrix.RowCount;
        var entries = matrix.Storage.ToColumnMajorArray();
        var (rows, columns) = (new short[order], new short[order]);
        var work = ArrayPool<double>.Shared.Rent(2 * order);
        var norm = Equilibrate(entries, rows, columns, work);
        if (!double.IsFinite(norm))
            matrix.ThrowIfNotFinite();

        var lu = LuFactors.Of(entries, order);
        var condition = ReciprocalCondition(lu, norm, work);
        ArrayPool<double>.Shared.Return(work);
        if (!(condition > order * Rounding.Epsilon))
            throw new SingularMatrixException(string.Create(CultureInfo.InvariantCulture, $"{matrix.Heading} is singular to working precision: the reciprocal of its condition number, rows and columns being scaled, is {condition:0.0E-0}."));
        return new(lu, rows, columns);
    }

    /// <summary>The solution of A x = b, or of Aᵀx = b.</summary>
    /// <exception cref="NotFiniteNumberException">An entry of b is infinite or no number.</exception>
    public ColumnVector<TDim> Solve<TDim>(ColumnVector<TDim> rhs, bool transposed)
    {
        var x = RightHandSide.EntriesOf(rhs);
        Solve(x, transposed);
        return new(MathNetVector.Build.Dense(x));
    }

    /// <summary>The solution of A X = B, or of AᵀX = B.</summary>
    /// <exception cref="NotFiniteNumberException">An entry of B is infinite or no number.</exception>
    public Matrix<TDim, TCols> Solve<TDim, TCols>(Matrix<TDim, TCols> rhs, bool transposed)
    {
        var x = RightHandSide.EntriesOf(rhs);
        Solve(x, transposed);
        return new(MathNetMatrix.Build.Dense(rhs.RowCount, rhs.ColumnCount, x));
    }

    /// <summary>The inverse of A, or of Aᵀ.</summary>
    public Matrix<TDim, TDim> Inverse<TDim>(bool transposed)
    {
        var order = factors.Order;
        var inverse = new double[order * order];
        for (var j = 0; j < order; j++)
        {
            var column = inverse.AsSpan(j * order, order);
            factors.SolveUnit(column, j, Exponents.PowerOfTwo(rowExponents[j]));
            Exponents.Scale(column, columnExponents);
        }

        return new(MathNetMatrix.Build.Dense(order, order, inverse), transposed);
    }

    private void Solve(Span<double> systems, bool transposed)
    {
        Exponents.Scale(systems, transposed ? columnExponents : rowExponents);
        if (transposed)
            factors.SolveTransposed(systems);
        else
            factors.Solve(systems);
        Exponents.Scale(systems, transposed ? rowExponents : columnExponents);
    }

    // Scales in place, and gives the 1-norm of what comes out. That is infinite or no number where an entry is.
    private static double Equilibrate(Span<double> entries, short[] rows, short[] columns, Span<double> work)
    {
        var order = rows.Length;
        var scales = work[..order];
        scales.Clear();
        for (var j = 0; j < order; j++)
            Runs.RaiseToMagnitudes(scales, entries.Slice(j * order, order));

        for (var i = 0; i < order; i++)
        {
            if (!double.IsFinite(scales[i]))
                return scales[i];
            rows[i] = Exponents.OfLargest(scales[i]);
            scales[i] = Exponents.PowerOfTwo(rows[i]);
        }

        var norm = 0.0;
        for (var j = 0; j < order; j++)
        {
            var column = entries.Slice(j * order, order);
            var (largest, sum) = Runs.Scale(column, scales);
            columns[j] = Exponents.OfLargest(largest);
            var scale = Exponents.PowerOfTwo(columns[j]);
            if (scale != 1)
                Runs.Scale(column, scale);
            norm = Math.Max(norm, sum * scale);
        }

        return norm;
    }

    // Mostly the bound is small enough to show that the matrix is not singular, and the estimate need not be made.
    private static double ReciprocalCondition(LuFactors factors, double norm, Span<double> work)
    {
        for (var i = 0; i < factors.Order; i++)
        {
            if (factors.At(i, i) == 0)
                return 0;
        }

        var least = factors.Order * Rounding.Epsilon;
        var bound = 1 / (norm * ConditionEstimate.BoundOfInverse(factors, work, enough: 1 / (norm * least)));
        return bound > least ? bound : 1 / (norm * ConditionEstimate.NormOfInverse(factors, work));
    }
}
