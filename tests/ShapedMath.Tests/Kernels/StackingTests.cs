using MathNet.Numerics.LinearAlgebra;
using static ShapedMath.LinearAlgebra;

namespace ShapedMath.Tests.Kernels;

public sealed class StackingTests
{
    [Fact]
    public void Blocks_stand_beside_each_other_however_they_are_stored() => Draw.Always(static draw =>
    {
        var a = draw.Matrix(draw.N, draw.D);
        var b = draw.Matrix(draw.N, draw.K);
        var y = draw.Column(draw.N);

        HStack(a, b).Equals(Matrix.From(draw.N, Both(draw.D, draw.K), (i, j) => j < draw.D.Size ? a[i, j] : b[i, j - draw.D.Size])).ShouldBeTrue();
        HStack(a, y).Equals(Matrix.From(draw.N, Both(draw.D, Dim.Of<One>(1)), (i, j) => j < draw.D.Size ? a[i, j] : y[i])).ShouldBeTrue();
        HStack(y, b).Equals(Matrix.From(draw.N, Both(Dim.Of<One>(1), draw.K), (i, j) => j < 1 ? y[i] : b[i, j - 1])).ShouldBeTrue();
        HStack(a, 3 * I).Equals(Matrix.From(draw.N, Both(draw.D, draw.N), (i, j) => j < draw.D.Size ? a[i, j] : i == j - draw.D.Size ? 3 : 0)).ShouldBeTrue();
        HStack(3 * I, b).Equals(Matrix.From(draw.N, Both(draw.N, draw.K), (i, j) => j < draw.N.Size ? (i == j ? 3 : 0) : b[i, j - draw.N.Size])).ShouldBeTrue();
    });

    // Copied a piece at a time, of 1,024 entries: less than one, one, one and an entry, several with and without a rest.
    [Theory]
    [InlineData(1, 1023, 1025)]
    [InlineData(32, 32, 64)]
    [InlineData(41, 57, 83)]
    public void Large_blocks_stand_beside_each_other_to_the_last_entry(int rows, int left, int right)
    {
        var n = Dim.Of<N>(rows);
        var a = Matrix.From(n, Dim.Of<D>(left), (i, j) => 1 + i + rows * j);
        var b = Matrix.From(n, Dim.Of<K>(right), (i, j) => -1 - i - rows * j);

        HStack(a, b).ToMathNet().ShouldBe(a.ToMathNet().Append(b.ToMathNet()));
    }

    [Fact]
    public void Blocks_stand_below_each_other_however_they_are_stored() => Draw.Always(static draw =>
    {
        var a = draw.Matrix(draw.N, draw.D);
        var b = draw.Matrix(draw.K, draw.D);
        var r = draw.Column(draw.D).T;

        VStack(a, b).Equals(Matrix.From(Both(draw.N, draw.K), draw.D, (i, j) => i < draw.N.Size ? a[i, j] : b[i - draw.N.Size, j])).ShouldBeTrue();
        VStack(a, r).Equals(Matrix.From(Both(draw.N, Dim.Of<One>(1)), draw.D, (i, j) => i < draw.N.Size ? a[i, j] : r[j])).ShouldBeTrue();
        VStack(r, b).Equals(Matrix.From(Both(Dim.Of<One>(1), draw.K), draw.D, (i, j) => i < 1 ? r[j] : b[i - 1, j])).ShouldBeTrue();
        VStack(a, 3 * I).Equals(Matrix.From(Both(draw.N, draw.D), draw.D, (i, j) => i < draw.N.Size ? a[i, j] : i - draw.N.Size == j ? 3 : 0)).ShouldBeTrue();
        VStack(3 * I, b).Equals(Matrix.From(Both(draw.D, draw.K), draw.D, (i, j) => i < draw.D.Size ? (i == j ? 3 : 0) : b[i - draw.D.Size, j])).ShouldBeTrue();
    });

    [Fact]
    public void Columns_stand_below_each_other() => Draw.Always(static draw =>
    {
        var x = draw.Column(draw.N);
        var y = draw.Column(draw.D);

        VStack(x, y).ShouldBe(ColumnVector.From(Both(draw.N, draw.D), i => i < draw.N.Size ? x[i] : y[i - draw.N.Size]));
    });

    [Fact]
    public void Columns_stand_beside_each_other_and_rows_below() => Draw.Always(static draw =>
    {
        var x = draw.Column(draw.N);
        var y = draw.Column(draw.N);
        var z = draw.Column(draw.D);
        var two = Both(Dim.Of<One>(1), Dim.Of<One>(1));

        HStack(x, y).Equals(Matrix.From(draw.N, two, (i, j) => j == 0 ? x[i] : y[i])).ShouldBeTrue();
        VStack(x.T, y.T).Equals(HStack(x, y).T).ShouldBeTrue();
        HStack(x.T, z.T).T.ShouldBe(VStack(x, z));
    });

    [Fact]
    public void Beside_and_above_stack_in_the_order_of_reading() => Draw.Always(static draw =>
    {
        var a = draw.Matrix(draw.N, draw.D);
        var b = draw.Matrix(draw.N, draw.K);
        var c = draw.Matrix(draw.M, draw.D);
        var x = draw.Column(draw.N);
        var r = draw.Column(draw.D).T;

        a.Beside(b).Equals(HStack(a, b)).ShouldBeTrue();
        a.Beside(x).Equals(HStack(a, x)).ShouldBeTrue();
        x.Beside(a).Equals(HStack(x, a)).ShouldBeTrue();
        x.Beside(x).Equals(HStack(x, x)).ShouldBeTrue();
        r.Beside(x.T).Equals(HStack(r, x.T)).ShouldBeTrue();
        a.Beside(2 * I).Equals(HStack(a, 2 * I)).ShouldBeTrue();
        (2 * I).Beside(a).Equals(HStack(2 * I, a)).ShouldBeTrue();
        a.Above(c).Equals(VStack(a, c)).ShouldBeTrue();
        a.Above(r).Equals(VStack(a, r)).ShouldBeTrue();
        r.Above(a).Equals(VStack(r, a)).ShouldBeTrue();
        r.Above(r).Equals(VStack(r, r)).ShouldBeTrue();
        x.Above(r.T).ShouldBe(VStack(x, r.T));
        a.Above(2 * I).Equals(VStack(a, 2 * I)).ShouldBeTrue();
        (2 * I).Above(a).Equals(VStack(2 * I, a)).ShouldBeTrue();
    });

    [Fact]
    public void What_was_stacked_is_taken_apart_again() => Draw.Always(static draw =>
    {
        var a = draw.Matrix(draw.N, draw.D);
        var b = draw.Matrix(draw.N, draw.K);
        var x = draw.Column(draw.N);
        var y = draw.Column(draw.D);

        HStack(a, b).TakeCols(draw.D).Equals(a).ShouldBeTrue();
        HStack(a, b).DropCols(draw.D).Equals(b).ShouldBeTrue();
        VStack(a.T, b.T).TakeRows(draw.D).Equals(a.T).ShouldBeTrue();
        VStack(a.T, b.T).DropRows(draw.D).Equals(b.T).ShouldBeTrue();
        VStack(x, y).Take(draw.N).ShouldBe(x);
        VStack(x, y).Drop(draw.N).ShouldBe(y);
    });

    [Fact]
    public void A_part_is_a_copy()
    {
        var vector = Vector<double>.Build.Dense(3);
        var part = ColumnVector.Wrap<Sum<N, D>>(vector).Take(Dim.Of<N>(2));

        vector[0] = 7;

        part[0].ShouldBe(0);
    }

    [Fact]
    public void No_part_is_larger_than_the_whole()
    {
        var column = Zeros(Dim.Of<Sum<N, D>>(3));
        var matrix = Zeros(Dim.Of<Sum<N, D>>(3), Dim.Of<Sum<K, M>>(2));
        var four = Dim.Of<N>(4);

        Should.Throw<ShapeMismatchException>(() => column.Take(four)).Message.ShouldBe("Cannot take a part of ColumnVector<N+D> (3): size 4 must be at most 3.");
        Should.Throw<ShapeMismatchException>(() => column.Drop(four)).Mismatch!.RuleId.ShouldBe("SM1009");
        Should.Throw<ShapeMismatchException>(() => matrix.TakeRows(four));
        Should.Throw<ShapeMismatchException>(() => matrix.DropRows(four));
        Should.Throw<ShapeMismatchException>(() => matrix.TakeCols(Dim.Of<K>(3)));
        Should.Throw<ShapeMismatchException>(() => matrix.DropCols(Dim.Of<K>(3)));
    }

    [Fact]
    public void The_rest_has_the_size_that_it_is_declared_to_have()
    {
        var column = Zeros(Dim.Of<Sum<N, Three>>(5));

        column.Drop(Dim.Of<N>(2)).Dim.Size.ShouldBe(3);
        Should.Throw<ShapeMismatchException>(() => column.Drop(Dim.Of<N>(1)));
        Should.Throw<ShapeMismatchException>(() => column.Take(Dim.Of<N>(1)));
    }

    private static Dim<Sum<TLeft, TRight>> Both<TLeft, TRight>(Dim<TLeft> left, Dim<TRight> right) =>
        Dim.Of<Sum<TLeft, TRight>>(left.Size + right.Size);
}
