using MathNet.Numerics.LinearAlgebra;
using ShapedMath;

namespace Homework0.Tests;

/// <summary>Equality up to rounding: in the norm, relative to the larger side.</summary>
internal static class Near
{
    private const double Tolerance = 1e-9;

    public static void ShouldBeNear<N>(this ColumnVector<N> actual, params double[] expected) =>
        actual.ToMathNet().ShouldBeNear(CreateVector.DenseOfArray(expected));

    public static void ShouldBeNear(this Vector<double> actual, Vector<double> expected, double tolerance = Tolerance) =>
        (actual - expected).L2Norm().ShouldBeLessThanOrEqualTo(tolerance * expected.L2Norm(), $"{actual} against {expected}");

    public static void ShouldBeNear(this Matrix<double> actual, Matrix<double> expected) =>
        (actual - expected).FrobeniusNorm().ShouldBeLessThanOrEqualTo(Tolerance * expected.FrobeniusNorm(), $"{actual} against {expected}");

    public static void ShouldBeNear(this Matrix<double> actual, double[,] expected) =>
        actual.ShouldBeNear(CreateMatrix.DenseOfArray(expected));
}
