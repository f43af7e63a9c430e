using MathNet.Numerics.LinearAlgebra;
using ShapedMath;

namespace TypedTwins;

/// <summary>
/// A class as it may be found in any project that uses MathNet: no typed matrix in it. What is new are the contracts, with which the analyzer checks
/// the bodies, and the mark, by which the generator emits the typed twins.
/// </summary>
[TypedWrapper]
internal static partial class Statistics
{
    /// <summary>The mean of each column.</summary>
    /// <param name="X">The data, a row an observation.</param>
    /// <returns>The means.</returns>
    [return: Shape("d")]
    public static Vector<double> Mean([Shape("n, d")] Matrix<double> X) => X.ColumnSums() / X.RowCount;

    /// <summary>The data without their means.</summary>
    [return: Shape("n, d")]
    public static Matrix<double> Centred([Shape("n, d")] Matrix<double> X)
    {
        var mean = Mean(X);
        return X.MapIndexed((_, j, x) => x - mean[j], Zeros.Include);
    }

    /// <summary>The covariance matrix of the columns.</summary>
    [return: Shape("d, d")]
    public static Matrix<double> Covariance([Shape("n, d")] Matrix<double> X)
    {
        var centred = Centred(X);
        return centred.TransposeThisAndMultiply(centred) / (X.RowCount - 1);
    }

    /// <summary>Ridge regression: (XᵀX + λI)⁻¹Xᵀy.</summary>
    /// <param name="X">The data.</param>
    /// <param name="y">What is to be predicted.</param>
    /// <param name="λ">The penalty; 0 is least squares.</param>
    [return: Shape("d")]
    public static Vector<double> Ridge([Shape("n, d")] Matrix<double> X, [Shape("n")] Vector<double> y, double λ = 0) =>
        (X.TransposeThisAndMultiply(X) + λ * Matrix<double>.Build.DenseIdentity(X.ColumnCount)).Solve(X.TransposeThisAndMultiply(y));

    /// <summary>What a linear model predicts.</summary>
    [return: Shape("n")]
    public static Vector<double> Predict([Shape("n, d")] Matrix<double> X, [Shape("d")] Vector<double> w) => X * w;

    /// <summary>The data with a further column of ones.</summary>
    [return: Shape("n, d+1")]
    public static Matrix<double> WithIntercept([Shape("n, d")] Matrix<double> X) => X.InsertColumn(X.ColumnCount, Vector<double>.Build.Dense(X.RowCount, 1));

    /// <summary>Two sets of data, one below the other.</summary>
    [return: Shape("m+n, d")]
    public static Matrix<double> Together([Shape("m, d")] Matrix<double> first, [Shape("n, d")] Matrix<double> second) => first.Stack(second);

    /// <summary>The singular values, the largest first.</summary>
    [return: Shape("min(n,d)")]
    public static Vector<double> SingularValues([Shape("n, d")] Matrix<double> X) => X.Svd(computeVectors: false).S;

    /// <summary>The eigenvalues of a symmetric matrix, ascending, and its eigenvectors.</summary>
    [return: Shape("d", "d, d")]
    public static (Vector<double> Values, Matrix<double> Vectors) Principal([Shape("d, d")] Matrix<double> covariance)
    {
        var factors = covariance.Evd(Symmetricity.Symmetric);
        return (factors.EigenValues.Real(), factors.EigenVectors);
    }

    /// <summary>Solves a system, unless it is singular.</summary>
    public static bool TrySolve([Shape("n, n")] Matrix<double> A, [Shape("n")] Vector<double> b, [Shape("n")] out Vector<double> x)
    {
        bool isRegular = Math.Abs(A.Determinant()) > 1e-12;
        x = isRegular ? A.Solve(b) : Vector<double>.Build.Dense(b.Count);
        return isRegular;
    }

    /// <summary>The mean of some values, by weights if there are any.</summary>
    public static double WeightedMean([Shape("n")] Vector<double> x, [Shape("n")] Vector<double>? weights = null) =>
        weights is null ? x.Sum() / x.Count : x * weights / weights.Sum();

    /// <summary>What each value adds to the one before.</summary>
    [return: Shape("m")]
    public static Vector<double> Differences([Shape("m+1")] Vector<double> x) => x.SubVector(1, x.Count - 1) - x.SubVector(0, x.Count - 1);

    /// <summary>The powers of some values, from the 0th on: a row each.</summary>
    [return: Shape("n, k")]
    public static Matrix<double> Powers([Shape("n")] Vector<double> x, [Dim("k")] int k) => Matrix<double>.Build.Dense(x.Count, k, (i, j) => Math.Pow(x[i], j));

    /// <summary>The squared distance of a point from a mean, in units of a covariance.</summary>
    public static double Mahalanobis([Shape("d")] Vector<double> point, [Shape("d")] Vector<double> mean, [Shape("d, d")] Matrix<double> covariance) =>
        (point - mean) * covariance.Solve(point - mean);
}
