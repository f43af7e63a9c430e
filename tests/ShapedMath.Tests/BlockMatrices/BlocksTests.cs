using static ShapedMath.LinearAlgebra;

namespace ShapedMath.Tests.BlockMatrices;

public sealed class BlocksTests
{
    [Fact]
    public void Four_blocks_stand_where_they_are_written() => Draw.Always(static draw =>
    {
        var (n, d) = (draw.N.Size, draw.D.Size);
        var a = draw.Matrix(draw.N, draw.D);
        var b = draw.Matrix(draw.N, draw.K);
        var c = draw.Matrix(draw.M, draw.D);
        var e = draw.Matrix(draw.M, draw.K);

        var whole = Blocks(a, b, c, e);

        (whole.Rows.Size, whole.Cols.Size).ShouldBe((n + draw.M.Size, d + draw.K.Size));
        whole.Equals(Matrix.From(whole.Rows, whole.Cols, (i, j) => (i < n, j < d) switch
        {
            (true, true) => a[i, j],
            (true, false) => b[i, j - d],
            (false, true) => c[i - n, j],
            (false, false) => e[i - n, j - d],
        })).ShouldBeTrue();
    });

    [Fact]
    public void Blocks_are_split_again() => Draw.Always(static draw =>
    {
        var a = draw.Matrix(draw.N, draw.D);
        var b = draw.Matrix(draw.N, draw.K);
        var c = draw.Matrix(draw.M, draw.D);
        var e = draw.Matrix(draw.M, draw.K);
        var whole = Blocks(a, b, c, e);

        var (upperLeft, upperRight, lowerLeft, lowerRight) = whole.Split(draw.N, draw.D);
        var (upper, lower) = whole.SplitRows(draw.N);
        var (left, right) = whole.SplitCols(draw.D);

        upperLeft.Equals(a).ShouldBeTrue();
        upperRight.Equals(b).ShouldBeTrue();
        lowerLeft.Equals(c).ShouldBeTrue();
        lowerRight.Equals(e).ShouldBeTrue();
        upper.Equals(HStack(a, b)).ShouldBeTrue();
        lower.Equals(HStack(c, e)).ShouldBeTrue();
        left.Equals(VStack(a, c)).ShouldBeTrue();
        right.Equals(VStack(b, e)).ShouldBeTrue();
    });

    [Fact]
    public void Vectors_are_split_into_both_parts() => Draw.Always(static draw =>
    {
        var x = draw.Column(draw.N);
        var y = draw.Column(draw.D);
        var both = VStack(x, y);

        var (first, second) = both.Split(draw.N);
        var (left, right) = both.T.Split(draw.N);

        first.ShouldBe(x);
        second.ShouldBe(y);
        left.ShouldBe(x.T);
        right.ShouldBe(y.T);
        both.T.Take(draw.N).ShouldBe(x.T);
        both.T.Drop(draw.N).ShouldBe(y.T);
    });

    [Fact]
    public void The_identity_is_a_block_of_whatever_size_fits() => Draw.Always(static draw =>
    {
        var x = draw.Matrix(draw.N, draw.D);
        var g = draw.Matrix(draw.D, draw.D);
        var w = draw.Matrix(draw.N, draw.N);

        Blocks(I, x, x.T, g).Equals(Blocks(Eye(draw.N), x, x.T, g)).ShouldBeTrue();
        Blocks(w, x, x.T, -3 * I).Equals(Blocks(w, x, x.T, -3 * Eye(draw.D))).ShouldBeTrue();
        Blocks(I, x, x.T, -3 * I).Equals(Blocks(Eye(draw.N), x, x.T, -3 * Eye(draw.D))).ShouldBeTrue();
    });

    [Fact]
    public void The_least_squares_problem_is_one_square_system() => Draw.Always(
        static draw =>
        {
            // [I X; Xᵀ −λI] [r; w] = [y; 0] is r = y − Xw and Xᵀr = λw: ridge regression.
            var x = draw.Matrix(draw.N, draw.D);
            var y = draw.Column(draw.N);

            var (residual, coefficients) = Blocks(I, x, x.T, -0.5 * I).Solve(VStack(y, Zeros(draw.D))).Split(draw.N);

            coefficients.ShouldBeCloseTo((x.T * x + 0.5 * I).Solve(x.T * y), scale: 1000);
            residual.ShouldBeCloseTo(y - x * coefficients, scale: 1000);
        },
        smallest: 1);

    [Fact]
    public void Blocks_that_do_not_line_up_are_refused()
    {
        var (two, three) = (Dim.Of<N>(2), Dim.Of<N>(3));
        var d = Dim.Of<D>(2);
        var square = Zeros(d, d);

        Should.Throw<ShapeMismatchException>(() => Blocks(Zeros(two, d), Zeros(three, d), square, square)).Message
            .ShouldBe("Cannot put Matrix<N,D> (3×2) beside Matrix<N,D> (2×2): row counts 2 and 3 differ.");
        Should.Throw<ShapeMismatchException>(() => Blocks(square, square, Zeros(two, d), Zeros(three, d))).Mismatch!.RuleId.ShouldBe("SM1008");
        Should.Throw<ShapeMismatchException>(() => Blocks(Zeros(d, two), square, Zeros(d, three), square)).Message
            .ShouldBe("Cannot put Matrix<D,N> (2×3) below Matrix<D,N> (2×2): column counts 2 and 3 differ.");
        Should.Throw<ShapeMismatchException>(() => Blocks(square, Zeros(d, two), square, Zeros(d, three)));
    }

    [Fact]
    public void Blocks_of_one_total_size_must_line_up_all_the_same() =>
        Should.Throw<ShapeMismatchException>(() => Blocks(
            Zeros(Dim.Of<N>(2), Dim.Of<D>(3)),
            Zeros(Dim.Of<N>(2), Dim.Of<K>(2)),
            Zeros(Dim.Of<M>(2), Dim.Of<D>(2)),
            Zeros(Dim.Of<M>(2), Dim.Of<K>(3))));

    [Fact]
    public void No_part_is_larger_than_the_whole()
    {
        var row = Zeros(Dim.Of<Sum<N, D>>(3)).T;
        var matrix = Zeros(Dim.Of<Sum<N, D>>(3), Dim.Of<Sum<K, M>>(2));

        Should.Throw<ShapeMismatchException>(() => row.Take(Dim.Of<N>(4))).Message.ShouldBe("Cannot take a part of RowVector<N+D> (1×3): size 4 must be at most 3.");
        Should.Throw<ShapeMismatchException>(() => row.Drop(Dim.Of<N>(4)));
        Should.Throw<ShapeMismatchException>(() => row.Split(Dim.Of<N>(4)));
        Should.Throw<ShapeMismatchException>(() => matrix.Split(Dim.Of<N>(4), Dim.Of<K>(0)));
        Should.Throw<ShapeMismatchException>(() => matrix.Split(Dim.Of<N>(0), Dim.Of<K>(3)));
    }

    [Fact]
    public void The_rest_has_the_size_that_it_is_declared_to_have()
    {
        var row = Zeros(Dim.Of<Sum<N, Three>>(5)).T;

        row.Split(Dim.Of<N>(2)).Second.Dim.Size.ShouldBe(3);
        Should.Throw<ShapeMismatchException>(() => row.Split(Dim.Of<N>(1)));
    }

    [Fact]
    public void Blocks_are_copied()
    {
        var data = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.Dense(1, 1);
        var block = ShapedMath.Matrix.Wrap<N, D>(data);
        var whole = Blocks(block, block, block, block);

        data[0, 0] = 7;

        whole[1, 1].ShouldBe(0);
    }
}
