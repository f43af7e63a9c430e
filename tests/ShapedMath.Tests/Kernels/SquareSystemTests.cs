using MathNet.Numerics.LinearAlgebra;
using static ShapedMath.LinearAlgebra;

namespace ShapedMath.Tests.Kernels;

public sealed class SquareSystemTests
{
    [Fact]
    public void A_solution_solves_and_an_inverse_inverts() => Draw.Always(static draw =>
    {
        var a = draw.Matrix(draw.N, draw.N) + 20 * I;
        var b = draw.Column(draw.N);
        var c = draw.Matrix(draw.N, draw.D);

        (a * a.Solve(b)).ShouldBeCloseTo(b);
        (a * a.Solve(c)).ShouldBeCloseTo(c);
        (a * a.Inverse()).ShouldBeCloseTo(Eye(draw.N));
        (a.Inverse() * a).ShouldBeCloseTo(Eye(draw.N));
    });

    [Fact]
    public void Systems_of_every_size_are_solved_as_MathNet_solves_them()
    {
        for (int size = 0; size < 40; size++)
        {
            var (n, k) = (Dim.Of<N>(size), Dim.Of<K>(3));
            var a = RandomNormal(n, n, seed: size) + Math.Sqrt(size) * I;
            var b = RandomNormal(n, k, seed: size + 1);
            var inverse = a.ToMathNet().Inverse();

            a.Solve(b).ShouldBeCloseTo(inverse * b.ToMathNet(), scale: 100);
            a.T.Solve(b).ShouldBeCloseTo(inverse.Transpose() * b.ToMathNet(), scale: 100);
            a.Inverse().ShouldBeCloseTo(inverse, scale: 100);
            a.T.Inverse().ShouldBeCloseTo(inverse.Transpose(), scale: 100);
            (b.T / a).ShouldBeCloseTo(b.ToMathNet().Transpose() * inverse, scale: 100);
        }
    }

    [Fact]
    public void Right_division_solves_from_the_right() => Draw.Always(static draw =>
    {
        var a = draw.Matrix(draw.N, draw.N) + 20 * I;
        var b = draw.Matrix(draw.D, draw.N);
        var row = draw.Column(draw.N).T;

        (b / a * a).ShouldBeCloseTo(b);
        (row / a * a).T.ShouldBeCloseTo(row.T);
        (a / a).ShouldBeCloseTo(Eye(draw.N));
    });

    [Theory]
    [InlineData(1e-310)]
    [InlineData(1e-300)]
    [InlineData(1e300)]
    [InlineData(1e308)]
    public void Entries_at_the_ends_of_the_range_are_solved(double unit)
    {
        var a = unit * (Eye(Dim.Of<N>(3)) / 2 + Ones(Dim.Of<N>(3), Dim.Of<N>(3)) / 4);
        var x = ColumnVector.From(a.Rows, static i => (i + 1) / 4.0);

        var solution = a.Solve(a * x);

        // Of what is smaller than the smallest normal number, only its absolute accuracy is left.
        for (int i = 0; i < 3; i++)
            solution[i].ShouldBe(x[i], 1e-12);
    }

    [Fact]
    public void Units_of_rows_and_columns_do_not_make_a_matrix_singular() => Draw.Always(static draw =>
    {
        var a = draw.Matrix(draw.N, draw.N).Map(static entry => entry < 0 ? entry - 1 : entry + 1) + 20 * I;
        var rows = Units(draw.N, draw);
        var columns = Units(draw.N, draw);
        var x = draw.Column(draw.N);
        var scaled = rows * a * columns;

        var solution = scaled.Solve(rows * (a * x));

        // The scaling found is not the one that was made: entries of 1 to 3 beside 20 cost two digits, no more.
        (columns * solution).ShouldBeCloseTo(x, scale: 100);
        (columns * scaled.Inverse() * rows).ShouldBeCloseTo(a.Inverse(), scale: 100);
    });

    public static TheoryData<double[,]> SingularMatrices => new(
        new double[,] { { 0 } },
        new double[,] { { 1, 2 }, { 2, 4 } },
        new double[,] { { 1, 2, 3 }, { 4, 5, 6 }, { 7, 8, 9 } },
        new double[,] { { 0.1, 0.2, 0.3 }, { 0.4, 0.5, 0.6 }, { 0.7, 0.8, 0.9 } },
        new double[,] { { 1e-30, 2e-30 }, { 3e-30, 6e-30 } },
        new double[,] { { 1, 0, 5 }, { 2, 0, 6 }, { 3, 0, 7 } });

    [Theory]
    [MemberData(nameof(SingularMatrices))]
    public void A_singular_matrix_is_an_exception_and_no_infinity(double[,] entries)
    {
        var a = Matrix.Wrap<N, N>(Matrix<double>.Build.DenseOfArray(entries));

        Should.Throw<SingularMatrixException>(() => a.Inverse()).Message.ShouldStartWith($"Matrix<N,N> {a.Rows.Size}×{a.Rows.Size} is singular to working precision: the reciprocal of its condition number, rows and columns being scaled, is ");
        Should.Throw<SingularMatrixException>(() => a.T.Inverse());
        Should.Throw<SingularMatrixException>(() => a.Solve(Ones(a.Rows)));
        Should.Throw<SingularMatrixException>(() => a.Solve(a));
        Should.Throw<SingularMatrixException>(() => a / a);
    }

    [Fact]
    public void An_ill_conditioned_matrix_that_is_not_singular_is_solved()
    {
        var a = Matrix.Wrap<N, N>(Matrix<double>.Build.DenseOfArray(new[,] { { 1, 1 }, { 1, 1 + 1e-12 } }));

        var x = a.Solve(a * ColumnVector.From(a.Rows, static i => i + 1));

        x[0].ShouldBe(1, 1e-3);
        x[1].ShouldBe(2, 1e-3);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void What_is_not_finite_is_not_factorised(double entry)
    {
        var a = Matrix.From(Dim.Of<N>(2), Dim.Of<N>(2), (i, j) => i == 1 && j == 0 ? entry : 1);

        Should.Throw<NotFiniteNumberException>(() => a.Inverse()).Message.ShouldBe($"Matrix<N,N> 2×2 cannot be factorised: its entry [1,0] is {entry}.");
        Should.Throw<NotFiniteNumberException>(() => a.T.Inverse()).Message.ShouldBe($"Matrix<N,N> 2×2 cannot be factorised: its entry [0,1] is {entry}.");
    }

    [Fact]
    public void Sparse_and_diagonal_storage_is_solved_too()
    {
        var b = Ones(Dim.Of<N>(3));

        Matrix.Wrap<N, N>(Matrix<double>.Build.SparseDiagonal(3, 4)).Solve(b).ShouldBeCloseTo(b / 4);
        Matrix.Wrap<N, N>(Matrix<double>.Build.Diagonal(3, 3, 4)).Solve(b).ShouldBeCloseTo(b / 4);
        Matrix.Wrap<N, N>(Matrix<double>.Build.Diagonal(3, 3, 4)).Inverse().ShouldBeCloseTo(Eye(b.Dim) / 4);
    }

    private static Diagonal<N> Units(Dim<N> dim, Draw draw) =>
        new(ColumnVector.From(dim, _ => Math.ScaleB(1, (int)(draw.Number() * 100))));
}
