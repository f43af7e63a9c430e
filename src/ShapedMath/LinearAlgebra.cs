using System.Globalization;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;
using ShapedMath.Kernels;

namespace ShapedMath;

/// <summary>
/// What formulas are written with, beside operators: <c>using static ShapedMath.LinearAlgebra;</c> gives <c>I</c>, <c>HStack</c>,
/// <c>VStack</c>, <c>Zeros</c>, <c>Ones</c> and <c>Eye</c>.
/// </summary>
public static partial class LinearAlgebra
{
    /// <summary>The identity matrix, of whatever size fits: <c>X.T * X + λ * I</c>.</summary>
    public static Identity I => new(1);

    /// <summary>The identity matrix of a given size, for where a formula has no place for <c>I</c>: n² numbers.</summary>
    /// <typeparam name="TDim">The dimension.</typeparam>
    /// <param name="dim">The size.</param>
    /// <returns>The matrix.</returns>
    public static Matrix<TDim, TDim> Eye<TDim>(Dim<TDim> dim) => I.OfSize(dim);

    /// <summary>A matrix of zeros: mn numbers.</summary>
    /// <typeparam name="TRows">The dimension of the rows.</typeparam>
    /// <typeparam name="TCols">The dimension of the columns.</typeparam>
    /// <param name="rows">The number of rows.</param>
    /// <param name="cols">The number of columns.</param>
    /// <returns>The matrix.</returns>
    /// <exception cref="ShapeMismatchException">Rows and columns share a dimension and differ in number.</exception>
    public static Matrix<TRows, TCols> Zeros<TRows, TCols>(Dim<TRows> rows, Dim<TCols> cols) => Matrix.Wrap<TRows, TCols>(MathNetMatrix.Build.Dense(rows.Size, cols.Size));

    /// <summary>A column of zeros: n numbers.</summary>
    /// <typeparam name="TDim">The dimension.</typeparam>
    /// <param name="dim">The size.</param>
    /// <returns>The column.</returns>
    public static ColumnVector<TDim> Zeros<TDim>(Dim<TDim> dim) => new(MathNetVector.Build.Dense(dim.Size));

    /// <summary>A matrix of ones: mn numbers.</summary>
    /// <typeparam name="TRows">The dimension of the rows.</typeparam>
    /// <typeparam name="TCols">The dimension of the columns.</typeparam>
    /// <param name="rows">The number of rows.</param>
    /// <param name="cols">The number of columns.</param>
    /// <returns>The matrix.</returns>
    /// <exception cref="ShapeMismatchException">Rows and columns share a dimension and differ in number.</exception>
    public static Matrix<TRows, TCols> Ones<TRows, TCols>(Dim<TRows> rows, Dim<TCols> cols) => Matrix.Wrap<TRows, TCols>(MathNetMatrix.Build.Dense(rows.Size, cols.Size, 1));

    /// <summary>A column of ones: n numbers.</summary>
    /// <typeparam name="TDim">The dimension.</typeparam>
    /// <param name="dim">The size.</param>
    /// <returns>The column.</returns>
    public static ColumnVector<TDim> Ones<TDim>(Dim<TDim> dim) => new(MathNetVector.Build.Dense(dim.Size, 1));

    /// <summary>Labels as rows of the identity: row i has a 1 in the column of label i, and zeros beside it: mk numbers.</summary>
    /// <typeparam name="TRows">The dimension of the rows, a label each.</typeparam>
    /// <typeparam name="TClasses">The dimension of the columns, a class each.</typeparam>
    /// <param name="rows">The number of rows.</param>
    /// <param name="classes">The number of classes.</param>
    /// <param name="labels">For each row its class, counted from 0.</param>
    /// <returns>The matrix.</returns>
    /// <exception cref="ArgumentNullException">There are no labels.</exception>
    /// <exception cref="ShapeMismatchException">There are not as many labels as rows, or rows and columns share a dimension and differ in number.</exception>
    /// <exception cref="ArgumentException">A label is negative, or not less than the number of classes.</exception>
    public static Matrix<TRows, TClasses> OneHot<TRows, TClasses>(Dim<TRows> rows, Dim<TClasses> classes, IReadOnlyList<int> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        if (labels.Count != rows.Size)
            throw new ShapeMismatchException(string.Create(CultureInfo.InvariantCulture, $"{labels.Count} labels do not make the {rows.Size} rows of a Matrix<{Dim<TRows>.Name},{Dim<TClasses>.Name}>: a row has one label."));

        for (var i = 0; i < labels.Count; i++)
        {
            if ((uint)labels[i] >= (uint)classes.Size)
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Label {i} is {labels[i]}, and {Dim<TClasses>.Name} has {classes.Size} classes, counted from 0."), nameof(labels));
        }

        return Matrix.From(rows, classes, (i, j) => labels[i] == j ? 1 : 0);
    }

    /// <summary>A matrix of independent draws from the standard normal distribution, by a Mersenne twister: mn draws.</summary>
    /// <typeparam name="TRows">The dimension of the rows.</typeparam>
    /// <typeparam name="TCols">The dimension of the columns.</typeparam>
    /// <param name="rows">The number of rows.</param>
    /// <param name="cols">The number of columns.</param>
    /// <param name="seed">The seed: the same seed gives the same matrix.</param>
    /// <returns>The matrix.</returns>
    /// <exception cref="ShapeMismatchException">Rows and columns share a dimension and differ in number.</exception>
    public static Matrix<TRows, TCols> RandomNormal<TRows, TCols>(Dim<TRows> rows, Dim<TCols> cols, int seed)
    {
        var normal = new Normal(new MersenneTwister(seed));
        return Matrix.From(rows, cols, (_, _) => normal.Sample());
    }

    /// <summary>A column of independent draws from the standard normal distribution, by a Mersenne twister: n draws.</summary>
    /// <typeparam name="TDim">The dimension.</typeparam>
    /// <param name="dim">The size.</param>
    /// <param name="seed">The seed: the same seed gives the same column.</param>
    /// <returns>The column.</returns>
    public static ColumnVector<TDim> RandomNormal<TDim>(Dim<TDim> dim, int seed)
    {
        var normal = new Normal(new MersenneTwister(seed));
        return new(MathNetVector.Build.Dense(dim.Size, _ => normal.Sample()));
    }

    /// <summary>A multiple of the identity beside a matrix: <c>[A, λI]</c>. m(a+m) copies.</summary>
    /// <typeparam name="TRows">The dimension of the rows.</typeparam>
    /// <typeparam name="TLeft">The dimension of the columns of the left block.</typeparam>
    /// <param name="left">The left block.</param>
    /// <param name="right">The multiple of the identity, as high as the left block.</param>
    /// <returns>The matrix of both.</returns>
    public static Matrix<TRows, Sum<TLeft, TRows>> HStack<TRows, TLeft>(Matrix<TRows, TLeft> left, Identity right) =>
        Stacking.Append(left, right.OfSize(left.Rows));

    /// <summary>A matrix beside a multiple of the identity: <c>[λI, B]</c>. m(m+b) copies.</summary>
    /// <typeparam name="TRows">The dimension of the rows.</typeparam>
    /// <typeparam name="TRight">The dimension of the columns of the right block.</typeparam>
    /// <param name="left">The multiple of the identity, as high as the right block.</param>
    /// <param name="right">The right block.</param>
    /// <returns>The matrix of both.</returns>
    public static Matrix<TRows, Sum<TRows, TRight>> HStack<TRows, TRight>(Identity left, Matrix<TRows, TRight> right) =>
        Stacking.Append(left.OfSize(right.Rows), right);

    /// <summary>A multiple of the identity below a matrix. (a+n)n copies.</summary>
    /// <typeparam name="TUpper">The dimension of the rows of the upper block.</typeparam>
    /// <typeparam name="TCols">The dimension of the columns.</typeparam>
    /// <param name="upper">The upper block.</param>
    /// <param name="lower">The multiple of the identity, as wide as the upper block.</param>
    /// <returns>The matrix of both.</returns>
    public static Matrix<Sum<TUpper, TCols>, TCols> VStack<TUpper, TCols>(Matrix<TUpper, TCols> upper, Identity lower) =>
        Stacking.Stack(upper, lower.OfSize(upper.Cols));

    /// <summary>A matrix below a multiple of the identity. (n+b)n copies.</summary>
    /// <typeparam name="TLower">The dimension of the rows of the lower block.</typeparam>
    /// <typeparam name="TCols">The dimension of the columns.</typeparam>
    /// <param name="upper">The multiple of the identity, as wide as the lower block.</param>
    /// <param name="lower">The lower block.</param>
    /// <returns>The matrix of both.</returns>
    public static Matrix<Sum<TCols, TLower>, TCols> VStack<TLower, TCols>(Identity upper, Matrix<TLower, TCols> lower) =>
        Stacking.Stack(upper.OfSize(lower.Cols), lower);
}
