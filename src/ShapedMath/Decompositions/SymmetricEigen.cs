using System.Globalization;
using MathNet.Numerics.LinearAlgebra;

namespace ShapedMath;

/// <summary>
/// The eigenvalues and eigenvectors of a symmetric matrix: A = VΛVᵀ, V orthogonal and Λ diagonal, smallest eigenvalue first. GVL §8.1.
/// </summary>
/// <typeparam name="TDim">The dimension.</typeparam>
public sealed class SymmetricEigen<TDim>
{
    internal SymmetricEigen(Matrix<TDim, TDim> matrix)
    {
        var (scaled, exponent) = Exponents.Normalized(matrix.FiniteDense());
        ThrowIfNotSymmetric(matrix, scaled);

        // Its two triangles count alike, however rounding left them.
        var factors = ((scaled + scaled.Transpose()) / 2).Evd(Symmetricity.Symmetric);
        Values = new(factors.EigenValues.Map(value => Math.ScaleB(value.Real, exponent)));
        Vectors = new(EigenVectors.Signed(factors.EigenVectors));
    }

    /// <summary>The eigenvalues in ascending order: the largest is the last.</summary>
    public ColumnVector<TDim> Values { get; }

    /// <summary>
    /// The eigenvectors, in the order of the eigenvalues: the columns of an orthogonal matrix. Each has the sign that makes the
    /// sum of its entries positive, if they have one. Of an eigenvalue that stands several times they are one basis of many.
    /// </summary>
    public Matrix<TDim, TDim> Vectors { get; }

    /// <summary>
    /// The largest eigenvalues with their eigenvectors, the largest first: <c>var (V, Λ) = C.SymmetricEigen().Largest(k);</c> are
    /// the first principal components of a covariance, and <c>V * Λ * V.T</c> is nearest to it of all positive semidefinite matrices of
    /// rank k. GVL §8.1.
    /// </summary>
    /// <typeparam name="TInner">The dimension of the eigenvalues that are taken.</typeparam>
    /// <param name="count">How many are taken.</param>
    /// <returns>The eigenvectors, orthonormal, and the eigenvalues.</returns>
    /// <exception cref="ShapeMismatchException">There are not so many.</exception>
    public (Matrix<TDim, TInner> Vectors, Diagonal<TInner> Values) Largest<TInner>(Dim<TInner> count) => Take(count, i => Values.Count - 1 - i);

    /// <summary>The smallest eigenvalues with their eigenvectors, the smallest first.</summary>
    /// <typeparam name="TInner">The dimension of the eigenvalues that are taken.</typeparam>
    /// <param name="count">How many are taken.</param>
    /// <returns>The eigenvectors, orthonormal, and the eigenvalues.</returns>
    /// <exception cref="ShapeMismatchException">There are not so many.</exception>
    public (Matrix<TDim, TInner> Vectors, Diagonal<TInner> Values) Smallest<TInner>(Dim<TInner> count) => Take(count, static i => i);

    /// <summary>The factors of A = VΛVᵀ: <c>var (V, Λ) = A.SymmetricEigen();</c></summary>
    /// <param name="vectors">The eigenvectors V.</param>
    /// <param name="values">The eigenvalues Λ.</param>
    public void Deconstruct(out Matrix<TDim, TDim> vectors, out Diagonal<TDim> values) => (vectors, values) = (Vectors, new(Values));

    private (Matrix<TDim, TInner> Vectors, Diagonal<TInner> Values) Take<TInner>(Dim<TInner> count, Func<int, int> index)
    {
        if (count.Size > Values.Count)
            throw new ShapeMismatchException(string.Create(CultureInfo.InvariantCulture, $"{Vectors.Heading} has {Values.Count} eigenvalues, of which {count.Size} ({Dim<TInner>.Name}) cannot be taken."));

        var (vectors, values) = (Vectors, Values);
        return (Matrix.From(Vectors.Rows, count, (i, j) => vectors.Storage.At(i, index(j))), new(ColumnVector.From(count, i => values[index(i)])));
    }

    private static void ThrowIfNotSymmetric(Matrix<TDim, TDim> matrix, MathNetMatrix scaled)
    {
        var (largest, row, column) = (Rounding.Asymmetry, 0, 0);
        for (var j = 0; j < scaled.ColumnCount; j++)
        {
            for (var i = 0; i < j; i++)
            {
                if (Math.Abs(scaled.At(i, j) - scaled.At(j, i)) is var difference && difference > largest)
                    (largest, row, column) = (difference, i, j);
            }
        }

        if (row != column)
            throw new NotSymmetricException(string.Create(CultureInfo.InvariantCulture, $"{matrix.Heading} is not symmetric: entry [{row},{column}] is {matrix[row, column]}, and [{column},{row}] is {matrix[column, row]}; no others differ more. {nameof(SquareMatrixExtensions.Eigen)}() takes such matrices."));
    }
}
