using MathNet.Numerics.LinearAlgebra;
using static ShapedMath.LinearAlgebra;

namespace ShapedMath.Tests.Decompositions;

public sealed class LeastSquaresTests
{
    // Tall, wide, square and of every rank. The residual is orthogonal to the columns: x is a solution. x is in the row
    // space, orthogonal to all that a maps to 0: it is the one of least norm.
    [Fact]
    public void The_solution_is_the_one_of_least_norm_among_those_of_least_residual() => Draw.Always(
        static draw =>
        {
            var a = draw.OfRank(draw.M.Size, draw.N, draw.D);
            var b = draw.Column(draw.N);

            var x = a.LeastSquares(b);

            double scale = a.PseudoInverse().FrobeniusNorm() * (1 + a.FrobeniusNorm()) * (1 + a.FrobeniusNorm());
            (a.T * (a * x - b)).ShouldBeCloseTo(Zeros(draw.D), scale);
            (x - a.PseudoInverse() * (a * x)).ShouldBeCloseTo(Zeros(draw.D), scale * scale);
        },
        smallest: 1);

    [Fact]
    public void Each_column_of_the_right_hand_side_is_solved_for() => Draw.Always(
        static draw =>
        {
            var a = draw.OfRank(draw.M.Size, draw.N, draw.D);
            var b = draw.Matrix(draw.N, draw.K);

            var x = a.LeastSquares(b);

            for (int k = 0; k < draw.K.Size; k++)
                x.ToMathNet().Column(k).ShouldBeCloseTo(a.LeastSquares(ColumnVector.Wrap<N>(b.ToMathNet().Column(k))).ToMathNet());
        },
        smallest: 1);

    [Fact]
    public void A_tall_system_of_full_rank_has_the_digits_of_MathNets_QR() => Draw.Always(
        static draw =>
        {
            var a = draw.Matrix(Dim.Of<N>(draw.N.Size + draw.D.Size), draw.D);
            var b = draw.Column(a.Rows);

            a.LeastSquares(b).ToMathNet().ShouldBe(a.ToMathNet().QR().Solve(b.ToMathNet()));
        },
        smallest: 1);

    // A polynomial of degree 10 on [-9, -3], as NIST's Filip: by its singular values of rank 10, yet its columns are independent.
    [Fact]
    public void Columns_that_differ_in_size_by_ten_powers_of_ten_are_not_taken_for_dependent()
    {
        var x = Matrix.From(Dim.Of<N>(82), Dim.Of<D>(11), static (i, j) => Math.Pow(-3 - 6.0 * i / 81, j));
        var w = Ones(x.Cols);

        x.Rank().ShouldBe(10);
        x.LeastSquares(x * w).ToMathNet().ShouldBe(x.ToMathNet().QR().Solve((x * w).ToMathNet()));
        x.LeastSquares(x * w).IsCloseTo(w, tolerance: 0.05).ShouldBeTrue();
        (x.LeftInverse() * (x * w)).IsCloseTo(w, tolerance: 0.05).ShouldBeTrue();
    }

    [Fact]
    public void Units_of_the_columns_do_not_matter()
    {
        var x = RandomNormal(Dim.Of<N>(9), Dim.Of<D>(3), seed: 7);
        var b = RandomNormal(x.Rows, seed: 8);
        var units = new Diagonal<D>(ColumnVector.From(x.Cols, static j => Math.ScaleB(1, 600 * (j - 1))));

        (units * (x * units).LeastSquares(b)).ShouldBeCloseTo(x.LeastSquares(b));
    }

    [Fact]
    public void Dependent_columns_share_the_weight()
    {
        var x = HStack(Ones(Dim.Of<N>(4), Dim.Of<One>(1)), Ones(Dim.Of<N>(4)));

        var w = x.LeastSquares(3 * Ones(x.Rows));

        w[0].ShouldBe(1.5, 1e-14);
        w[1].ShouldBe(1.5, 1e-14);
    }

    [Fact]
    public void Sizes_that_differ_are_refused_in_the_words_of_the_diagnostic()
    {
        var x = Ones(Dim.Of<N>(3), Dim.Of<D>(2));

        Should.Throw<ShapeMismatchException>(() => x.LeastSquares(Ones(Dim.Of<N>(4)))).Message
            .ShouldBe("Cannot fit Matrix<N,D> (3×2) to ColumnVector<N> (4): row count 3 and length 4 differ.");
        Should.Throw<ShapeMismatchException>(() => x.LeastSquares(Ones(Dim.Of<N>(4), Dim.Of<K>(2)))).Message
            .ShouldBe("Cannot fit Matrix<N,D> (3×2) to Matrix<N,K> (4×2): row counts 3 and 4 differ.");
    }

    [Fact]
    public void Sparse_storage_is_solved_too()
    {
        var x = Matrix.Wrap<N, D>(Matrix<double>.Build.SparseOfArray(new double[,] { { 4, 0 }, { 0, 4 }, { 0, 0 } }));

        x.LeastSquares(Ones(x.Rows)).ShouldBeCloseTo(Ones(x.Cols) / 4);
        x.LeastSquares(Matrix.Wrap<N, K>(Matrix<double>.Build.Sparse(3, 2, 1))).ShouldBeCloseTo(Matrix<double>.Build.Dense(2, 2, 0.25));
    }
}
