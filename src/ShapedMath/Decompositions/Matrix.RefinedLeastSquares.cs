namespace ShapedMath;

public readonly partial struct Matrix<TRows, TCols>
{
    /// <summary>
    /// The least-squares solution of <c>A x = b</c>, on demand refined: the QR factors are used again and again to correct the
    /// solution and its residual, both held in doubled precision, until the corrections no longer shrink. What comes out is the
    /// solution of the problem as stored, rounded to double, unless A is all but dependent. A wide A gives the solution of least
    /// norm. About 50mn flops for each of a few steps. Å. Björck, BIT 7 (1967) 257; Higham, Accuracy and Stability of Numerical
    /// Algorithms, 2nd ed., §20.5; GVL §5.3.8. What to expect of it: docs/accuracy.md.
    /// </summary>
    /// <param name="rhs">The right-hand side b.</param>
    /// <param name="refine">Whether to refine. If not, this is <see cref="LeastSquares(ColumnVector{TRows})"/>.</param>
    /// <returns>The solution x.</returns>
    /// <exception cref="ShapeMismatchException">The sizes differ, or A has no rows or no columns.</exception>
    /// <exception cref="NotFiniteNumberException">An entry of A or of the right-hand side is infinite or no number.</exception>
    /// <exception cref="RankDeficientException">
    /// A is to be refined and has no full rank: then rounding decides which solution is the one of least norm, and no residual tells.
    /// </exception>
    public ColumnVector<TCols> LeastSquares(ColumnVector<TRows> rhs, bool refine) =>
        !refine ? LeastSquares(rhs)
        : RowCount == rhs.Count && RowCount > 0 && ColumnCount > 0 ? new(MathNetVector.Build.Dense(RefinedLeastSquares(RightHandSide.EntriesOf(rhs))))
        : throw ShapeMismatchException.ForMember("LeastSquares", Operand, rhs.Operand);

    /// <summary>
    /// The least-squares solution of <c>A X = B</c>, column by column and on demand refined, as
    /// <see cref="LeastSquares(ColumnVector{TRows}, bool)"/> does it for a single right-hand side; A is factorised once, and each column takes a few steps of about 50mn flops.
    /// </summary>
    /// <typeparam name="TRhs">The dimension of the columns of B.</typeparam>
    /// <param name="rhs">The right-hand sides B.</param>
    /// <param name="refine">Whether to refine. If not, this is <see cref="LeastSquares{TRhs}(Matrix{TRows, TRhs})"/>.</param>
    /// <returns>The solutions X.</returns>
    /// <exception cref="ShapeMismatchException">The sizes differ, or A has no rows or no columns.</exception>
    /// <exception cref="NotFiniteNumberException">An entry of A or of the right-hand side is infinite or no number.</exception>
    /// <exception cref="RankDeficientException">A is to be refined and has no full rank.</exception>
    public Matrix<TCols, TRhs> LeastSquares<TRhs>(Matrix<TRows, TRhs> rhs, bool refine) =>
        !refine ? LeastSquares(rhs)
        : RowCount == rhs.RowCount && RowCount > 0 && ColumnCount > 0 ? new(MathNetMatrix.Build.Dense(ColumnCount, rhs.ColumnCount, RefinedLeastSquares(RightHandSide.EntriesOf(rhs))))
        : throw ShapeMismatchException.ForMember("LeastSquares", Operand, rhs.Operand);

    private double[] RefinedLeastSquares(double[] rhs)
    {
        var isTall = RowCount >= ColumnCount;
        var qr = TallQr.Of(isTall ? FiniteDense() : T.FiniteDense());
        if (!qr.HasFullColumnRank)
            throw new RankDeficientException($"{Heading} has no least-squares solution that could be refined: its {(isTall ? "columns" : "rows")} are dependent, to working precision. {nameof(LeastSquares)} without refinement gives the one of least norm.");

        return isTall ? qr.SolveRefined(rhs) : qr.SolveTransposedRefined(rhs);
    }
}
