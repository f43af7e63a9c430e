using ShapedMath.Kernels;

namespace ShapedMath;

/// <summary>Square matrices and multiples of the identity: <c>X.T * X + λ * I</c>, <c>I - H</c>, <c>Q.T * Q</c> against <c>I</c>.</summary>
public static class IdentityArithmetic
{
    extension<TDim>(Matrix<TDim, TDim> matrix)
    {
        /// <summary>Sum of a square matrix and a multiple of the identity: <c>A + λI</c>. n² copies, n flops.</summary>
        /// <param name="left">The matrix.</param>
        /// <param name="right">The multiple of the identity.</param>
        /// <returns>The matrix, the factor added to its diagonal.</returns>
        /// <exception cref="ShapeMismatchException">The matrix is not square.</exception>
        public static Matrix<TDim, TDim> operator +(Matrix<TDim, TDim> left, Identity right) => left.RowCount == left.ColumnCount
            ? AddToDiagonal(left, right.Scale)
            : throw ShapeMismatchException.For("operator + (n,n),I -> (n,n)", left.Operand, right.Operand);

        /// <summary>Sum of a multiple of the identity and a square matrix: <c>λI + A</c>. n² copies, n flops.</summary>
        /// <param name="left">The multiple of the identity.</param>
        /// <param name="right">The matrix.</param>
        /// <returns>The matrix, the factor added to its diagonal.</returns>
        /// <exception cref="ShapeMismatchException">The matrix is not square.</exception>
        public static Matrix<TDim, TDim> operator +(Identity left, Matrix<TDim, TDim> right) => right.RowCount == right.ColumnCount
            ? AddToDiagonal(right, left.Scale)
            : throw ShapeMismatchException.For("operator + I,(n,n) -> (n,n)", left.Operand, right.Operand);

        /// <summary>Difference of a square matrix and a multiple of the identity: <c>A − λI</c>. n² copies, n flops.</summary>
        /// <param name="left">The matrix.</param>
        /// <param name="right">The multiple of the identity.</param>
        /// <returns>The matrix, the factor subtracted from its diagonal.</returns>
        /// <exception cref="ShapeMismatchException">The matrix is not square.</exception>
        public static Matrix<TDim, TDim> operator -(Matrix<TDim, TDim> left, Identity right) => left.RowCount == left.ColumnCount
            ? AddToDiagonal(left, -right.Scale)
            : throw ShapeMismatchException.For("operator - (n,n),I -> (n,n)", left.Operand, right.Operand);

        /// <summary>Difference of a multiple of the identity and a square matrix: <c>λI − A</c>. n² + n flops.</summary>
        /// <param name="left">The multiple of the identity.</param>
        /// <param name="right">The matrix.</param>
        /// <returns>The matrix negated, the factor added to its diagonal.</returns>
        /// <exception cref="ShapeMismatchException">The matrix is not square.</exception>
        public static Matrix<TDim, TDim> operator -(Identity left, Matrix<TDim, TDim> right) => right.RowCount == right.ColumnCount
            ? AddToDiagonal(Elementwise.Negate(right), left.Scale)
            : throw ShapeMismatchException.For("operator - I,(n,n) -> (n,n)", left.Operand, right.Operand);

        /// <summary>
        /// Whether a square matrix agrees with a multiple of the identity: <c>‖A − λI‖F ≤ tolerance · max(‖A‖F, ‖λI‖F)</c>, in the
        /// Frobenius norm. False where an entry is infinite or no number.
        /// </summary>
        /// <param name="other">The multiple of the identity.</param>
        /// <param name="tolerance">The relative distance that is allowed.</param>
        /// <returns>Whether they agree.</returns>
        /// <exception cref="ShapeMismatchException">The matrix is not square.</exception>
        public bool IsCloseTo(Identity other, double tolerance = 1e-9) => matrix.RowCount != matrix.ColumnCount
            ? throw Closeness.Misfit(matrix, other)
            : Norms.AreClose((matrix - other).FrobeniusNorm(), matrix.FrobeniusNorm(), other.OfSize(matrix.Rows).FrobeniusNorm(), tolerance);
    }

    private static Matrix<TDim, TDim> AddToDiagonal<TDim>(Matrix<TDim, TDim> matrix, double scale)
    {
        var sum = matrix.Storage.Clone();
        for (var i = 0; i < sum.RowCount; i++)
            sum.At(i, i, sum.At(i, i) + scale);
        return new(sum, matrix.IsTransposed);
    }
}
