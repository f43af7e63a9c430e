using static ShapedMath.LinearAlgebra;

namespace ShapedMath.Tests.Decompositions;

public sealed class InverseTests
{
    [Fact]
    public void It_solves_from_either_side_and_transposed() => Draw.Always(static draw =>
    {
        var a = draw.Matrix(draw.N, draw.N) + 20 * I;
        var b = draw.Column(draw.N);
        var c = draw.Matrix(draw.N, draw.D);
        var inv = a.Inv;

        (a * (inv * b)).ShouldBeCloseTo(b);
        (a * (inv * c)).ShouldBeCloseTo(c);
        (b.T * inv * a).T.ShouldBeCloseTo(b);
        (c.T * inv * a).ShouldBeCloseTo(c.T);
        (a.T * (inv.T * b)).ShouldBeCloseTo(b);
        (c.T * inv.T * a.T).ShouldBeCloseTo(c.T);
    });

    [Fact]
    public void Its_arithmetic_is_that_of_the_matrix_which_is_formed_only_then() => Draw.Always(static draw =>
    {
        var a = draw.Matrix(draw.N, draw.N) + 20 * I;
        var b = draw.Matrix(draw.N, draw.N) + 20 * I;
        var c = draw.Matrix(draw.N, draw.N);
        var diagonal = new Diagonal<N>(draw.Column(draw.N));
        var (formed, other) = (a.Inverse(), b.Inverse());

        a.Inv.ToMatrix().ShouldBeCloseTo(formed);
        a.Inv.T.ToMatrix().ShouldBeCloseTo(formed.T);
        (2 * a.Inv).ToMatrix().ShouldBeCloseTo(2 * formed);
        (a.Inv * 2 * c).ShouldBeCloseTo(2 * formed * c);
        (c * (a.Inv / 4)).ShouldBeCloseTo(c * formed / 4);
        (-a.Inv * draw.Column(draw.N)).Dim.ShouldBe(draw.N);
        (-a.Inv.T + c).ShouldBeCloseTo(c - formed.T);
        (a.Inv + b.Inv).ShouldBeCloseTo(formed + other);
        (a.Inv - b.Inv).ShouldBeCloseTo(formed - other);
        (a.Inv * b.Inv).ShouldBeCloseTo(formed * other);
        (a.Inv + 3 * I).ShouldBeCloseTo(formed + 3 * I);
        (a.Inv - 3 * I).ShouldBeCloseTo(formed - 3 * I);
        (3 * I + a.Inv).ShouldBeCloseTo(formed + 3 * I);
        (3 * I - a.Inv).ShouldBeCloseTo(3 * I - formed);
        (diagonal * a.Inv).ShouldBeCloseTo(diagonal * formed);
        (a.Inv * diagonal).ShouldBeCloseTo(formed * diagonal);
    });

    [Fact]
    public void Formulas_are_written_as_in_the_book() => Draw.Always(
        static draw =>
        {
            var n = Dim.Of<N>(draw.N.Size + draw.K.Size);
            var a = Spd(draw, n);
            var c = Spd(draw, draw.K);
            var u = draw.Matrix(n, draw.K);
            var x = draw.Matrix(n, draw.K) + Matrix.From(n, draw.K, static (i, j) => i == j ? 20 : 0);
            var y = draw.Column(n);

            Woodbury(a, u, c).ShouldBeCloseTo((a + u * c * u.T).Inv.ToMatrix());
            Information(a, u, c).ShouldBeCloseTo(a - a * u * (c + u.T * a * u).Inverse() * u.T * a, scale: 10_000);
            Gain(a, u, c).ShouldBeCloseTo(a * u * (u.T * a * u + c).Inverse());
            Mahalanobis(y, a).ShouldBe((y.T * a.Inverse()) * y, 1e-9);
            GeneralisedLeastSquares(x, a, y).ShouldBeCloseTo((x.T * a.Inverse() * x).Solve(x.T * (a.Inverse() * y)), scale: 100);
        },
        smallest: 1);

    private static Matrix<R, R> Woodbury<R, S>(Matrix<R, R> A, Matrix<R, S> U, Matrix<S, S> C) =>
        A.Inv - A.Inv * U * (C.Inv + U.T * A.Inv * U).Inv * U.T * A.Inv;

    private static Matrix<R, R> Information<R, S>(Matrix<R, R> P, Matrix<R, S> V, Matrix<S, S> C) => (P.Inv + V * C.Inv * V.T).Inv;

    private static Matrix<R, S> Gain<R, S>(Matrix<R, R> P, Matrix<R, S> V, Matrix<S, S> C)
    {
        var innovation = V.T * P * V + C;
        return P * V * innovation.Inv;
    }

    private static double Mahalanobis<R>(ColumnVector<R> x, Matrix<R, R> Σ) => x.T * Σ.Inv * x;

    private static ColumnVector<S> GeneralisedLeastSquares<R, S>(Matrix<R, S> X, Matrix<R, R> Ω, ColumnVector<R> y) =>
        (X.T * Ω.Inv * X).Inv * X.T * Ω.Inv * y;

    [Fact]
    public void The_inverse_of_the_inverse_is_the_matrix()
    {
        var a = Matrix.From(Dim.Of<N>(2), Dim.Of<N>(2), static (i, j) => i + j);
        var singular = Ones(Dim.Of<N>(2), Dim.Of<N>(2));

        a.Inv.Inv.ShouldBe(a);
        a.Inv.T.Inv.ShouldBe(a.T);
        (2 * a.Inv).Inv.ShouldBe(a / 2);
        singular.Inv.Inv.ShouldBe(singular);
        Should.Throw<SingularMatrixException>(() => (0 * a.Inv).Inv).Message.ShouldBe("0 times an Inverse<N> is singular.");
    }

    [Fact]
    public void The_matrix_is_factorised_once_for_all_uses_of_a_value()
    {
        var storage = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.DenseIdentity(2);
        var b = Ones(Dim.Of<N>(2));
        var inv = Matrix.Wrap<N, N>(storage).Inv;

        storage[0, 0] = 2;
        (inv * b)[0].ShouldBe(0.5, "nothing is computed before");
        storage[0, 0] = 4;
        (inv * b)[0].ShouldBe(0.5);
        (b.T * inv.T)[0].ShouldBe(0.5);
        (2 * inv).ToMatrix()[0, 0].ShouldBe(1);
    }

    [Fact]
    public void A_singular_matrix_and_one_that_is_not_finite_are_refused_when_it_is_used()
    {
        var inv = Ones(Dim.Of<N>(2), Dim.Of<N>(2)).Inv;

        Should.Throw<SingularMatrixException>(() => inv * Ones(Dim.Of<N>(2))).Message.ShouldStartWith("Matrix<N,N> 2×2 is singular to working precision");
        Should.Throw<SingularMatrixException>(() => Ones(Dim.Of<D>(1), Dim.Of<N>(2)) * inv);
        Should.Throw<SingularMatrixException>(() => inv + I);
        Should.Throw<NotFiniteNumberException>(() => (double.NaN * Eye(Dim.Of<N>(2))).Inv * Ones(Dim.Of<N>(2)));
    }

    [Fact]
    public void Sizes_that_differ_are_refused()
    {
        var inv = Eye(Dim.Of<N>(3)).Inv;
        var notSquare = Ones(Dim.Of<N>(3), Dim.Of<D>(2)) * Ones(Dim.Of<D>(2), Dim.Of<N>(4));

        Should.Throw<ShapeMismatchException>(() => notSquare.Inv).Message.ShouldBe("Cannot invert Matrix<N,N> (3×4): a square matrix is needed, and 3 and 4 differ.");
        Should.Throw<ShapeMismatchException>(() => inv * Ones(Dim.Of<N>(2))).Message.ShouldBe("Cannot multiply Inverse<N> (3×3) by ColumnVector<N> (2): inner dimensions 3 and 2 differ.");
        Should.Throw<ShapeMismatchException>(() => Ones(Dim.Of<N>(2)).T * inv).Message.ShouldBe("Cannot multiply RowVector<N> (1×2) by Inverse<N> (3×3): inner dimensions 2 and 3 differ.");
        Should.Throw<ShapeMismatchException>(() => inv * Ones(Dim.Of<N>(2), Dim.Of<D>(1))).Message.ShouldBe("Cannot multiply Inverse<N> (3×3) by Matrix<N,D> (2×1): inner dimensions 3 and 2 differ.");
        Should.Throw<ShapeMismatchException>(() => Ones(Dim.Of<D>(1), Dim.Of<N>(2)) * inv).Message.ShouldBe("Cannot multiply Matrix<D,N> (1×2) by Inverse<N> (3×3): inner dimensions 2 and 3 differ.");
        Should.Throw<ShapeMismatchException>(() => inv + Eye(Dim.Of<N>(2)).Inv);
    }

    private static Matrix<TDim, TDim> Spd<TDim>(Draw draw, Dim<TDim> dim)
    {
        var root = draw.Matrix(dim, dim);
        return root * root.T + I;
    }
}
