using static ShapedMath.LinearAlgebra;

namespace ShapedMath.Tests.Decompositions;

public sealed class ConditionEstimateTests
{
    [Fact]
    public void The_norm_of_an_inverse_is_not_overestimated_and_its_magnitude_is_found() => Draw.Always(
        static draw =>
        {
            var a = (draw.Matrix(draw.N, draw.N) + 5 * I).ToMathNet();
            double norm = a.Inverse().L1Norm();
            var lu = LuFactors.Of(a.ToColumnMajorArray(), a.RowCount);

            double estimate = ConditionEstimate.NormOfInverse(lu, new double[2 * a.RowCount]);

            estimate.ShouldBeLessThanOrEqualTo(norm * (1 + 1e-9));
            estimate.ShouldBeGreaterThan(norm / 10);
            ConditionEstimate.BoundOfInverse(lu, new double[a.RowCount], enough: 0).ShouldBeGreaterThan(norm * (1 - 1e-9));
            ConditionEstimate.BoundOfInverse(lu, new double[a.RowCount], enough: double.PositiveInfinity).ShouldBeGreaterThan(norm * (1 - 1e-9));
        },
        smallest: 1);

    [Fact]
    public void The_bound_is_the_norm_where_no_sign_is_lost()
    {
        // The inverse of an M-matrix has no negative entries, and its factors are M-matrices as well.
        var a = Matrix.From(Dim.Of<N>(9), Dim.Of<N>(9), static (i, j) => i == j ? 4 : Math.Abs(i - j) == 1 ? -1.5 : 0).ToMathNet();

        ConditionEstimate.BoundOfInverse(LuFactors.Of(a.ToColumnMajorArray(), 9), new double[9], enough: 0).ShouldBe(a.Inverse().L1Norm(), 1e-12);
    }

    // Of random ones about 1 in 10,000 is missed, the estimate being a lower bound: hence always the same ones.
    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(6)]
    [InlineData(30)]
    public void A_matrix_that_factors_of_lower_rank_made_is_found_singular_in_spite_of_rounding(int size)
    {
        var n = Dim.Of<N>(size);
        var rank = Dim.Of<D>(size - 1);

        for (int seed = 0; seed < 50; seed++)
            Should.Throw<SingularMatrixException>(() => (RandomNormal(n, rank, seed) * RandomNormal(rank, n, seed + 1)).Inverse());
    }
}
