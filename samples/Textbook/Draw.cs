namespace Textbook;

/// <summary>Random data, the same for the same seed.</summary>
internal sealed class Draw(int seed)
{
    private readonly Random seeds = new(seed);

    /// <summary>Independent standard normal entries.</summary>
    public Matrix<R, C> Matrix<R, C>(Dim<R> rows, Dim<C> cols) => RandomNormal(rows, cols, seeds.Next());

    /// <summary>Independent standard normal entries.</summary>
    public ColumnVector<D> Column<D>(Dim<D> dim) => RandomNormal(dim, seeds.Next());

    /// <summary>A symmetric positive definite matrix.</summary>
    public Matrix<D, D> Covariance<D>(Dim<D> dim)
    {
        var G = Matrix(dim, dim);
        return G * G.T + I;
    }
}
