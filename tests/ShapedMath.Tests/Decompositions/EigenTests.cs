using System.Numerics;
using static ShapedMath.LinearAlgebra;

namespace ShapedMath.Tests.Decompositions;

public sealed class EigenTests
{
    [Fact]
    public void Values_and_vectors_satisfy_their_equation() => Draw.Always(
        static draw =>
        {
            var a = draw.Matrix(draw.N, draw.N);

            var eigen = a.Eigen();
            var (v, d) = eigen;

            (a * v).ShouldBeCloseTo(v * d, scale: 10 * a.FrobeniusNorm());
            eigen.Values.Aggregate(Complex.Zero, (sum, value) => sum + value).Real.ShouldBe(a.Trace(), 1e-12);
            Complex.Abs(eigen.Values.Aggregate(Complex.One, (product, value) => product * value) - a.Determinant()).ShouldBeLessThan(1e-10 * Math.Pow(eigen.SpectralRadius, draw.N.Size) + 1e-12);
            eigen.Values.Select(value => value.Real).ShouldBe(eigen.Values.Select(value => value.Real).Order());
            eigen.IsReal.ShouldBe(d.IsCloseTo(new Diagonal<N>(ColumnVector.From(draw.N, i => d[i, i])).ToMatrix(), tolerance: 0));
        },
        smallest: 1);

    [Fact]
    public void They_are_the_roots_of_the_characteristic_polynomial()
    {
        // (x - 1)(x - 2)(x² - 2x + 5): 1, 2, 1 ± 2i; its companion matrix.
        double[] coefficients = [10, -19, 13, -5];
        var a = Matrix.From(Dim.Of<N>(4), Dim.Of<N>(4), (i, j) => j == 3 ? -coefficients[i] : i == j + 1 ? 1 : 0);

        var eigen = a.Eigen();

        foreach (var root in new Complex[] { 1, 2, new(1, 2), new(1, -2) })
            eigen.Values.Min(value => Complex.Abs(value - root)).ShouldBeLessThan(1e-12);
        eigen.SpectralRadius.ShouldBe(Math.Sqrt(5), 1e-12);
        eigen.IsReal.ShouldBeFalse();
        (a * eigen.VectorOf(2)).ShouldBeCloseTo(2 * eigen.VectorOf(2), scale: 100);
    }

    [Fact]
    public void A_rotation_has_a_conjugate_pair_and_its_block_and_two_columns_for_one_vector()
    {
        var (cos, sin) = (Math.Cos(0.7), Math.Sin(0.7));
        var a = Matrix.From(Dim.Of<N>(2), Dim.Of<N>(2), (i, j) => i == j ? cos : i > j ? sin : -sin);

        var eigen = a.Eigen();

        eigen.Values.Select(value => value.Imaginary).ShouldBe([sin, -sin], 1e-15);
        eigen.D.ShouldBeCloseTo(a.T);
        (a * eigen.Vectors).ShouldBeCloseTo(eigen.Vectors * eigen.D);
        eigen.Vectors.FrobeniusNorm().ShouldBe(1, 1e-15);
        Should.Throw<ArgumentException>(() => eigen.VectorOf(1)).Message.ShouldStartWith("Matrix<N,N> 2×2 has no real eigenvalue 1; the nearest to it is 0.764842");
    }

    [Fact]
    public void A_Markov_chain_has_its_stationary_distribution()
    {
        // Left with probability 0.3, returned to with 0.1: three times as long in the second state.
        var p = Matrix.From(Dim.Of<N>(2), Dim.Of<N>(2), static (i, j) => (i, j) switch { (0, 0) => 0.7, (0, 1) => 0.3, (1, 0) => 0.1, _ => 0.9 });

        var π = p.T.Eigen().VectorOf(1);
        π /= Ones(π.Dim).T * π;

        π.ShouldBeCloseTo(ColumnVector.From(Dim.Of<N>(2), static i => i == 0 ? 0.25 : 0.75));
        p.Eigen().Values[^1].Real.ShouldBe(1, 1e-15);
        p.Eigen().SpectralRadius.ShouldBe(1, 1e-15);
    }

    [Fact]
    public void A_periodic_chain_has_it_too_though_other_eigenvalues_are_as_large()
    {
        var p = Matrix.From(Dim.Of<N>(4), Dim.Of<N>(4), static (i, j) => (i + 1) % 4 == j ? 1 : 0);

        p.T.Eigen().VectorOf(1).ShouldBeCloseTo(0.5 * Ones(Dim.Of<N>(4)));
        p.Eigen().Values[^1].Real.ShouldBe(1, 1e-15);
    }

    [Fact]
    public void What_is_no_eigenvalue_has_no_vector()
    {
        var a = new Diagonal<N>(ColumnVector.From(Dim.Of<N>(2), static i => i + 1)).ToMatrix();

        Should.Throw<ArgumentException>(() => a.Eigen().VectorOf(1.4)).Message.ShouldStartWith("Matrix<N,N> 2×2 has no real eigenvalue 1.4; the nearest to it is 1.");
        a.Eigen().VectorOf(2 + 1e-9).ToMathNet().ShouldBe([0.0, 1]);
    }

    [Fact]
    public void A_symmetric_matrix_has_orthonormal_vectors_though_values_coincide()
    {
        var a = Ones(Dim.Of<N>(4), Dim.Of<N>(4));

        var (v, d) = a.Eigen();

        (v.T * v).IsCloseTo(I).ShouldBeTrue();
        d[3, 3].ShouldBe(4, 1e-12);
        v.ToMathNet().Column(3).ShouldBeCloseTo((0.5 * Ones(a.Rows)).ToMathNet());
    }

    [Fact]
    public void A_defective_matrix_and_zeros_have_values()
    {
        var nilpotent = Matrix.From(Dim.Of<N>(3), Dim.Of<N>(3), static (i, j) => i == j + 1 ? 1 : 0);

        nilpotent.Eigen().SpectralRadius.ShouldBe(0, 1e-4);
        nilpotent.T.Eigen().SpectralRadius.ShouldBe(0, 1e-4);
        (0 * nilpotent).Eigen().Values.ShouldAllBe(value => value == Complex.Zero);
        (0 * nilpotent).Eigen().SpectralRadius.ShouldBe(0);
    }

    [Theory]
    [InlineData(1e-310)]
    [InlineData(1e-200)]
    [InlineData(1e200)]
    [InlineData(1e307)]
    public void Entries_whose_squares_leave_the_range_have_eigenvalues(double scale)
    {
        // 1, 2 and 3 below the diagonal of others: triangular.
        var a = Matrix.From(Dim.Of<N>(3), Dim.Of<N>(3), (i, j) => i == j ? (i + 1) * scale : i > j ? (i + j) * scale : 0);

        var eigen = a.Eigen();

        for (int i = 0; i < 3; i++)
            (eigen.Values[i].Real / scale).ShouldBe(i + 1, 1e-12);
        eigen.IsReal.ShouldBeTrue();
    }

    [Fact]
    public void Zeros_and_ones_that_hung_an_older_implementation_are_decomposed()
    {
        double[][] rows = [[0, 0, 0, 0, 0], [0, 0, 0, 0, 1], [0, 0, 0, 1, 0], [1, 1, 0, 0, 1], [1, 0, 1, 0, 1]];
        var a = Matrix.From(Dim.Of<N>(5), Dim.Of<N>(5), (i, j) => rows[i][j]);

        var (v, d) = a.Eigen();

        (a * v).ShouldBeCloseTo(v * d);
    }

    [Fact]
    public void A_matrix_that_is_not_square_or_empty_or_finite_is_refused()
    {
        var tall = Ones(Dim.Of<N>(3), Dim.Of<D>(1)) * Ones(Dim.Of<D>(1), Dim.Of<N>(2));

        Should.Throw<ShapeMismatchException>(() => tall.Eigen()).Message.ShouldBe("Cannot take the eigenvalues of Matrix<N,N> (3×2): a square matrix is needed, and 3 and 2 differ.");
        Should.Throw<ShapeMismatchException>(() => Eye(Dim.Of<N>(0)).Eigen());
        Should.Throw<NotFiniteNumberException>(() => (double.NaN * Eye(Dim.Of<N>(2))).Eigen());
    }
}
