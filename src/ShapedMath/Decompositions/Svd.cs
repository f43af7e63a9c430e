namespace ShapedMath;

/// <summary>
/// The full singular value decomposition A = UΣVᵀ: U and V orthogonal, Σ of A's own shape with the singular values on its
/// diagonal, largest first. GVL §2.4.
/// </summary>
/// <typeparam name="TRows">The dimension of the rows of A.</typeparam>
/// <typeparam name="TCols">The dimension of the columns of A.</typeparam>
public sealed class Svd<TRows, TCols>
{
    private readonly SvdFactors factors;

    internal Svd(SvdFactors factors) => this.factors = factors;

    /// <summary>The left singular vectors, the columns of an orthogonal matrix.</summary>
    public Matrix<TRows, TRows> U => new(factors.U);

    /// <summary>The right singular vectors, the columns of an orthogonal matrix.</summary>
    public Matrix<TCols, TCols> V => new(factors.V);

    /// <summary>The singular values, largest first.</summary>
    public ColumnVector<Min<TRows, TCols>> SingularValues => new(factors.S);

    /// <summary>The singular values on the diagonal of a matrix of A's shape.</summary>
    public Matrix<TRows, TCols> Sigma => new(MathNetMatrix.Build.DenseOfDiagonalVector(factors.U.RowCount, factors.V.RowCount, factors.S));

    /// <summary>
    /// The pseudo-inverse Σ† of <see cref="Sigma"/>: transposed, with the reciprocals of the singular values above
    /// <see cref="Tolerance"/> on its diagonal, and zeros for the others.
    /// </summary>
    public Matrix<TCols, TRows> SigmaPseudoInverse =>
        new(MathNetMatrix.Build.DenseOfDiagonalVector(factors.V.RowCount, factors.U.RowCount, factors.Reciprocals(Rank).Diagonal()));

    /// <summary>
    /// What a singular value must exceed not to count as 0: max(m,n)·ε·σ₁ with ε = 2⁻⁵², the size of the rounding errors in it.
    /// </summary>
    public double Tolerance => factors.Tolerance;

    /// <summary>The rank: the number of singular values above <see cref="Tolerance"/>. GVL §5.4.</summary>
    public int Rank => factors.Rank;

    /// <summary>The factors of A = UΣVᵀ: <c>var (U, Σ, V) = X.Svd();</c></summary>
    /// <param name="u">The left singular vectors.</param>
    /// <param name="sigma">The singular values on the diagonal of a matrix of A's shape.</param>
    /// <param name="v">The right singular vectors.</param>
    public void Deconstruct(out Matrix<TRows, TRows> u, out Matrix<TRows, TCols> sigma, out Matrix<TCols, TCols> v) =>
        (u, sigma, v) = (U, Sigma, V);
}
