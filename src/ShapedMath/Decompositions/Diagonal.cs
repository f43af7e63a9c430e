using System.Globalization;

namespace ShapedMath;

/// <summary>A diagonal matrix, of which only the diagonal is stored: <c>V * Σ.Inverse() * U.T</c> costs what scaling costs.</summary>
/// <typeparam name="TDim">The dimension.</typeparam>
/// <param name="Values">The diagonal.</param>
public readonly partial record struct Diagonal<TDim>(ColumnVector<TDim> Values)
{
    /// <summary>The transpose: the same. Free.</summary>
    public Diagonal<TDim> T => this;

    /// <summary>The number of rows and columns, with its name.</summary>
    public Dim<TDim> Dim => Values.Dim;

    // MathNet's diagonal matrix, whose products scale.
    internal Matrix<TDim, TDim> Sparse => new(MathNetMatrix.Build.DiagonalOfDiagonalVector(Values.Storage));

    private string Heading => string.Create(CultureInfo.InvariantCulture, $"Diagonal<{DimensionName<TDim>.Value}> {Values.Count}×{Values.Count}");

    /// <summary>Diagonal matrix times column. n flops.</summary>
    /// <param name="left">The diagonal matrix.</param>
    /// <param name="right">The column.</param>
    /// <exception cref="ShapeMismatchException">The sizes differ.</exception>
    public static ColumnVector<TDim> operator *(Diagonal<TDim> left, ColumnVector<TDim> right) => left.Sparse * right;

    /// <summary>Row times diagonal matrix. n flops.</summary>
    /// <param name="left">The row.</param>
    /// <param name="right">The diagonal matrix.</param>
    /// <exception cref="ShapeMismatchException">The sizes differ.</exception>
    public static RowVector<TDim> operator *(RowVector<TDim> left, Diagonal<TDim> right) => left * right.Sparse;

    /// <summary>A function of each entry of the diagonal; it is not asked about the zeros beside it. n calls.</summary>
    /// <param name="function">The function.</param>
    /// <returns>The diagonal matrix of its values.</returns>
    /// <exception cref="ArgumentNullException">There is no function.</exception>
    public Diagonal<TDim> Map(Func<double, double> function) => new(Values.Map(function));

    /// <summary>The inverse. n flops.</summary>
    /// <returns>The diagonal matrix of the reciprocals.</returns>
    /// <exception cref="SingularMatrixException">An entry of the diagonal is 0.</exception>
    public Diagonal<TDim> Inverse()
    {
        for (var i = 0; i < Values.Count; i++)
        {
            if (Values[i] == 0)
                throw new SingularMatrixException(string.Create(CultureInfo.InvariantCulture, $"{Heading} is singular: entry {i} of its diagonal is 0."));
        }

        return Map(static value => 1 / value);
    }

    /// <summary>The matrix with its zeros. n² copies.</summary>
    /// <returns>The matrix.</returns>
    public Matrix<TDim, TDim> ToMatrix() => new(MathNetMatrix.Build.DenseOfDiagonalVector(Values.Storage));

    /// <summary>The label, the size and the diagonal.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Heading + Environment.NewLine + Values.Storage.ToVectorString(provider: CultureInfo.InvariantCulture);
}
