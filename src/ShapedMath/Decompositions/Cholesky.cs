using System.Globalization;

namespace ShapedMath;

/// <summary>The Cholesky factorisation A = LLᵀ of a symmetric positive definite matrix, L lower triangular. GVL §4.2.</summary>
/// <typeparam name="TDim">The dimension.</typeparam>
public sealed class Cholesky<TDim>
{
    private readonly Matrix<TDim, TDim> matrix;
    private readonly CholeskyFactor factor;

    internal Cholesky(Matrix<TDim, TDim> matrix)
    {
        this.matrix = matrix;
        matrix.ThrowIfNotFinite();
        var entries = matrix.EntriesByColumns();
        ThrowIfNotSymmetric(entries);
        factor = CholeskyFactor.Of(entries, matrix.RowCount)
            ?? throw new NotPositiveDefiniteException($"{matrix.Heading} is not positive definite, so that it has no Cholesky factor.");
    }

    /// <summary>The factor L, lower triangular with a positive diagonal.</summary>
    public Matrix<TDim, TDim> Factor => new(factor.Lower);

    /// <summary>The logarithm of the determinant of A, which itself may be out of the range of double. n flops.</summary>
    public double LogDeterminant => factor.LogDeterminant;

    /// <summary>The solution of A x = b, by two triangular systems. 2n² flops.</summary>
    /// <param name="rhs">The right-hand side b.</param>
    /// <returns>The solution x.</returns>
    /// <exception cref="ShapeMismatchException">The sizes differ.</exception>
    /// <exception cref="NotFiniteNumberException">An entry of the right-hand side is infinite or no number.</exception>
    public ColumnVector<TDim> Solve(ColumnVector<TDim> rhs) =>
        matrix.RowCount == rhs.Count
            ? new(MathNetVector.Build.Dense(Solved(RightHandSide.EntriesOf(rhs))))
            : throw ShapeMismatchException.ForMember("Solve", matrix.Operand, rhs.Operand);

    /// <summary>The solution of A X = B, by two triangular systems for each column. 2n²k flops.</summary>
    /// <typeparam name="TCols">The dimension of the columns of B.</typeparam>
    /// <param name="rhs">The right-hand sides B.</param>
    /// <returns>The solutions X.</returns>
    /// <exception cref="ShapeMismatchException">The sizes differ.</exception>
    /// <exception cref="NotFiniteNumberException">An entry of the right-hand side is infinite or no number.</exception>
    public Matrix<TDim, TCols> Solve<TCols>(Matrix<TDim, TCols> rhs) =>
        matrix.RowCount == rhs.RowCount
            ? new(MathNetMatrix.Build.Dense(rhs.RowCount, rhs.ColumnCount, Solved(RightHandSide.EntriesOf(rhs))))
            : throw ShapeMismatchException.ForMember("Solve", matrix.Operand, rhs.Operand);

    private double[] Solved(double[] rightHandSides)
    {
        for (var start = 0; start < rightHandSides.Length; start += factor.Order)
            factor.Solve(rightHandSides.AsSpan(start, factor.Order));
        return rightHandSides;
    }

    private void ThrowIfNotSymmetric(ReadOnlySpan<double> entries)
    {
        var order = matrix.RowCount;
        for (var j = 0; j < order; j++)
        {
            for (var i = 0; i < j; i++)
            {
                var (upper, lower) = (entries[j * order + i], entries[i * order + j]);
                if (upper == lower)
                    continue;

                // No entry of a positive definite matrix exceeds the geometric mean of the two diagonal ones.
                var scale = Math.Sqrt(Math.Abs(entries[i * order + i])) * Math.Sqrt(Math.Abs(entries[j * order + j]));
                if (Math.Abs(upper - lower) > Rounding.Asymmetry * scale)
                    throw new NotPositiveDefiniteException(string.Create(CultureInfo.InvariantCulture, $"{matrix.Heading} is not symmetric, so that it has no Cholesky factor: entry [{i},{j}] is {upper}, and [{j},{i}] is {lower}."));
            }
        }
    }
}
