namespace ShapedMath;

// In the struct and not in an extension block, as the products with diagonal matrices are.
public readonly partial struct Matrix<TRows, TCols>
{
    /// <summary>The solution of A X = B: A⁻¹B. 2n²k flops for k columns, after the factorisation.</summary>
    /// <param name="left">The inverse.</param>
    /// <param name="right">The right-hand sides B.</param>
    /// <exception cref="ShapeMismatchException">The sizes differ.</exception>
    /// <exception cref="SingularMatrixException">The matrix is singular to working precision.</exception>
    /// <exception cref="NotFiniteNumberException">An entry of the matrix is infinite or no number.</exception>
    public static Matrix<TRows, TCols> operator *(Inverse<TRows> left, Matrix<TRows, TCols> right) => left.Solve(right);

    /// <summary>The solution of X A = B: BA⁻¹. 2mn² flops for m rows, after the factorisation.</summary>
    /// <param name="left">The right-hand sides B, in rows.</param>
    /// <param name="right">The inverse.</param>
    /// <exception cref="ShapeMismatchException">The sizes differ.</exception>
    /// <exception cref="SingularMatrixException">The matrix is singular to working precision.</exception>
    /// <exception cref="NotFiniteNumberException">An entry of the matrix is infinite or no number.</exception>
    public static Matrix<TRows, TCols> operator *(Matrix<TRows, TCols> left, Inverse<TCols> right) => right.SolveFromRight(left);
}
