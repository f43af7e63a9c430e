namespace ShapedMath;

/// <summary>What only square matrices have.</summary>
public static partial class SquareMatrixExtensions
{
    extension<TDim>(Matrix<TDim, TDim> matrix)
    {
        /// <summary>
        /// The inverse, which is not formed: <c>A.Inv * b</c> solves, <c>b.T * A.Inv</c> and <c>B * A.Inv</c> solve from the right. See <see cref="Inverse{TDim}"/>.
        /// </summary>
        /// <exception cref="ShapeMismatchException">The matrix is not square.</exception>
        public Inverse<TDim> Inv => matrix.RowCount == matrix.ColumnCount
            ? new(matrix)
            : throw ShapeMismatchException.ForMember("Inv", matrix.Operand);

        /// <summary>The LU factorisation P A = LU with partial pivoting: <c>var (L, U, P) = A.Lu();</c> (2/3)n³ flops. GVL §3.4.</summary>
        /// <returns>The factorisation, which also solves systems.</returns>
        /// <exception cref="ShapeMismatchException">The matrix is not square.</exception>
        /// <exception cref="NotFiniteNumberException">An entry is infinite or no number.</exception>
        public Lu<TDim> Lu() => matrix.RowCount == matrix.ColumnCount
            ? new(matrix)
            : throw ShapeMismatchException.ForMember("Lu", matrix.Operand);

        /// <summary>The Cholesky factorisation A = LLᵀ of a symmetric positive definite matrix. (1/3)n³ flops. GVL §4.2.</summary>
        /// <returns>The factorisation, which also solves systems.</returns>
        /// <exception cref="ShapeMismatchException">The matrix is not square.</exception>
        /// <exception cref="NotPositiveDefiniteException">The matrix is not symmetric, or not positive definite.</exception>
        /// <exception cref="NotFiniteNumberException">An entry is infinite or no number.</exception>
        public Cholesky<TDim> Cholesky() => matrix.RowCount == matrix.ColumnCount
            ? new(matrix)
            : throw ShapeMismatchException.ForMember("Cholesky", matrix.Operand);

        /// <summary>
        /// The eigenvalues and orthonormal eigenvectors of a symmetric matrix, A = VΛVᵀ: <c>var (V, Λ) = A.SymmetricEigen();</c> The
        /// eigenvalues ascend. About 9n³ flops. By reduction to a tridiagonal matrix and implicit QL steps. GVL §8.3.
        /// </summary>
        /// <returns>The eigenvalues and eigenvectors.</returns>
        /// <exception cref="ShapeMismatchException">The matrix is not square, or empty.</exception>
        /// <exception cref="NotSymmetricException">Two entries that mirror each other differ by more than 1e-8 times the largest entry.</exception>
        /// <exception cref="NotFiniteNumberException">An entry is infinite or no number.</exception>
        /// <exception cref="MathNet.Numerics.NonConvergenceException">The iteration does not converge.</exception>
        public SymmetricEigen<TDim> SymmetricEigen() => matrix.RowCount == matrix.ColumnCount && matrix.RowCount > 0
            ? new(matrix)
            : throw ShapeMismatchException.ForMember("SymmetricEigen", matrix.Operand);

        /// <summary>
        /// The eigenvalues and eigenvectors of any square matrix, AV = VD: <c>var (V, D) = A.Eigen();</c> The real parts of the
        /// eigenvalues ascend. About 25n³ flops. By reduction to Hessenberg form and QR steps. GVL §7.4, §7.5.
        /// </summary>
        /// <returns>The eigenvalues and eigenvectors.</returns>
        /// <exception cref="ShapeMismatchException">The matrix is not square, or empty.</exception>
        /// <exception cref="NotFiniteNumberException">An entry is infinite or no number.</exception>
        /// <exception cref="MathNet.Numerics.NonConvergenceException">The iteration does not converge.</exception>
        public Eigen<TDim> Eigen() => matrix.RowCount == matrix.ColumnCount && matrix.RowCount > 0
            ? new(matrix)
            : throw ShapeMismatchException.ForMember("Eigen", matrix.Operand);
    }
}
