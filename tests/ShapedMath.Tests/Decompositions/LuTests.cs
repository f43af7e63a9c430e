using static ShapedMath.LinearAlgebra;

namespace ShapedMath.Tests.Decompositions;

public sealed class LuTests
{
    [Fact]
    public void The_factors_are_triangular_and_times_each_other_they_are_the_matrix_with_its_rows_exchanged() => Draw.Always(static draw =>
    {
        var a = draw.Matrix(draw.N, draw.N);

        var (l, u, p) = a.Lu();

        (l * u).ShouldBeCloseTo(p * a);
        (p.T * l * u).ShouldBeCloseTo(a);
        for (int i = 0; i < draw.N.Size; i++)
        {
            l[i, i].ShouldBe(1);
            for (int j = 0; j < draw.N.Size; j++)
            {
                if (j > i)
                    l[i, j].ShouldBe(0);
                else if (j < i)
                    u[i, j].ShouldBe(0);
                Math.Abs(l[i, j]).ShouldBeLessThanOrEqualTo(1);
            }
        }
    });

    [Fact]
    public void By_hand()
    {
        var a = Matrix.From(Dim.Of<N>(2), Dim.Of<N>(2), static (i, j) => 1 + 2 * i + j);

        var lu = a.Lu();

        lu.P.Indices.ShouldBe([1, 0]);
        lu.L[1, 0].ShouldBe(1 / 3.0, 1e-15);
        lu.U[0, 1].ShouldBe(4);
        lu.U[1, 1].ShouldBe(2 / 3.0, 1e-15);
        lu.Determinant.ShouldBe(-2, 1e-14);
        lu.DeterminantSign.ShouldBe(-1);
        lu.LogDeterminant.ShouldBe(Math.Log(2), 1e-14);
        a.LogDeterminant().ShouldBe(Math.Log(2), 1e-14);
    }

    [Fact]
    public void It_solves_and_knows_the_determinant() => Draw.Always(
        static draw =>
        {
            var a = draw.Matrix(draw.N, draw.N) + 20 * I;
            var b = draw.Column(draw.N);
            var c = draw.Matrix(draw.N, draw.K);
            var lu = (-a).Lu();

            (a * lu.Solve(b)).ShouldBeCloseTo(-b);
            (a * lu.Solve(c)).ShouldBeCloseTo(-c);
            double determinant = (-a).ToMathNet().Determinant();
            (lu.Determinant / determinant).ShouldBe(1, 1e-12);
            lu.DeterminantSign.ShouldBe(Math.Sign(determinant));
            lu.LogDeterminant.ShouldBe(Math.Log(Math.Abs(determinant)), 1e-11);
            (-a).LogDeterminant().ShouldBe(lu.LogDeterminant, 1e-11);
        },
        smallest: 1);

    [Fact]
    public void A_later_change_of_the_entries_behind_the_matrix_is_not_seen()
    {
        var storage = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.DenseIdentity(2);
        var lu = Matrix.Wrap<N, N>(storage).Lu();

        storage[0, 0] = 5;

        lu.U[0, 0].ShouldBe(1);
        lu.Solve(Ones(Dim.Of<N>(2)))[0].ShouldBe(1);
    }

    [Theory]
    [InlineData(1e-310)]
    [InlineData(1e-200)]
    [InlineData(1e200)]
    [InlineData(1e308)]
    public void The_determinant_may_be_out_of_range(double unit) =>
        (unit * Eye(Dim.Of<N>(50))).T.LogDeterminant().ShouldBe(50 * Math.Log(unit), 1e-9);

    [Fact]
    public void Of_nothing_the_determinant_is_1_and_of_a_singular_matrix_0()
    {
        var (none, ones) = (Eye(Dim.Of<N>(0)), Ones(Dim.Of<N>(2), Dim.Of<N>(2)));

        (none.LogDeterminant(), none.Lu().LogDeterminant, none.Lu().Determinant, none.Lu().DeterminantSign).ShouldBe((0, 0, 1, 1));
        (ones.LogDeterminant(), ones.Lu().LogDeterminant, ones.Lu().Determinant, ones.Lu().DeterminantSign).ShouldBe((double.NegativeInfinity, double.NegativeInfinity, 0, 0));
        Zeros(Dim.Of<N>(2), Dim.Of<N>(2)).LogDeterminant().ShouldBe(double.NegativeInfinity);
        Should.Throw<SingularMatrixException>(() => ones.Lu().Solve(Ones(Dim.Of<N>(2))));
    }

    [Fact]
    public void What_is_not_finite_or_does_not_fit_is_refused()
    {
        var nan = double.NaN * Eye(Dim.Of<N>(2));
        var notSquare = Ones(Dim.Of<N>(3), Dim.Of<D>(1)) * Ones(Dim.Of<D>(1), Dim.Of<N>(2));

        Should.Throw<NotFiniteNumberException>(() => nan.Lu());
        Should.Throw<NotFiniteNumberException>(() => nan.LogDeterminant());
        Should.Throw<ShapeMismatchException>(() => notSquare.Lu()).Message.ShouldBe("Cannot take the LU factors of Matrix<N,N> (3×2): a square matrix is needed, and 3 and 2 differ.");
        Should.Throw<ShapeMismatchException>(() => notSquare.LogDeterminant());
        Should.Throw<ShapeMismatchException>(() => Eye(Dim.Of<N>(3)).Lu().Solve(Ones(Dim.Of<N>(2)))).Message.ShouldBe("Cannot solve Matrix<N,N> (3×3) for ColumnVector<N> (2): row count 3 and length 2 differ.");
        Should.Throw<ShapeMismatchException>(() => Eye(Dim.Of<N>(3)).Lu().Solve(Ones(Dim.Of<N>(2), Dim.Of<K>(1))));
    }
}
