using MathNet.Numerics.Differentiation;
using MathNet.Numerics.LinearAlgebra;
using ShapedMath;

namespace Homework0.Working;

/// <summary>Derivatives by MathNet's central differences of five points, which know of no formula; laid out as the numerator is.</summary>
internal static class FiniteDifferences
{
    private const int Points = 5;

    /// <summary>What can be expected: the differences themselves have rounding errors, over a step of about 1e-3.</summary>
    public static Expectation Expected { get; } = new(9, "differences of f at five points");

    /// <summary>Of a number by a column: a row.</summary>
    public static RowVector<N> Of<N>(Func<ColumnVector<N>, double> f, ColumnVector<N> x) =>
        ColumnVector.Wrap<N>(Vector<double>.Build.Dense(Jacobian.Evaluate(entries => f(Column<N>(entries)), x.ToMathNet().ToArray()))).T;

    /// <summary>Of a column by a column: a matrix.</summary>
    public static Matrix<M, N> Of<M, N>(Func<ColumnVector<N>, ColumnVector<M>> f, ColumnVector<N> x)
    {
        var rows = Enumerable.Range(0, f(x).Dim.Size).Select(i => Of(at => f(at)[i], x).T.ToMathNet().ToArray());
        return Matrix.Wrap<M, N>(Matrix<double>.Build.DenseOfRowArrays(rows));
    }

    private static NumericalJacobian Jacobian => new(Points, Points / 2);

    private static ColumnVector<N> Column<N>(double[] entries) => ColumnVector.Wrap<N>(Vector<double>.Build.DenseOfArray(entries));
}
