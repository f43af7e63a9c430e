using Homework0.Data;
using MathNet.Numerics.LinearAlgebra;
using ShapedMath;

namespace Homework0.Tests;

/// <summary>Labelled matrices and columns, from numbers that are written out, from MathNet and at random.</summary>
internal static class Given
{
    public static Matrix<Observations, Predictors> X(double[,] entries) => Labelled(CreateMatrix.DenseOfArray(entries));

    public static ColumnVector<Observations> y(params double[] entries) => Labelled(CreateVector.DenseOfArray(entries));

    public static Matrix<Observations, Predictors> Labelled(Matrix<double> matrix) => Matrix.Wrap<Observations, Predictors>(matrix);

    public static ColumnVector<Observations> Labelled(Vector<double> column) => ColumnVector.Wrap<Observations>(column);

    public static Matrix<double> Drawn(Random random, int rows, int columns) =>
        CreateMatrix.Dense(rows, columns, (_, _) => random.NextDouble() * 2 - 1);

    public static Vector<double> Drawn(Random random, int size) =>
        CreateVector.Dense(size, _ => random.NextDouble() * 2 - 1);
}
