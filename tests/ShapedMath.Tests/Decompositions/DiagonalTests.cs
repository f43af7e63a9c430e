using static ShapedMath.LinearAlgebra;

namespace ShapedMath.Tests.Decompositions;

public sealed class DiagonalTests
{
    [Fact]
    public void Products_are_those_of_the_matrix_with_its_zeros() => Draw.Always(static draw =>
    {
        var s = new Diagonal<N>(draw.Column(draw.N));
        var a = draw.Matrix(draw.N, draw.D);
        var x = draw.Column(draw.N);

        (s * a).ShouldBeCloseTo(s.ToMatrix() * a);
        (a.T * s).ShouldBeCloseTo(a.T * s.ToMatrix());
        (s * x).ShouldBeCloseTo(s.ToMatrix() * x);
        (x.T * s).T.ShouldBeCloseTo((x.T * s.ToMatrix()).T);
        s.T.ShouldBe(s);
    });

    [Fact]
    public void Sums_and_products_of_diagonal_matrices_are_diagonal() => Draw.Always(static draw =>
    {
        var s = draw.Column(draw.N).Diag();
        var t = draw.Column(draw.N).Diag();
        var a = draw.Matrix(draw.N, draw.N);

        (s * t).ToMatrix().ShouldBeCloseTo(s.ToMatrix() * t.ToMatrix());
        (s + t).ToMatrix().ShouldBeCloseTo(s.ToMatrix() + t.ToMatrix());
        (s - t).ToMatrix().ShouldBeCloseTo(s.ToMatrix() - t.ToMatrix());
        (-s).ToMatrix().ShouldBeCloseTo(-s.ToMatrix());
        (2 * s).ToMatrix().ShouldBeCloseTo(2 * s.ToMatrix());
        (s * 2).ToMatrix().ShouldBeCloseTo(s.ToMatrix() * 2);
        (s / 3).ToMatrix().ShouldBeCloseTo(s.ToMatrix() / 3);
        (s + 2 * I).ToMatrix().ShouldBeCloseTo(s.ToMatrix() + 2 * I);
        (2 * I + s).ToMatrix().ShouldBeCloseTo(s.ToMatrix() + 2 * I);
        (s - 2 * I).ToMatrix().ShouldBeCloseTo(s.ToMatrix() - 2 * I);
        (2 * I - s).ToMatrix().ShouldBeCloseTo(2 * I - s.ToMatrix());
        (a + s).ShouldBeCloseTo(a + s.ToMatrix());
        (s + a).ShouldBeCloseTo(s.ToMatrix() + a);
        (a - s).ShouldBeCloseTo(a - s.ToMatrix());
        (s - a).ShouldBeCloseTo(s.ToMatrix() - a);
    });

    [Fact]
    public void Ridge_regression_is_written_in_singular_values() => Draw.Always(
        static draw =>
        {
            var x = draw.Matrix(draw.N, draw.D);
            var y = draw.Column(draw.N);

            var (u, σ, v) = x.ThinSvd();

            (v * ((σ * σ + 2 * I).Inverse() * σ * (u.T * y))).ShouldBeCloseTo((x.T * x + 2 * I).Solve(x.T * y));
        },
        smallest: 1);

    [Fact]
    public void An_inverse_inverts_the_diagonal()
    {
        var s = new Diagonal<N>(ColumnVector.From(Dim.Of<N>(2), static i => i + 1));

        s.Inverse().Values[1].ShouldBe(0.5);
        (s.Inverse().ToMatrix() * s.ToMatrix()).IsCloseTo(I).ShouldBeTrue();
    }

    [Fact]
    public void A_zero_on_the_diagonal_has_no_inverse()
    {
        var s = new Diagonal<N>(ColumnVector.From(Dim.Of<N>(3), static i => 2 - i));

        Should.Throw<SingularMatrixException>(() => s.Inverse()).Message.ShouldBe("Diagonal<N> 3×3 is singular: entry 2 of its diagonal is 0.");
    }

    [Fact]
    public void A_function_is_applied_to_the_diagonal_only()
    {
        var s = new Diagonal<N>(Zeros(Dim.Of<N>(2))).Map(Math.Cos);

        s.ToMatrix().IsCloseTo(I).ShouldBeTrue();
        s.Dim.Size.ShouldBe(2);
    }

    [Fact]
    public void The_text_shows_label_size_and_diagonal() =>
        new Diagonal<N>(Ones(Dim.Of<N>(2))).ToString().ShouldBe($"Diagonal<N> 2×2{Environment.NewLine}1{Environment.NewLine}1{Environment.NewLine}");

    [Fact]
    public void Sizes_that_differ_are_refused()
    {
        var s = new Diagonal<N>(Ones(Dim.Of<N>(2)));

        Should.Throw<ShapeMismatchException>(() => s * Ones(Dim.Of<N>(3))).Message.ShouldBe("Cannot multiply Matrix<N,N> (2×2) by ColumnVector<N> (3): inner dimensions 2 and 3 differ.");
        Should.Throw<ShapeMismatchException>(() => s * Ones(Dim.Of<N>(3), Dim.Of<D>(1)));
        Should.Throw<ShapeMismatchException>(() => Ones(Dim.Of<D>(1), Dim.Of<N>(3)) * s);
        Should.Throw<ShapeMismatchException>(() => Ones(Dim.Of<N>(3)).T * s);
        Should.Throw<ShapeMismatchException>(() => s + Eye(Dim.Of<N>(3))).Message.ShouldBe("Cannot add Matrix<N,N> (3×3) to Matrix<N,N> (2×2): row counts 2 and 3 differ.");
        Should.Throw<ShapeMismatchException>(() => s - Ones(Dim.Of<N>(3)).Diag());
        Should.Throw<ShapeMismatchException>(() => s * Ones(Dim.Of<N>(3)).Diag());
    }
}
