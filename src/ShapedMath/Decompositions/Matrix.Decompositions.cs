using MathNet.Numerics.LinearAlgebra.Factorization;

namespace ShapedMath;

public readonly partial struct Matrix<TRows, TCols>
{
    /// <summary>
    /// The least-squares solution of <c>A x = b</c>: of all x that make <c>‖A x − b‖₂</c> least, the one of least norm.
    /// By Householder QR where A has full rank, of A if it is tall and of Aᵀ if it is wide; else by the singular value
    /// decomposition, singular values up to max(m,n)·ε·σ₁ counting as 0. A counts as of full rank where that is so with its
    /// columns (rows, if it is wide) scaled to like size: their units do not matter. 4mn² flops if tall. GVL §5.3, §5.5.
    /// </summary>
    /// <param name="rhs">The right-hand side b.</param>
    /// <returns>The solution x.</returns>
    /// <exception cref="ShapeMismatchException">The sizes differ, or A has no rows or no columns.</exception>
    /// <exception cref="NotFiniteNumberException">An entry of A or of the right-hand side is infinite or no number.</exception>
    /// <exception cref="MathNet.Numerics.NonConvergenceException">A has no full rank, and the iteration for the singular values does not converge.</exception>
    public ColumnVector<TCols> LeastSquares(ColumnVector<TRows> rhs) => RowCount == rhs.Count && RowCount > 0 && ColumnCount > 0
        ? new(MathNetVector.Build.Dense(LeastSquares(RightHandSide.EntriesOf(rhs))))
        : throw ShapeMismatchException.ForMember("LeastSquares", Operand, rhs.Operand);

    /// <summary>
    /// The least-squares solution of <c>A X = B</c>, column by column: of all X that make <c>‖A X − B‖F</c> least, the one of least
    /// norm. The method is that for a single right-hand side, A being factorised once: 4mn flops more for each column.
    /// </summary>
    /// <typeparam name="TRhs">The dimension of the columns of B.</typeparam>
    /// <param name="rhs">The right-hand sides B.</param>
    /// <returns>The solutions X.</returns>
    /// <exception cref="ShapeMismatchException">The sizes differ, or A has no rows or no columns.</exception>
    /// <exception cref="NotFiniteNumberException">An entry of A or of the right-hand side is infinite or no number.</exception>
    /// <exception cref="MathNet.Numerics.NonConvergenceException">A has no full rank, and the iteration for the singular values does not converge.</exception>
    public Matrix<TCols, TRhs> LeastSquares<TRhs>(Matrix<TRows, TRhs> rhs) => RowCount == rhs.RowCount && RowCount > 0 && ColumnCount > 0
        ? new(MathNetMatrix.Build.Dense(ColumnCount, rhs.ColumnCount, LeastSquares(RightHandSide.EntriesOf(rhs))))
        : throw ShapeMismatchException.ForMember("LeastSquares", Operand, rhs.Operand);

    /// <summary>
    /// The Moore-Penrose pseudo-inverse, by the thin singular value decomposition; singular values up to max(m,n)·ε·σ₁ count
    /// as 0. About 8mn² + 21n³ flops if tall; m and n exchanged if wide. GVL §5.5.2.
    /// </summary>
    /// <returns>The pseudo-inverse.</returns>
    /// <exception cref="ShapeMismatchException">The matrix has no rows or no columns.</exception>
    /// <exception cref="NotFiniteNumberException">An entry is infinite or no number.</exception>
    /// <exception cref="MathNet.Numerics.NonConvergenceException">The iteration for the singular values does not converge.</exception>
    public Matrix<TCols, TRows> PseudoInverse()
    {
        RequireEntries(nameof(PseudoInverse));
        var svd = SvdFactors.Thin(FiniteDense());
        return new((svd.V * svd.Reciprocals(svd.Rank)).TransposeAndMultiply(svd.U));
    }

    /// <summary>The rank: the number of singular values above max(m,n)·ε·σ₁. The flops are those of <see cref="ThinSvd()"/>. GVL §5.4.</summary>
    /// <returns>The rank.</returns>
    /// <exception cref="ShapeMismatchException">The matrix has no rows or no columns.</exception>
    /// <exception cref="NotFiniteNumberException">An entry is infinite or no number.</exception>
    /// <exception cref="MathNet.Numerics.NonConvergenceException">The iteration for the singular values does not converge.</exception>
    public int Rank()
    {
        RequireEntries(nameof(Rank));
        return SvdFactors.Thin(FiniteDense()).Rank;
    }

    /// <summary>The left inverse of least norm, (AᵀA)⁻¹Aᵀ, of a matrix with independent columns. By QR, as R⁻¹Qᵀ. About 6mn² flops. GVL §5.3.</summary>
    /// <returns>The matrix B with B A = I.</returns>
    /// <exception cref="ShapeMismatchException">The matrix has no rows or no columns.</exception>
    /// <exception cref="RankDeficientException">The columns are dependent, as they are where there are more of them than rows.</exception>
    /// <exception cref="NotFiniteNumberException">An entry is infinite or no number.</exception>
    public Matrix<TCols, TRows> LeftInverse()
    {
        RequireEntries(nameof(LeftInverse));
        if (RowCount < ColumnCount)
            throw new RankDeficientException($"{Heading} has no left inverse: it has more columns than rows, so that they are dependent.");

        var qr = TallQr.Of(FiniteDense());
        return qr.HasFullColumnRank
            ? new(qr.InverseTransposed(), isTransposed: true)
            : throw new RankDeficientException($"{Heading} has no left inverse: its columns are dependent, to working precision.");
    }

    /// <summary>The right inverse of least norm, Aᵀ(AAᵀ)⁻¹, of a matrix with independent rows. By QR of the transpose, as QR⁻ᵀ. About 6nm² flops. GVL §5.6.</summary>
    /// <returns>The matrix B with A B = I.</returns>
    /// <exception cref="ShapeMismatchException">The matrix has no rows or no columns.</exception>
    /// <exception cref="RankDeficientException">The rows are dependent, as they are where there are more of them than columns.</exception>
    /// <exception cref="NotFiniteNumberException">An entry is infinite or no number.</exception>
    public Matrix<TCols, TRows> RightInverse()
    {
        RequireEntries(nameof(RightInverse));
        if (RowCount > ColumnCount)
            throw new RankDeficientException($"{Heading} has no right inverse: it has more rows than columns, so that they are dependent.");

        var qr = TallQr.Of(T.FiniteDense());
        return qr.HasFullColumnRank
            ? new(qr.InverseTransposed())
            : throw new RankDeficientException($"{Heading} has no right inverse: its rows are dependent, to working precision.");
    }

    /// <summary>
    /// The full singular value decomposition A = UΣVᵀ, U and V square: <c>var (U, Σ, V) = X.Svd();</c>. It forms m² + n² numbers, in about 4m²n + 8mn² + 9n³ flops if tall;
    /// <see cref="ThinSvd()"/> forms those that have a singular value. GVL §2.4.
    /// </summary>
    /// <returns>The factors.</returns>
    /// <exception cref="ShapeMismatchException">The matrix has no rows or no columns.</exception>
    /// <exception cref="NotFiniteNumberException">An entry is infinite or no number.</exception>
    /// <exception cref="MathNet.Numerics.NonConvergenceException">The iteration for the singular values does not converge.</exception>
    public Svd<TRows, TCols> Svd()
    {
        RequireEntries(nameof(Svd));
        return new(SvdFactors.Full(FiniteDense()));
    }

    /// <summary>
    /// The thin singular value decomposition A = UΣVᵀ, Σ square and as large as the smaller size of A:
    /// <c>var (U, Σ, V) = X.ThinSvd();</c>. By a QR factorisation first: about 6mn² + 21n³ flops if tall; m and n exchanged if wide. GVL §2.4.3, §8.6.3.
    /// </summary>
    /// <returns>The factors.</returns>
    /// <exception cref="ShapeMismatchException">The matrix has no rows or no columns.</exception>
    /// <exception cref="NotFiniteNumberException">An entry is infinite or no number.</exception>
    /// <exception cref="MathNet.Numerics.NonConvergenceException">The iteration for the singular values does not converge.</exception>
    public ThinSvd<TRows, Min<TRows, TCols>, TCols> ThinSvd()
    {
        RequireEntries(nameof(ThinSvd));
        return new(SvdFactors.Thin(FiniteDense()));
    }

    /// <summary>
    /// The truncated singular value decomposition: the K largest singular values and their vectors, <c>var (U, Σ, V) = X.ThinSvd(k);</c>
    /// <c>U * Σ * V.T</c> is nearest to A of all matrices of rank K (Eckart and Young). All are computed, as by <see cref="ThinSvd()"/>. GVL §2.4.4.
    /// </summary>
    /// <typeparam name="TInner">The dimension of the singular values that are taken.</typeparam>
    /// <param name="count">How many are taken.</param>
    /// <returns>The factors.</returns>
    /// <exception cref="ShapeMismatchException">There are not so many singular values, or the matrix has no rows or no columns.</exception>
    /// <exception cref="NotFiniteNumberException">An entry is infinite or no number.</exception>
    /// <exception cref="MathNet.Numerics.NonConvergenceException">The iteration for the singular values does not converge.</exception>
    public ThinSvd<TRows, TInner, TCols> ThinSvd<TInner>(Dim<TInner> count)
    {
        RequireEntries(nameof(ThinSvd));
        return count.Size <= RowCount && count.Size <= ColumnCount
            ? new(SvdFactors.Thin(FiniteDense()).Truncated(count.Size))
            : throw ShapeMismatchException.ForMember(nameof(ThinSvd), Operand, count.Operand);
    }

    /// <summary>The thin singular value decomposition of a matrix that is known to be tall: it has as many singular values as columns. About 6mn² + 21n³ flops. GVL §2.4.3.</summary>
    /// <returns>The factors.</returns>
    /// <exception cref="ShapeMismatchException">The matrix has fewer rows than columns, or no columns.</exception>
    /// <exception cref="NotFiniteNumberException">An entry is infinite or no number.</exception>
    /// <exception cref="MathNet.Numerics.NonConvergenceException">The iteration for the singular values does not converge.</exception>
    public ThinSvd<TRows, TCols, TCols> TallSvd()
    {
        RequireEntries(nameof(TallSvd));
        return RowCount >= ColumnCount
            ? new(SvdFactors.Thin(FiniteDense()))
            : throw new ShapeMismatchException($"{Heading} is not tall: it has only {RowCount} singular values, not one for each column. {nameof(WideSvd)} or {nameof(ThinSvd)} gives those.");
    }

    /// <summary>The thin singular value decomposition of a matrix that is known to be wide: it has as many singular values as rows. About 6nm² + 21m³ flops. GVL §2.4.3.</summary>
    /// <returns>The factors.</returns>
    /// <exception cref="ShapeMismatchException">The matrix has fewer columns than rows, or no rows.</exception>
    /// <exception cref="NotFiniteNumberException">An entry is infinite or no number.</exception>
    /// <exception cref="MathNet.Numerics.NonConvergenceException">The iteration for the singular values does not converge.</exception>
    public ThinSvd<TRows, TRows, TCols> WideSvd()
    {
        RequireEntries(nameof(WideSvd));
        return RowCount <= ColumnCount
            ? new(SvdFactors.Thin(FiniteDense()))
            : throw new ShapeMismatchException($"{Heading} is not wide: it has only {ColumnCount} singular values, not one for each row. {nameof(TallSvd)} or {nameof(ThinSvd)} gives those.");
    }

    /// <summary>The thin QR factorisation A = QR of a tall matrix, by Householder reflections: <c>var (Q, R) = X.Qr();</c>. 2n²(m − n/3) flops, and as many for Q. GVL §5.2.</summary>
    /// <returns>The factors.</returns>
    /// <exception cref="ShapeMismatchException">The matrix has fewer rows than columns.</exception>
    /// <exception cref="NotFiniteNumberException">An entry is infinite or no number.</exception>
    public Qr<TRows, TCols> Qr()
    {
        if (RowCount < ColumnCount)
            throw ShapeMismatchException.ForMember("Qr", Operand);

        var qr = FiniteDense().QR(QRMethod.Thin);
        return new(new(qr.Q), new(qr.R));
    }

    // A copy, by columns.
    internal double[] EntriesByColumns() => IsTransposed ? Storage.ToRowMajorArray() : Storage.ToColumnMajorArray();

    // Factorisations want MathNet's dense storage.
    internal MathNetMatrix Dense() =>
        ToMathNet() is var matrix && matrix.AsColumnMajorArray() is null ? MathNetMatrix.Build.DenseOfMatrix(matrix) : matrix;

    internal MathNetMatrix FiniteDense()
    {
        ThrowIfNotFinite();
        return Dense();
    }

    internal void ThrowIfNotFinite() => Finite.Require(this, "be factorised");

    // Of right-hand sides and solutions that lie one after the other.
    private double[] LeastSquares(double[] rhs)
    {
        var isTall = RowCount >= ColumnCount;
        var qr = TallQr.Of(isTall ? FiniteDense() : T.FiniteDense());
        if (qr.HasFullColumnRank)
            return isTall ? qr.Solve(rhs) : qr.SolveTransposed(rhs);

        // What QR has found dependent must not come back as a reciprocal of noise.
        var svd = SvdFactors.Thin(FiniteDense());
        var rank = Math.Min(svd.Rank, svd.S.Count - 1);
        var b = MathNetMatrix.Build.Dense(RowCount, rhs.Length / RowCount, rhs);
        return (svd.V * (svd.Reciprocals(rank) * svd.U.TransposeThisAndMultiply(b))).AsColumnMajorArray();
    }

    private void RequireEntries(string member)
    {
        if (RowCount == 0 || ColumnCount == 0)
            throw ShapeMismatchException.ForMember(member, Operand);
    }
}
