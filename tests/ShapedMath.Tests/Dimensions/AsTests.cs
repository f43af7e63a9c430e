using static ShapedMath.LinearAlgebra;

namespace ShapedMath.Tests.Dimensions;

public sealed class AsTests
{
    [Fact]
    public void Parentheses_of_a_sum_are_set_otherwise() => Draw.Always(static draw =>
    {
        var x = draw.Column(draw.N);
        var y = draw.Column(draw.D);
        var z = draw.Column(draw.K);
        var left = VStack(VStack(x, y), z);
        var right = VStack(x, VStack(y, z));

        left.As<Sum<N, Sum<D, K>>>().ShouldBe(right);
        right.As<Sum<Sum<N, D>, K>>().ShouldBe(left);
        left.T.As<Sum<N, Sum<D, K>>>().ShouldBe(right.T);
        left.Dim.As<Sum<N, Sum<D, K>>>().ShouldBe(right.Dim);
        left.As<Sum<N, Sum<D, K>>>().Take(draw.N).ShouldBe(x);
    });

    [Fact]
    public void Rows_and_columns_are_read_at_once() => Draw.Always(static draw =>
    {
        var a = draw.Matrix(Dim.Of<Sum<Sum<N, D>, K>>(3), Dim.Of<Product<N, One>>(2));

        var read = a.As<Sum<N, Sum<D, K>>, N>();

        read.ToMathNet().ShouldBe(a.ToMathNet());
        read.T.As<N, Sum<Sum<N, D>, K>>().ToMathNet().ShouldBe(a.T.ToMathNet());
    });

    [Fact]
    public void Nothing_is_copied()
    {
        var column = Ones(Dim.Of<Product<One, N>>(3));
        var matrix = Ones(Dim.Of<Product<One, N>>(3), Dim.Of<D>(2));

        column.As<N>().ToMathNet().ShouldBeSameAs(column.ToMathNet());
        matrix.As<N, D>().ToMathNet().ShouldBeSameAs(matrix.ToMathNet());
    }

    [Fact]
    public void Whatever_numbers_the_same_entries_is_read_as_one()
    {
        Read<Sum<Sum<N, D>, Sum<K, M>>, Sum<N, Sum<D, Sum<K, M>>>>();
        Read<Sum<Sum<N, D>, Sum<K, M>>, Sum<Sum<Sum<N, D>, K>, M>>();
        Read<Product<Product<N, D>, K>, Product<N, Product<D, K>>>();
        Read<Product<N, Product<One, D>>, Product<N, D>>();
        Read<Product<One, One>, One>();
        Read<Sum<Product<N, One>, Sum<D, K>>, Sum<Sum<N, D>, K>>();
        Read<Product<Sum<Sum<N, D>, K>, M>, Product<Sum<N, Sum<D, K>>, M>>();
        Read<Sum<Product<One, Sum<N, D>>, K>, Sum<N, Sum<D, K>>>();
        Read<Product<Product<One, Product<N, D>>, K>, Product<N, Product<D, K>>>();
        Read<Min<Sum<Sum<N, D>, K>, M>, Min<Sum<N, Sum<D, K>>, M>>();
        Read<Sum<One, Sum<One, N>>, Sum<Sum<One, One>, N>>();
        Read<Block<N>, Block<N>>();
    }

    [Fact]
    public void Whatever_does_not_is_refused()
    {
        Refuse<Sum<N, D>, Sum<D, N>>("D+N");
        Refuse<Product<N, D>, Product<D, N>>("D*N");
        Refuse<Sum<N, Sum<D, K>>, Sum<Sum<N, K>, D>>("(N+K)+D");
        Refuse<Min<N, D>, Min<D, N>>("min(D, N)");
        Refuse<N, D>("D");
        Refuse<Sum<N, One>, N>("N");
        Refuse<Sum<N, N>, Product<Sum<One, One>, N>>("2*N");
        Refuse<Product<N, Sum<D, K>>, Sum<Product<N, D>, Product<N, K>>>("(N*D)+(N*K)");
        Refuse<Block<N>, Block<D>>("Block<D>");
    }

    [Fact]
    public void Another_order_is_for_Swap() =>
        Should.Throw<ShapeMismatchException>(() => Zeros(Dim.Of<Sum<N, D>>(3)).As<Sum<D, N>>()).Message
            .ShouldBe("Cannot read ColumnVector<N+D> (N+D) as D+N: N+D and D+N have one size, but not one order; Swap moves the entries, and As moves none.");

    [Fact]
    public void Other_labels_are_for_nothing()
    {
        var matrix = Zeros(Dim.Of<N>(2), Dim.Of<D>(2));

        Should.Throw<ShapeMismatchException>(() => matrix.As<N, K>()).Message
            .ShouldBe("Cannot read Matrix<N,D> (N×D) as N×K: D and K differ in more than parentheses and factors of 1.");
        Should.Throw<ShapeMismatchException>(() => matrix.As<K, D>()).Mismatch!.RuleId.ShouldBe("SM1015");
    }

    private static void Read<TFrom, TTo>()
    {
        var row = ColumnVector.Wrap<TFrom>(MathNet.Numerics.LinearAlgebra.Vector<double>.Build.Dense(FixedSize<TFrom>.Value ?? 6, static i => i)).T;

        row.As<TTo>().ToMathNet().ShouldBe(row.ToMathNet());
        row.As<TTo>().As<TFrom>().ShouldBe(row);
    }

    private static void Refuse<TFrom, TTo>(string target)
    {
        Should.Throw<ShapeMismatchException>(() => Dim.Of<TFrom>(6).As<TTo>()).Message.ShouldContain($" as {target}: ");
        Should.Throw<ShapeMismatchException>(() => Dim.Of<TTo>(6).As<TFrom>());
    }
}
