namespace ShapedMath.Tests.Kernels;

public sealed class ProductTests
{
    [Fact]
    public void Products_are_those_of_MathNet_however_the_factors_are_stored() => Draw.Always(static draw =>
    {
        var a = draw.Matrix(draw.N, draw.K);
        var b = draw.Matrix(draw.K, draw.D);
        var x = draw.Column(draw.K);
        var r = draw.Column(draw.N).T;

        (a * b).ShouldBeCloseTo(a.ToMathNet() * b.ToMathNet());
        (a * x).ToMathNet().ShouldBeCloseTo(a.ToMathNet() * x.ToMathNet());
        (r * a).ToMathNet().ShouldBeCloseTo(r.ToMathNet() * a.ToMathNet());
    });

    [Fact]
    public void Products_with_a_vector_are_those_of_MathNet_at_larger_sizes()
    {
        var random = new Random(1);
        var a = ShapedMath.Matrix.From(Dim.Of<N>(37), Dim.Of<D>(30), (_, _) => random.NextDouble());
        var x = ColumnVector.From(a.Cols, _ => random.NextDouble());
        var y = ColumnVector.From(a.Rows, _ => random.NextDouble());

        (a * x).ToMathNet().ShouldBeCloseTo(a.ToMathNet() * x.ToMathNet());
        (a.T * y).ToMathNet().ShouldBeCloseTo(a.ToMathNet().Transpose() * y.ToMathNet());
        (y.T * a).ToMathNet().ShouldBeCloseTo(y.ToMathNet() * a.ToMathNet());
    }

    [Fact]
    public void What_is_not_finite_goes_through_a_product()
    {
        var a = ShapedMath.Matrix.From(Dim.Of<N>(3), Dim.Of<D>(5), static (i, j) => i == 1 && j == 4 ? double.NaN : i == 2 && j == 0 ? double.PositiveInfinity : 1);
        var zero = ColumnVector.From(a.Cols, static _ => 0);

        (a * zero).ToMathNet().ToArray().ShouldBe([0, double.NaN, double.NaN]);
    }

    [Fact]
    public void Products_are_associative() => Draw.Always(static draw =>
    {
        var a = draw.Matrix(draw.N, draw.K);
        var b = draw.Matrix(draw.K, draw.D);
        var c = draw.Matrix(draw.D, draw.M);

        (a * b * c).ShouldBeCloseTo(a * (b * c), scale: a.FrobeniusNorm() * b.FrobeniusNorm() * c.FrobeniusNorm());
    });

    [Fact]
    public void The_transpose_of_a_product_is_the_product_of_the_transposes_in_reverse() => Draw.Always(static draw =>
    {
        var a = draw.Matrix(draw.N, draw.K);
        var b = draw.Matrix(draw.K, draw.D);

        (a * b).T.ShouldBeCloseTo(b.T * a.T, scale: a.FrobeniusNorm() * b.FrobeniusNorm());
    });

    [Fact]
    public void The_bilinear_form_is_the_same_from_either_side() => Draw.Always(static draw =>
    {
        var a = draw.Matrix(draw.N, draw.D);
        var y = draw.Column(draw.N);
        var x = draw.Column(draw.D);
        double expected = 0;
        for (int i = 0; i < draw.N.Size; i++)
        {
            for (int j = 0; j < draw.D.Size; j++)
                expected += y[i] * a[i, j] * x[j];
        }

        (y.T * a * x).ShouldBe(expected, 1e-12);
        (y.T * (a * x)).ShouldBe(expected, 1e-12);
    });

    [Fact]
    public void An_outer_product_has_the_products_of_the_entries() => Draw.Always(static draw =>
    {
        var y = draw.Column(draw.N);
        var x = draw.Column(draw.D);

        (y * x.T).Equals(ShapedMath.Matrix.From(draw.N, draw.D, (i, j) => y[i] * x[j])).ShouldBeTrue();
    });

    [Fact]
    public void Push_through_holds() => Draw.Always(static draw =>
    {
        var x = draw.Matrix(draw.N, draw.D);
        const double lambda = 0.5;

        var left = x.T * (x * x.T + lambda * LinearAlgebra.I);
        var right = (x.T * x + lambda * LinearAlgebra.I) * x.T;

        left.ShouldBeCloseTo(right, scale: left.FrobeniusNorm());
    });

    [Fact]
    public void The_Woodbury_identity_holds() => Draw.Always(static draw =>
    {
        var u = draw.Matrix(draw.N, draw.K);
        var a = draw.Matrix(draw.N, draw.N) * 0.1 + 2 * LinearAlgebra.I;
        a = a * a.T + LinearAlgebra.I;

        var inverse = a.Inverse();
        var woodbury = inverse - inverse * u * (LinearAlgebra.I + u.T * inverse * u).Inverse() * u.T * inverse;

        (a + u * u.T).Inverse().ShouldBeCloseTo(woodbury, scale: 10);
    });
}
