namespace ShapedMath.Checking;

/// <summary>
/// Derivatives by numbers, to check a formula against: <c>FiniteDifferences.Gradient(f, x).IsCloseTo(x.T * (A + A.T))</c>. They are laid out
/// as the numerator is: the gradient of a number is a row, and the derivative of a column has as many rows as that.
/// Central differences of five points, a step of 2⁻¹⁰ apart; for an entry larger than 1 in magnitude, of that times a power of two. Where f
/// varies over lengths of 1 and more, about ten digits are right; where it varies faster, rescale x.
/// B. Fornberg, Generation of finite difference formulas on arbitrarily spaced grids, Mathematics of Computation 51 (1988) 699.
/// </summary>
public static class FiniteDifferences
{
    private const int StepExponent = -10;

    /// <summary>The derivative of a number by a column, a row: ∂f/∂x. 4n + 1 evaluations.</summary>
    /// <typeparam name="TDim">The dimension of the column.</typeparam>
    /// <param name="function">The function.</param>
    /// <param name="x">Where the derivative is taken.</param>
    /// <returns>The gradient; no numbers where the function gives none.</returns>
    /// <exception cref="ArgumentNullException">There is no function.</exception>
    public static RowVector<TDim> Gradient<TDim>(Func<ColumnVector<TDim>, double> function, ColumnVector<TDim> x)
    {
        ArgumentNullException.ThrowIfNull(function);
        var one = Dim.Of<One>(1);
        return Jacobian(at => ColumnVector.From(one, _ => function(at)), x).Row(0);
    }

    /// <summary>The derivative of a column by a column, a matrix: row i is the gradient of entry i of what the function gives. 4n + 1 evaluations.</summary>
    /// <typeparam name="TRows">The dimension of what the function gives.</typeparam>
    /// <typeparam name="TCols">The dimension of the column that the derivative is taken by.</typeparam>
    /// <param name="function">The function.</param>
    /// <param name="x">Where the derivative is taken.</param>
    /// <returns>The m×n Jacobian; no numbers where the function gives none.</returns>
    /// <exception cref="ArgumentNullException">There is no function.</exception>
    /// <exception cref="ShapeMismatchException">The function gives columns of different sizes, or rows and columns share a dimension and differ in number.</exception>
    public static Matrix<TRows, TCols> Jacobian<TRows, TCols>(Func<ColumnVector<TCols>, ColumnVector<TRows>> function, ColumnVector<TCols> x)
    {
        ArgumentNullException.ThrowIfNull(function);
        var columns = Enumerable.Range(0, x.Count).Select(Derivative).ToList();
        return Matrix.From(function(x).Dim, x.Dim, (i, j) => columns[j][i]);

        ColumnVector<TRows> Derivative(int j)
        {
            var h = Math.ScaleB(1, StepExponent + Math.Max(0, Math.ILogB(x[j])));
            return (8 * (At(j, h) - At(j, -h)) - (At(j, 2 * h) - At(j, -2 * h))) / (12 * h);
        }

        ColumnVector<TRows> At(int j, double step) => function(ColumnVector.From(x.Dim, i => i == j ? x[i] + step : x[i]));
    }
}
