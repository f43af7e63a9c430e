using System.Collections.Immutable;

namespace ShapedMath;

/// <summary>
/// The LU factorisation P A = LU of a square matrix by elimination with partial pivoting: P a permutation, L lower triangular with
/// ones on its diagonal and no larger entries beside them, U upper triangular. It exists for singular matrices, too. GVL §3.4.
/// </summary>
/// <typeparam name="TDim">The dimension.</typeparam>
public sealed class Lu<TDim>
{
    private readonly LuFactors factors;
    private readonly Inverse<TDim> inverse;

    internal Lu(Matrix<TDim, TDim> matrix)
    {
        matrix.ThrowIfNotFinite();
        factors = LuFactors.Of(matrix.EntriesByColumns(), matrix.RowCount);
        inverse = new(new(matrix.Storage.Clone(), matrix.IsTransposed));
    }

    /// <summary>A lower triangular matrix with ones on its diagonal.</summary>
    public Matrix<TDim, TDim> L => Part(static (factors, i, j) => i == j ? 1 : i > j ? factors.At(i, j) : 0);

    /// <summary>An upper triangular matrix, the pivots on its diagonal.</summary>
    public Matrix<TDim, TDim> U => Part(static (factors, i, j) => i <= j ? factors.At(i, j) : 0);

    /// <summary>The permutation: <c>P * A</c> has A's rows in the order in which they were chosen, and is <c>L * U</c>.</summary>
    public Selection<TDim, TDim> P
    {
        get
        {
            var order = Enumerable.Range(0, factors.Order).ToArray();
            for (var i = 0; i < order.Length; i++)
                (order[i], order[factors.Pivots[i]]) = (order[factors.Pivots[i]], order[i]);
            return new(ImmutableArray.Create(order), inverse.Dim);
        }
    }

    /// <summary>The determinant of A, the product of the pivots with P's sign; 1 for 0×0. It may leave the range of double, as <see cref="LogDeterminant"/> does not. n flops.</summary>
    public double Determinant
    {
        get
        {
            double product = 1;
            for (var i = 0; i < factors.Order; i++)
                product *= factors.Pivots[i] == i ? factors.At(i, i) : -factors.At(i, i);
            return product;
        }
    }

    /// <summary>The logarithm of the determinant's magnitude, log|det A|; -∞ where a pivot is 0. n logarithms.</summary>
    public double LogDeterminant => factors.LogDeterminant;

    /// <summary>The sign of the determinant: -1, 0 or 1.</summary>
    public int DeterminantSign
    {
        get
        {
            var sign = 1;
            for (var i = 0; i < factors.Order; i++)
                sign *= factors.Pivots[i] == i ? Math.Sign(factors.At(i, i)) : -Math.Sign(factors.At(i, i));
            return sign;
        }
    }

    /// <summary>The factors: <c>var (L, U, P) = A.Lu();</c></summary>
    /// <param name="l">The lower triangular matrix.</param>
    /// <param name="u">The upper triangular matrix.</param>
    /// <param name="p">The permutation.</param>
    public void Deconstruct(out Matrix<TDim, TDim> l, out Matrix<TDim, TDim> u, out Selection<TDim, TDim> p) => (l, u, p) = (L, U, P);

    /// <summary>
    /// The solution of A x = b. As <c>A.Inv * b</c>, by factors of rows and columns that are scaled to like size, since small pivots alone,
    /// which depend on units, do not tell a singular matrix: (2/3)n³ flops at the first call, 2n² at each.
    /// </summary>
    /// <param name="rhs">The right-hand side b.</param>
    /// <returns>The solution x.</returns>
    /// <exception cref="ShapeMismatchException">The sizes differ.</exception>
    /// <exception cref="SingularMatrixException">The matrix is singular to working precision.</exception>
    public ColumnVector<TDim> Solve(ColumnVector<TDim> rhs) => factors.Order == rhs.Count
        ? inverse * rhs
        : throw ShapeMismatchException.ForMember("Solve", inverse.Inv.Operand, rhs.Operand);

    /// <summary>The solution of A X = B, column by column, as that for a single right-hand side. 2n²k flops for k columns.</summary>
    /// <typeparam name="TCols">The dimension of the columns of B.</typeparam>
    /// <param name="rhs">The right-hand sides B.</param>
    /// <returns>The solutions X.</returns>
    /// <exception cref="ShapeMismatchException">The sizes differ.</exception>
    /// <exception cref="SingularMatrixException">The matrix is singular to working precision.</exception>
    public Matrix<TDim, TCols> Solve<TCols>(Matrix<TDim, TCols> rhs) => factors.Order == rhs.RowCount
        ? inverse * rhs
        : throw ShapeMismatchException.ForMember("Solve", inverse.Inv.Operand, rhs.Operand);

    private Matrix<TDim, TDim> Part(Func<LuFactors, int, int, double> entry) =>
        new(MathNetMatrix.Build.Dense(factors.Order, factors.Order, (i, j) => entry(factors, i, j)));
}
