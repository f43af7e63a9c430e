namespace ShapedMath;

/// <summary>The thin QR factorisation A = QR of a tall matrix: Q has orthonormal columns, R is upper triangular. GVL §5.2.</summary>
/// <typeparam name="TRows">The dimension of the rows of A.</typeparam>
/// <typeparam name="TCols">The dimension of the columns of A.</typeparam>
public sealed class Qr<TRows, TCols>
{
    internal Qr(Matrix<TRows, TCols> q, Matrix<TCols, TCols> r) => (Q, R) = (q, r);

    /// <summary>Orthonormal columns, QᵀQ = I.</summary>
    public Matrix<TRows, TCols> Q { get; }

    /// <summary>An upper triangular matrix. The signs of its diagonal are as they come.</summary>
    public Matrix<TCols, TCols> R { get; }

    /// <summary>The factors: <c>var (Q, R) = X.Qr();</c></summary>
    /// <param name="q">The orthonormal columns.</param>
    /// <param name="r">The upper triangular matrix.</param>
    public void Deconstruct(out Matrix<TRows, TCols> q, out Matrix<TCols, TCols> r) => (q, r) = (Q, R);
}
