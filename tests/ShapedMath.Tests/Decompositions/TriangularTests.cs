using MathNet.Numerics.LinearAlgebra;

namespace ShapedMath.Tests.Decompositions;

public sealed class TriangularTests
{
    [Fact]
    public void The_bound_of_an_inverse_is_not_below_its_norm() => Draw.Always(
        static draw =>
        {
            var upper = Upper(draw, draw.N.Size);

            double norm = 1 / upper.Svd().S[^1];

            Triangular.BoundOfInverse(upper).ShouldBeGreaterThanOrEqualTo(norm * (1 - 1e-9));
        },
        smallest: 1);

    [Fact]
    public void The_bound_of_the_inverse_of_a_diagonal_is_its_norm() =>
        Triangular.BoundOfInverse(Matrix<double>.Build.DenseOfDiagonalArray([4, -0.5, 2])).ShouldBe(2, 1e-12);

    [Fact]
    public void Nothing_bounds_the_inverse_of_a_singular_triangle() => Draw.Always(
        static draw =>
        {
            var upper = Upper(draw, draw.N.Size);
            int zero = draw.K.Size % draw.N.Size;
            upper[zero, zero] = 0;

            double.IsFinite(Triangular.BoundOfInverse(upper)).ShouldBeFalse();
        },
        smallest: 1);

    private static Matrix<double> Upper(Draw draw, int order) => Matrix<double>.Build.Dense(order, order, (i, j) => i > j ? 0 : draw.Number() + (i == j ? 0.01 : 0));
}
