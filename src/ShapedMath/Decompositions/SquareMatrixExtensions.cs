namespace ShapedMath;

/// <summary>What only square matrices have.</summary>
public static partial class SquareMatrixExtensions
{
    extension<TDim>(Matrix<TDim, TDim> matrix)
    {
        /// <summary>The Cholesky factorisation A = LLᵀ of a symmetric positive definite matrix. (1/3)n³ flops. GVL §4.2.</summary>
        /// <returns>The factorisation, which also solves systems.</returns>
        /// <exception cref="ShapeMismatchException">The matrix is not square.</exception>
        /// <exception cref="NotPositiveDefiniteException">The matrix is not symmetric, or not positive definite.</exception>
        /// <exception cref="NotFiniteNumberException">An entry is infinite or no number.</exception>
        public Cholesky<TDim> Cholesky() => matrix.RowCount == matrix.ColumnCount
            ? new(matrix)
            : throw ShapeMismatchException.ForMember("Cholesky", matrix.Operand);
    }
}
