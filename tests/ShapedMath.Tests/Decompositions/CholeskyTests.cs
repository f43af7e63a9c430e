using static ShapedMath.LinearAlgebra;

namespace ShapedMath.Tests.Decompositions;

public sealed class CholeskyTests
{
    [Fact]
    public void The_factor_is_triangular_with_a_positive_diagonal_and_times_its_transpose_is_the_matrix() => Draw.Always(static draw =>
    {
        var x = draw.Matrix(draw.N, draw.D);
        var a = x * x.T + I;

        var l = a.Cholesky().Factor;

        (l * l.T).ShouldBeCloseTo(a, scale: a.FrobeniusNorm());
        for (int i = 0; i < draw.N.Size; i++)
        {
            l[i, i].ShouldBeGreaterThan(0);
            for (int j = i + 1; j < draw.N.Size; j++)
                l[i, j].ShouldBe(0);
        }
    });

    [Fact]
    public void It_solves_and_knows_the_determinant() => Draw.Always(static draw =>
    {
        var x = draw.Matrix(draw.N, draw.D);
        var a = x * x.T + I;
        var b = draw.Column(draw.N);
        var c = draw.Matrix(draw.N, draw.K);

        (a * a.Cholesky().Solve(b)).ShouldBeCloseTo(b, scale: a.FrobeniusNorm());
        (a * a.Cholesky().Solve(c)).ShouldBeCloseTo(c, scale: a.FrobeniusNorm());
        a.Cholesky().LogDeterminant.ShouldBe(draw.N.Size == 0 ? 0 : Math.Log(a.Determinant()), 1e-10);
    });

    [Fact]
    public void The_determinant_may_be_out_of_range()
    {
        var a = 1e10 * Eye(Dim.Of<N>(50));

        a.Cholesky().LogDeterminant.ShouldBe(500 * Math.Log(10), 1e-10);
    }

    [Fact]
    public void A_matrix_that_is_not_positive_definite_is_told_from_one_that_is_not_square()
    {
        var indefinite = Eye(Dim.Of<N>(2)) - 2 * I;
        var tall = Ones(Dim.Of<N>(3), Dim.Of<D>(1)) * Ones(Dim.Of<D>(1), Dim.Of<N>(2));

        Should.Throw<NotPositiveDefiniteException>(() => indefinite.Cholesky()).Message.ShouldBe("Matrix<N,N> 2×2 is not positive definite, so that it has no Cholesky factor.");
        Should.Throw<NotPositiveDefiniteException>(() => Zeros(Dim.Of<N>(2), Dim.Of<N>(2)).Cholesky());
        Should.Throw<ShapeMismatchException>(() => tall.Cholesky()).Message.ShouldBe("Cannot take the Cholesky factor of Matrix<N,N> (3×2): a square matrix is needed, and 3 and 2 differ.");
    }

    [Fact]
    public void A_matrix_that_is_not_symmetric_is_refused_and_one_that_rounding_left_so_is_not()
    {
        var a = Matrix.From(Dim.Of<N>(2), Dim.Of<N>(2), static (i, j) => i == j ? 2 : i);

        Should.Throw<NotPositiveDefiniteException>(() => a.Cholesky()).Message.ShouldBe("Matrix<N,N> 2×2 is not symmetric, so that it has no Cholesky factor: entry [0,1] is 0, and [1,0] is 1.");
        Should.Throw<NotPositiveDefiniteException>(() => a.T.Cholesky());
        (1e-12 * a + I).Cholesky().LogDeterminant.ShouldBe(0, 1e-10);
    }

    [Fact]
    public void Sizes_that_differ_are_refused()
    {
        var cholesky = Eye(Dim.Of<N>(3)).Cholesky();

        Should.Throw<ShapeMismatchException>(() => cholesky.Solve(Ones(Dim.Of<N>(2)))).Message.ShouldBe("Cannot solve Matrix<N,N> (3×3) for ColumnVector<N> (2): row count 3 and length 2 differ.");
        Should.Throw<ShapeMismatchException>(() => cholesky.Solve(Ones(Dim.Of<N>(2), Dim.Of<K>(1))));
    }
}
