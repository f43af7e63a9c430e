using static ShapedMath.LinearAlgebra;

namespace ShapedMath.Tests.Decompositions;

public sealed class QrTests
{
    [Fact]
    public void Q_has_orthonormal_columns_and_R_is_triangular_and_their_product_is_the_matrix() => Draw.Always(static draw =>
    {
        var x = draw.Matrix(Dim.Of<N>(draw.N.Size + draw.D.Size), draw.D);

        var (q, r) = x.Qr();

        (q.T * q).ShouldBeCloseTo(Eye(draw.D));
        (q * r).ShouldBeCloseTo(x);
        for (int j = 0; j < draw.D.Size; j++)
        {
            for (int i = j + 1; i < draw.D.Size; i++)
                r[i, j].ShouldBe(0);
        }
    });

    [Fact]
    public void A_wide_matrix_is_refused() =>
        Should.Throw<ShapeMismatchException>(() => Ones(Dim.Of<N>(2), Dim.Of<D>(3)).Qr()).Message
            .ShouldBe("Cannot take the QR factors of Matrix<N,D> (2×3): row count 2 must be at least column count 3.");
}
