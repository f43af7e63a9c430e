using static ShapedMath.LinearAlgebra;

namespace ShapedMath.Tests.Decompositions;

public sealed class PseudoInverseTests
{
    // Tall, wide, square and of every rank: the sizes and the rank are drawn independently.
    [Fact]
    public void The_four_conditions_of_Moore_and_Penrose_hold() => Draw.Always(
        static draw =>
        {
            var a = draw.OfRank(draw.M.Size, draw.N, draw.D);

            var b = a.PseudoInverse();

            double scale = a.FrobeniusNorm() * a.FrobeniusNorm() * b.FrobeniusNorm() * b.FrobeniusNorm();
            (a * b * a).ShouldBeCloseTo(a, scale);
            (b * a * b).ShouldBeCloseTo(b, scale * (1 + b.FrobeniusNorm()));
            (a * b).T.ShouldBeCloseTo(a * b, scale);
            (b * a).T.ShouldBeCloseTo(b * a, scale);
        },
        smallest: 1);

    [Fact]
    public void The_pseudo_inverse_of_zero_is_zero()
    {
        var zero = Zeros(Dim.Of<N>(3), Dim.Of<D>(2));

        zero.PseudoInverse().Equals(zero.T).ShouldBeTrue();
    }

    [Fact]
    public void The_pseudo_inverse_is_what_the_full_decomposition_says() => Draw.Always(
        static draw =>
        {
            var a = draw.OfRank(draw.M.Size, draw.N, draw.D);
            var svd = a.Svd();

            (svd.V * svd.SigmaPseudoInverse * svd.U.T).ShouldBeCloseTo(a.PseudoInverse(), a.PseudoInverse().FrobeniusNorm());
        },
        smallest: 1);

    [Fact]
    public void A_matrix_of_full_column_rank_has_a_left_inverse() => Draw.Always(
        static draw =>
        {
            var x = draw.Matrix(Dim.Of<N>(draw.N.Size + draw.D.Size), draw.D);
            var left = x.LeftInverse();

            (left * x).ShouldBeCloseTo(Eye(draw.D), left.FrobeniusNorm() * x.FrobeniusNorm());
            left.ShouldBeCloseTo(x.PseudoInverse(), left.FrobeniusNorm() * left.FrobeniusNorm());
        },
        smallest: 1);

    [Fact]
    public void A_matrix_of_full_row_rank_has_a_right_inverse() => Draw.Always(
        static draw =>
        {
            var x = draw.Matrix(draw.N, Dim.Of<D>(draw.N.Size + draw.D.Size));
            var right = x.RightInverse();

            (x * right).ShouldBeCloseTo(Eye(draw.N), right.FrobeniusNorm() * x.FrobeniusNorm());
            right.ShouldBeCloseTo(x.PseudoInverse(), right.FrobeniusNorm() * right.FrobeniusNorm());
        },
        smallest: 1);

    [Fact]
    public void A_rank_that_allows_no_inverse_is_said_to_be_the_reason()
    {
        var twins = Ones(Dim.Of<N>(3), Dim.Of<D>(2));

        Should.Throw<RankDeficientException>(() => twins.LeftInverse()).Message.ShouldBe("Matrix<N,D> 3×2 has no left inverse: its columns are dependent, to working precision.");
        Should.Throw<RankDeficientException>(() => twins.RightInverse()).Message.ShouldBe("Matrix<N,D> 3×2 has no right inverse: it has more rows than columns, so that they are dependent.");
        Should.Throw<RankDeficientException>(() => twins.T.RightInverse()).Message.ShouldBe("Matrix<D,N> 2×3 has no right inverse: its rows are dependent, to working precision.");
        Should.Throw<RankDeficientException>(() => twins.T.LeftInverse()).Message.ShouldBe("Matrix<D,N> 2×3 has no left inverse: it has more columns than rows, so that they are dependent.");
    }
}
