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

    [Fact]
    public void A_matrix_that_factors_of_lower_rank_made_is_found_singular_in_spite_of_rounding() => Draw.Always(
        static draw =>
        {
            var a = draw.OfRank(draw.N.Size - 1, draw.N, draw.N);

            Should.Throw<SingularMatrixException>(() => a.Inverse());
        },
        smallest: 2);
}
