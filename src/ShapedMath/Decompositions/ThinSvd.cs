namespace ShapedMath;

/// <summary>
/// The thin singular value decomposition A = UΣVᵀ: only the singular vectors that have a singular value, Σ square and diagonal.
/// Truncated, it has only the largest singular values, and the product is near to A. GVL §2.4.3, §2.4.4.
/// </summary>
/// <typeparam name="TRows">The dimension of the rows of A.</typeparam>
/// <typeparam name="TInner">The dimension of the singular values: the smaller of the other two, or that of those that are taken.</typeparam>
/// <typeparam name="TCols">The dimension of the columns of A.</typeparam>
public sealed class ThinSvd<TRows, TInner, TCols>
{
    private readonly SvdFactors factors;

    internal ThinSvd(SvdFactors factors) => this.factors = factors;

    /// <summary>The left singular vectors: orthonormal columns, UᵀU = I.</summary>
    public Matrix<TRows, TInner> U => new(factors.U);

    /// <summary>The singular values, largest first.</summary>
    public Diagonal<TInner> Sigma => new(new ColumnVector<TInner>(factors.S));

    /// <summary>The right singular vectors: orthonormal columns, VᵀV = I.</summary>
    public Matrix<TCols, TInner> V => new(factors.V);

    /// <summary>The factors of A = UΣVᵀ: <c>var (U, Σ, V) = X.ThinSvd();</c></summary>
    /// <param name="u">The left singular vectors.</param>
    /// <param name="sigma">The singular values.</param>
    /// <param name="v">The right singular vectors.</param>
    public void Deconstruct(out Matrix<TRows, TInner> u, out Diagonal<TInner> sigma, out Matrix<TCols, TInner> v) =>
        (u, sigma, v) = (U, Sigma, V);
}
