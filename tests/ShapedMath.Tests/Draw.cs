using FsCheck;
using FsCheck.Fluent;
using MathNet.Numerics.LinearAlgebra;

namespace ShapedMath.Tests;

/// <summary>Random sizes, 0 and 1 among them, and random matrices of such sizes, half of them stored transposed.</summary>
internal sealed class Draw
{
    private readonly Random random;
    private readonly string text;

    private Draw(int n, int d, int k, int m, int seed)
    {
        N = Dim.Of<N>(n);
        D = Dim.Of<D>(d);
        K = Dim.Of<K>(k);
        M = Dim.Of<M>(m);
        random = new Random(seed);
        text = $"n = {n}, d = {d}, k = {k}, m = {m}, seed {seed}";
    }

    public Dim<N> N { get; }

    public Dim<D> D { get; }

    public Dim<K> K { get; }

    public Dim<M> M { get; }

    /// <summary>Checks a law for many draws.</summary>
    public static void Always(Action<Draw> law, int smallest = 0)
    {
        var size = Gen.Choose(smallest, 6);
        var draws = from n in size
                    from d in size
                    from k in size
                    from m in size
                    from seed in Gen.Choose(0, int.MaxValue - 1)
                    select (n, d, k, m, seed);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Arb.From(draws), draw => law(new Draw(draw.n, draw.d, draw.k, draw.m, draw.seed))));
    }

    public Matrix<TRows, TCols> Matrix<TRows, TCols>(Dim<TRows> rows, Dim<TCols> cols) =>
        random.Next(2) == 0 ? Stored(rows, cols) : Stored(cols, rows).T;

    public ColumnVector<TDim> Column<TDim>(Dim<TDim> dim) =>
        ColumnVector.Wrap<TDim>(Vector<double>.Build.Dense(dim.Size, _ => Number()));

    /// <summary>A matrix of a given rank.</summary>
    public Matrix<TRows, TCols> OfRank<TRows, TCols>(int rank, Dim<TRows> rows, Dim<TCols> cols) =>
        Matrix(rows, Dim.Of<M>(rank)) * Matrix(Dim.Of<M>(rank), cols);

    public double Number() => random.NextDouble() * 4 - 2;

    public override string ToString() => text;

    private Matrix<TRows, TCols> Stored<TRows, TCols>(Dim<TRows> rows, Dim<TCols> cols) =>
        ShapedMath.Matrix.Wrap<TRows, TCols>(Matrix<double>.Build.Dense(rows.Size, cols.Size, (_, _) => Number()));
}
