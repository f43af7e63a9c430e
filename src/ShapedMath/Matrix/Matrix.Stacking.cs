namespace ShapedMath;

public readonly partial struct Matrix<TRows, TCols>
{
    /// <summary>The matrix beside a multiple of the identity, on its left: <c>[A, λI]</c>. m(m+n) copies.</summary>
    /// <param name="right">The multiple of the identity, as high as the matrix.</param>
    /// <returns>The matrix of both.</returns>
    public Matrix<TRows, Sum<TCols, TRows>> Beside(Identity right) => LinearAlgebra.HStack(this, right);

    /// <summary>The matrix above a multiple of the identity. (m+n)n copies.</summary>
    /// <param name="lower">The multiple of the identity, as wide as the matrix.</param>
    /// <returns>The matrix of both.</returns>
    public Matrix<Sum<TRows, TCols>, TCols> Above(Identity lower) => LinearAlgebra.VStack(this, lower);
}
