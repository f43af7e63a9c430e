using static ShapedMath.LinearAlgebra;

namespace ShapedMath.Tests.Decompositions;

public sealed class SymmetricEigenTests
{
    [Fact]
    public void The_vectors_are_orthonormal_and_the_factors_give_the_matrix_back() => Draw.Always(
        static draw =>
        {
            var x = draw.Matrix(draw.N, draw.N);
            var a = x + x.T;

            var (v, λ) = a.SymmetricEigen();

            (v.T * v).ShouldBeCloseTo(Eye(draw.N));
            (v * λ * v.T).ShouldBeCloseTo(a, scale: a.FrobeniusNorm());
            λ.Values.ToMathNet().ShouldBe(λ.Values.ToMathNet().Order());
            (Ones(draw.N).T * v).ToMathNet().ShouldAllBe(sum => sum >= 0);
        },
        smallest: 1);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(50)]
    public void The_values_of_the_second_difference_are_those_of_the_book(int n)
    {
        var dim = Dim.Of<N>(n);
        var a = Matrix.From(dim, dim, static (i, j) => i == j ? 2 : Math.Abs(i - j) == 1 ? -1 : 0);

        var values = a.SymmetricEigen().Values;

        for (int k = 0; k < n; k++)
            values[k].ShouldBe(2 - 2 * Math.Cos((k + 1) * Math.PI / (n + 1)), 1e-13);
    }

    [Fact]
    public void The_squares_of_singular_values_are_the_values_of_the_Gram_matrix() => Draw.Always(
        static draw =>
        {
            var x = draw.Matrix(draw.N, draw.D);
            var singular = x.ThinSvd().Sigma.Values;

            var (_, largest) = (x.T * x).SymmetricEigen().Largest(singular.Dim);

            largest.Values.ShouldBeCloseTo(singular.Times(singular), scale: 100);
        },
        smallest: 1);

    [Fact]
    public void The_largest_and_the_smallest_are_taken_with_their_vectors()
    {
        var a = new Diagonal<N>(ColumnVector.From(Dim.Of<N>(3), static i => new[] { 5.0, -7, 2 }[i])).ToMatrix();

        var (v, λ) = a.SymmetricEigen().Largest(Dim.Of<K>(2));
        var (w, μ) = a.SymmetricEigen().Smallest(Dim.Of<K>(1));

        λ.Values.ToMathNet().ShouldBe([5.0, 2]);
        v.ShouldBeCloseTo(Matrix.From(Dim.Of<N>(3), Dim.Of<K>(2), static (i, j) => i == 2 * j ? 1 : 0));
        μ.Values.ToMathNet().ShouldBe([-7.0]);
        (a * w).ShouldBeCloseTo(w * μ);
        a.SymmetricEigen().Largest(Dim.Of<K>(0)).Vectors.Cols.Size.ShouldBe(0);
        Should.Throw<ShapeMismatchException>(() => a.SymmetricEigen().Largest(Dim.Of<K>(4))).Message.ShouldBe("Matrix<N,N> 3×3 has 3 eigenvalues, of which 4 (K) cannot be taken.");
    }

    [Fact]
    public void A_multiple_of_I_and_zeros_have_one_value()
    {
        var dim = Dim.Of<N>(4);

        (3 * Eye(dim)).SymmetricEigen().Values.ShouldBeCloseTo(3 * Ones(dim));
        var (v, λ) = Zeros(dim, dim).SymmetricEigen();
        λ.Values.ToMathNet().ShouldAllBe(value => value == 0);
        (v.T * v).IsCloseTo(I).ShouldBeTrue();
    }

    [Theory]
    [InlineData(1e-310)]
    [InlineData(1e-200)]
    [InlineData(1e200)]
    [InlineData(1e307)]
    public void Entries_whose_squares_leave_the_range_have_eigenvalues(double scale)
    {
        var a = Matrix.From(Dim.Of<N>(2), Dim.Of<N>(2), (i, j) => i == j ? 2 * scale : scale);

        var (v, λ) = a.SymmetricEigen();

        (λ.Values[0] / scale).ShouldBe(1, 1e-12);
        (λ.Values[1] / scale).ShouldBe(3, 1e-12);
        (v.T * v).IsCloseTo(I).ShouldBeTrue();
    }

    [Fact]
    public void A_matrix_that_is_not_symmetric_is_refused_by_the_pair_that_differs_most()
    {
        var a = Matrix.From(Dim.Of<N>(3), Dim.Of<N>(3), static (i, j) => i > j ? i + j : i < j ? -i : 1);

        Should.Throw<NotSymmetricException>(() => a.SymmetricEigen()).Message.ShouldBe("Matrix<N,N> 3×3 is not symmetric: entry [1,2] is -1, and [2,1] is 3; no others differ more. Eigen() takes such matrices.");
        Should.Throw<NotSymmetricException>(() => a.T.SymmetricEigen()).Message.ShouldBe("Matrix<N,N> 3×3 is not symmetric: entry [1,2] is 3, and [2,1] is -1; no others differ more. Eigen() takes such matrices.");
        Should.Throw<NotSymmetricException>(() => (1e-300 * a).SymmetricEigen());
    }

    [Fact]
    public void What_rounding_left_of_symmetry_is_enough_and_both_triangles_count_alike()
    {
        var a = Matrix.From(Dim.Of<N>(2), Dim.Of<N>(2), static (i, j) => i == j ? 0 : 1 + 1e-9 * i);

        a.SymmetricEigen().Values[1].ShouldBe(1 + 0.5e-9, 1e-15);
        a.T.SymmetricEigen().Values[1].ShouldBe(1 + 0.5e-9, 1e-15);
    }

    [Fact]
    public void A_matrix_that_is_not_square_or_empty_is_refused()
    {
        var tall = Ones(Dim.Of<N>(3), Dim.Of<D>(1)) * Ones(Dim.Of<D>(1), Dim.Of<N>(2));

        Should.Throw<ShapeMismatchException>(() => tall.SymmetricEigen()).Message.ShouldBe("Cannot take the eigenvalues of Matrix<N,N> (3×2): a square matrix is needed, and 3 and 2 differ.");
        Should.Throw<ShapeMismatchException>(() => Eye(Dim.Of<N>(0)).SymmetricEigen()).Message.ShouldStartWith("Cannot take the eigenvalues of Matrix<N,N> (0×0): row count 0 must be at least 1.");
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void What_is_not_finite_has_no_eigenvalues(double entry)
    {
        var a = Matrix.From(Dim.Of<N>(2), Dim.Of<N>(2), (i, j) => i != j ? entry : 1);

        Should.Throw<NotFiniteNumberException>(() => a.SymmetricEigen()).Message.ShouldBe($"Matrix<N,N> 2×2 cannot be factorised: its entry [1,0] is {entry}.");
    }
}
