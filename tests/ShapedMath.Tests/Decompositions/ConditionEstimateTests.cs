using static ShapedMath.LinearAlgebra;

namespace ShapedMath.Tests.Decompositions;

public sealed class ConditionEstimateTests
{
    [Fact]
    public void The_norm_of_an_inverse_is_not_overestimated_and_its_magnitude_is_found() => Draw.Always(
        static draw =>
        {
            var lu = (draw.Matrix(draw.N, draw.N) + 5 * I).ToMathNet().LU();
            double norm = (lu.L * lu.U).Inverse().L1Norm();

            double estimate = ConditionEstimate.NormOfInverse(lu.L, lu.U);

            estimate.ShouldBeLessThanOrEqualTo(norm * (1 + 1e-9));
            estimate.ShouldBeGreaterThan(norm / 10);
        },
        smallest: 1);

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
