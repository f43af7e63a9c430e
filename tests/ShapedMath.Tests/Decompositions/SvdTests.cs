using static ShapedMath.LinearAlgebra;

namespace ShapedMath.Tests.Decompositions;

public sealed class SvdTests
{
    [Fact]
    public void The_full_decomposition_has_orthogonal_factors_and_gives_the_matrix_back() => Draw.Always(
        static draw =>
        {
            var x = draw.Matrix(draw.N, draw.D);

            var svd = x.Svd();
            var (u, sigma, v) = svd;

            (u.T * u).ShouldBeCloseTo(Eye(draw.N));
            (v.T * v).ShouldBeCloseTo(Eye(draw.D));
            (u * sigma * v.T).ShouldBeCloseTo(x);
            svd.SingularValues.Dim.Size.ShouldBe(Math.Min(draw.N.Size, draw.D.Size));
            for (int i = 0; i < svd.SingularValues.Dim.Size; i++)
                sigma[i, i].ShouldBe(svd.SingularValues[i]);
        },
        smallest: 1);

    [Fact]
    public void The_singular_values_are_those_of_MathNet_in_descending_order() => Draw.Always(
        static draw =>
        {
            var x = draw.Matrix(draw.N, draw.D);
            var expected = x.ToMathNet().Svd().S;

            x.Svd().SingularValues.ToMathNet().ShouldBeCloseTo(expected);
            x.ThinSvd().Sigma.Values.ToMathNet().ShouldBeCloseTo(expected);
            expected.ShouldBe(expected.OrderDescending());
        },
        smallest: 1);

    [Fact]
    public void The_thin_decomposition_has_orthonormal_columns_and_gives_the_matrix_back() => Draw.Always(
        static draw =>
        {
            var x = draw.Matrix(draw.N, draw.D);

            var (u, sigma, v) = x.ThinSvd();

            (u.T * u).IsCloseTo(I).ShouldBeTrue();
            (v.T * v).IsCloseTo(I).ShouldBeTrue();
            (u.Cols.Size, sigma.Dim.Size).ShouldBe((Math.Min(draw.N.Size, draw.D.Size), Math.Min(draw.N.Size, draw.D.Size)));
            (u * sigma * v.T).ShouldBeCloseTo(x);
        },
        smallest: 1);

    [Fact]
    public void The_truncated_decomposition_is_the_nearest_matrix_of_its_rank() => Draw.Always(
        static draw =>
        {
            var x = draw.Matrix(draw.N, draw.D);
            var all = x.ThinSvd().Sigma.Values.ToMathNet();
            var k = Dim.Of<K>(Math.Min(draw.K.Size, all.Count));

            var (u, sigma, v) = x.ThinSvd(k);

            sigma.Values.ToMathNet().ShouldBe(all.Take(k.Size));
            (u.T * u).IsCloseTo(I).ShouldBeTrue();
            (v.T * v).IsCloseTo(I).ShouldBeTrue();
            (x - u * sigma * v.T).FrobeniusNorm().ShouldBe(Math.Sqrt(all.Skip(k.Size).Sum(value => value * value)), 1e-12); // Eckart and Young
        },
        smallest: 1);

    [Fact]
    public void There_are_not_more_singular_values_than_the_smaller_size()
    {
        var x = RandomNormal(Dim.Of<N>(2), Dim.Of<D>(4), seed: 1);

        Should.Throw<ShapeMismatchException>(() => x.ThinSvd(Dim.Of<K>(3))).Message.ShouldBe("Cannot take Dim<K> (3) singular values of Matrix<N,D> (2×4): size 3 must be at most row count 2.");
        Should.Throw<ShapeMismatchException>(() => x.T.ThinSvd(Dim.Of<K>(3))).Message.ShouldBe("Cannot take Dim<K> (3) singular values of Matrix<D,N> (4×2): size 3 must be at most column count 2.");
        Should.Throw<ShapeMismatchException>(() => Zeros(x.Rows, Dim.Of<D>(0)).ThinSvd(Dim.Of<K>(0)));
        x.ThinSvd(Dim.Of<K>(0)).U.Cols.Size.ShouldBe(0);
    }

    [Fact]
    public void A_tall_matrix_has_a_singular_value_for_each_column_and_a_wide_one_for_each_row() => Draw.Always(
        static draw =>
        {
            var x = draw.Matrix(Dim.Of<N>(draw.N.Size + draw.D.Size), draw.D);

            var (u, sigma, v) = x.TallSvd();
            var (uOfWide, sigmaOfWide, vOfWide) = x.T.WideSvd();

            (u * sigma * v.T).ShouldBeCloseTo(x);
            (uOfWide * sigmaOfWide * vOfWide.T).ShouldBeCloseTo(x.T);
            (v * v.T).IsCloseTo(I).ShouldBeTrue();
            (uOfWide * uOfWide.T).IsCloseTo(I).ShouldBeTrue();
        },
        smallest: 1);

    [Fact]
    public void A_matrix_of_the_other_form_is_refused_by_its_sizes()
    {
        var wide = Ones(Dim.Of<N>(2), Dim.Of<D>(3));

        Should.Throw<ShapeMismatchException>(() => wide.TallSvd()).Message.ShouldBe("Matrix<N,D> 2×3 is not tall: it has only 2 singular values, not one for each column. WideSvd or ThinSvd gives those.");
        Should.Throw<ShapeMismatchException>(() => wide.T.WideSvd()).Message.ShouldBe("Matrix<D,N> 3×2 is not wide: it has only 2 singular values, not one for each row. TallSvd or ThinSvd gives those.");
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(3, 0)]
    [InlineData(0, 0)]
    public void A_matrix_without_entries_has_no_singular_values(int rows, int columns)
    {
        var x = Zeros(Dim.Of<N>(rows), Dim.Of<D>(columns));

        Should.Throw<ShapeMismatchException>(() => x.Svd()).Message.ShouldStartWith($"Cannot take the singular values of Matrix<N,D> ({rows}×{columns}): {(rows == 0 ? "row" : "column")} count 0 must be at least 1.");
        Should.Throw<ShapeMismatchException>(() => x.ThinSvd());
        Should.Throw<ShapeMismatchException>(() => x.TallSvd());
        Should.Throw<ShapeMismatchException>(() => x.WideSvd());
        Should.Throw<ShapeMismatchException>(() => x.PseudoInverse());
        Should.Throw<ShapeMismatchException>(() => x.LeftInverse());
        Should.Throw<ShapeMismatchException>(() => x.RightInverse());
        Should.Throw<ShapeMismatchException>(() => x.LeastSquares(Zeros(x.Rows)));
        Should.Throw<ShapeMismatchException>(() => x.Rank());
    }

    [Fact]
    public void The_rank_is_that_of_the_factors_that_made_the_matrix() => Draw.Always(
        static draw =>
        {
            int rank = Math.Min(draw.M.Size, Math.Min(draw.N.Size, draw.D.Size));
            var x = draw.OfRank(rank, draw.N, draw.D);

            x.Rank().ShouldBe(rank);
            x.Svd().Rank.ShouldBe(rank);
            (1e-200 * x).Rank().ShouldBe(rank);
        },
        smallest: 1);

    [Fact]
    public void The_pseudo_inverse_of_Sigma_has_reciprocals_where_there_is_a_singular_value_and_the_shape_transposed()
    {
        var x = new Diagonal<D>(ColumnVector.From(Dim.Of<D>(2), static i => i == 0 ? 4 : 1e-20)).ToMatrix();
        var tall = VStack(x, Zeros(Dim.Of<N>(1), x.Cols));

        var sigma = tall.Svd().SigmaPseudoInverse;

        sigma.Rows.Size.ShouldBe(2);
        sigma.Cols.Size.ShouldBe(3);
        sigma[0, 0].ShouldBe(0.25);
        sigma.FrobeniusNorm().ShouldBe(0.25);
        tall.Svd().Tolerance.ShouldBe(12 * (Math.BitIncrement(1.0) - 1));
    }

    [Theory]
    [InlineData(1e-200)]
    [InlineData(1e200)]
    public void Entries_whose_squares_leave_the_range_are_decomposed(double scale)
    {
        var x = scale * RandomNormal(Dim.Of<N>(5), Dim.Of<D>(3), seed: 1);

        var (u, sigma, v) = x.ThinSvd();

        (u * sigma * v.T / scale).ShouldBeCloseTo(x / scale);
        (x.Svd().U.T * u * sigma / scale).FrobeniusNorm().ShouldBe(x.FrobeniusNorm() / scale, 1e-12);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void What_is_not_finite_is_not_decomposed(double entry)
    {
        var x = Matrix.From(Dim.Of<N>(3), Dim.Of<D>(2), (i, j) => i == 2 && j == 1 ? entry : 1);

        Should.Throw<NotFiniteNumberException>(() => x.Svd()).Message.ShouldBe($"Matrix<N,D> 3×2 cannot be factorised: its entry [2,1] is {entry}.");
        Should.Throw<NotFiniteNumberException>(() => x.T.ThinSvd());
        Should.Throw<NotFiniteNumberException>(() => x.PseudoInverse());
        Should.Throw<NotFiniteNumberException>(() => x.Qr());
        Should.Throw<NotFiniteNumberException>(() => x.LeastSquares(Ones(x.Rows)));
    }
}
