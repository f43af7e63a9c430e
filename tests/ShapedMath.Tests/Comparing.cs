using MathNet.Numerics.LinearAlgebra;

namespace ShapedMath.Tests;

/// <summary>Comparison up to rounding, entry by entry: absolute, with a scale where the operands' sizes set one.</summary>
internal static class Comparing
{
    private const double Tolerance = 1e-12;

    public static void ShouldBeCloseTo<TRows, TCols>(this Matrix<TRows, TCols> actual, Matrix<TRows, TCols> expected, double scale = 1) =>
        actual.ToMathNet().ShouldBeCloseTo(expected.ToMathNet(), scale);

    public static void ShouldBeCloseTo<TRows, TCols>(this Matrix<TRows, TCols> actual, Matrix<double> expected, double scale = 1) =>
        actual.ToMathNet().ShouldBeCloseTo(expected, scale);

    public static void ShouldBeCloseTo<TDim>(this ColumnVector<TDim> actual, ColumnVector<TDim> expected, double scale = 1) =>
        actual.ToMathNet().ShouldBeCloseTo(expected.ToMathNet(), scale);

    public static void ShouldBeCloseTo(this Matrix<double> actual, Matrix<double> expected, double scale = 1)
    {
        (actual.RowCount, actual.ColumnCount).ShouldBe((expected.RowCount, expected.ColumnCount));
        for (int i = 0; i < actual.RowCount; i++)
        {
            for (int j = 0; j < actual.ColumnCount; j++)
                actual[i, j].ShouldBe(expected[i, j], Tolerance * Math.Max(1, scale), $"at [{i},{j}]");
        }
    }

    public static void ShouldBeCloseTo(this Vector<double> actual, Vector<double> expected, double scale = 1)
    {
        actual.Count.ShouldBe(expected.Count);
        for (int i = 0; i < actual.Count; i++)
            actual[i].ShouldBe(expected[i], Tolerance * Math.Max(1, scale), $"at [{i}]");
    }
}
