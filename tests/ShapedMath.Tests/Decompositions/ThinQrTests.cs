using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace ShapedMath.Tests.Decompositions;

public sealed class ThinQrTests
{
    // The columns are more than a block of them, once.
    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 1)]
    [InlineData(5, 5)]
    [InlineData(16, 4)]
    [InlineData(150, 131)]
    public void The_factors_have_the_digits_of_MathNets(int rows, int columns)
    {
        var tall = Matrix<double>.Build.Random(rows, columns, seed: 7);
        var b = Vector<double>.Build.Random(rows, seed: 8);
        var expected = tall.QR(QRMethod.Thin);

        var factors = Factorised(tall);
        double[] x = factors.Project(b.ToArray());
        factors.SolveUpper(x);

        factors.R.ShouldBe(expected.R);
        Q(factors).ShouldBe(expected.Q);
        x.ShouldBe(expected.Solve(b).ToArray());
    }

    [Fact]
    public void Columns_of_zeros_have_the_factors_of_MathNets()
    {
        var tall = Matrix<double>.Build.DenseOfColumnArrays([0, 0, 0, 0], [1, -2, 3, 4], [0, 0, 0, 0], [-1, 2, 0, 5]);
        var expected = tall.QR(QRMethod.Thin);

        var factors = Factorised(tall);

        factors.R.ShouldBe(expected.R);
        Q(factors).ShouldBe(expected.Q);
    }

    [Fact]
    public void Combining_the_columns_of_Q_is_undone_by_projecting_on_them() => Draw.Always(
        static draw =>
        {
            var factors = Factorised(Tall(draw, draw.K.Size));
            double[] given = [.. Enumerable.Range(0, draw.N.Size).Select(_ => draw.Number())];

            double[] back = factors.Project(factors.Combine(given));

            foreach (var (entry, original) in back.Zip(given))
                entry.ShouldBe(original, 1e-12 * (1 + given.Sum(Math.Abs)));
        },
        smallest: 1);

    [Fact]
    public void Triangles_are_solved_both_ways() => Draw.Always(
        static draw =>
        {
            var factors = Factorised(Upper(draw, draw.N.Size));
            var x = Vector<double>.Build.Dense(draw.N.Size, _ => draw.Number());
            double[] solution = (factors.R * x).ToArray(), transposed = (factors.R.Transpose() * x).ToArray();

            factors.SolveUpper(solution);
            factors.SolveUpperTransposed(transposed);

            double allowed = 1e-13 * factors.R.FrobeniusNorm() / factors.R.Svd().S[^1] * (1 + x.L2Norm());
            (Vector<double>.Build.Dense(solution) - x).L2Norm().ShouldBeLessThanOrEqualTo(allowed);
            (Vector<double>.Build.Dense(transposed) - x).L2Norm().ShouldBeLessThanOrEqualTo(allowed);
        },
        smallest: 1);

    [Fact]
    public void The_norm_is_that_of_the_matrix() => Draw.Always(
        static draw =>
        {
            var tall = Tall(draw, draw.K.Size);

            Factorised(tall).FrobeniusNorm().ShouldBe(tall.FrobeniusNorm(), 1e-13 * tall.FrobeniusNorm());
        },
        smallest: 1);

    [Fact]
    public void The_bound_of_an_inverse_is_not_below_its_norm() => Draw.Always(
        static draw =>
        {
            var upper = Upper(draw, draw.N.Size);

            double norm = 1 / upper.Svd().S[^1];

            Factorised(upper).BoundOfInverse().ShouldBeGreaterThanOrEqualTo(norm * (1 - 1e-9));
        },
        smallest: 1);

    [Fact]
    public void The_bound_of_the_inverse_of_a_diagonal_is_its_norm() =>
        Factorised(Matrix<double>.Build.DenseOfDiagonalArray([4, -0.5, 2])).BoundOfInverse().ShouldBe(2, 1e-12);

    [Fact]
    public void Nothing_bounds_the_inverse_of_a_singular_triangle() => Draw.Always(
        static draw =>
        {
            var upper = Upper(draw, draw.N.Size);
            int zero = draw.K.Size % draw.N.Size;
            upper[zero, zero] = 0;

            double.IsFinite(Factorised(upper).BoundOfInverse()).ShouldBeFalse();
        },
        smallest: 1);

    private static ThinQr Factorised(Matrix<double> tall) => ThinQr.Of(tall.ToRowMajorArray(), tall.RowCount, tall.ColumnCount);

    private static Matrix<double> Q(ThinQr factors) => Matrix<double>.Build.DenseOfColumns(
        factors.Rows, factors.Columns, Enumerable.Range(0, factors.Columns).Select(j => factors.Combine([.. Enumerable.Range(0, factors.Columns).Select(k => k == j ? 1.0 : 0)])));

    private static Matrix<double> Tall(Draw draw, int more) => Matrix<double>.Build.Dense(draw.N.Size + more, draw.N.Size, (_, _) => draw.Number());

    private static Matrix<double> Upper(Draw draw, int order) => Matrix<double>.Build.Dense(order, order, (i, j) => i > j ? 0 : draw.Number() + (i == j ? 0.01 : 0));
}
