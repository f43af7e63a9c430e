using FsCheck;
using FsCheck.Fluent;
using static ShapedMath.LinearAlgebra;

namespace ShapedMath.Tests.Dimensions;

public sealed class SelectionTests
{
    private static readonly Dim<N> Ten = Dim.Of<N>(10);

    [Fact]
    public void Each_row_is_in_exactly_one_part_of_a_split() => Check.One(
        Config.QuickThrowOnFailure,
        Prop.ForAll(Arb.From(from n in Gen.Choose(0, 40) from percent in Gen.Choose(0, 100) from seed in Gen.Choose(int.MinValue, int.MaxValue - 1) select (n, percent, seed)), static draw =>
        {
            var (train, test) = Dim.Of<N>(draw.n).Split<Train, Test>(draw.percent / 100.0, draw.seed);

            train.Indices.Concat(test.Indices).Order().ShouldBe(Enumerable.Range(0, draw.n));
            train.Indices.ShouldBeInOrder();
            test.Indices.ShouldBeInOrder();
            Math.Abs(train.Rows.Size - draw.percent / 100.0 * draw.n).ShouldBeLessThanOrEqualTo(0.5 + 1e-9);
            (train.Cols.Size, test.Cols.Size).ShouldBe((draw.n, draw.n));
        }));

    [Fact]
    public void A_seed_gives_the_same_split_and_another_seed_another_one()
    {
        var hundred = Dim.Of<N>(100);

        hundred.Split<Train, Test>(0.5, 7).First.Indices.ShouldBe(hundred.Split<Train, Test>(0.5, 7).First.Indices);
        hundred.Split<Train, Test>(0.5, 7).First.Indices.ShouldNotBe(hundred.Split<Train, Test>(0.5, 8).First.Indices);
    }

    [Fact]
    public void All_splits_of_a_size_are_equally_likely()
    {
        // Two of five: 10 splits, 300 expected of each, standard deviation 16.4.
        var counts = Enumerable.Range(0, 3000)
            .CountBy(seed => string.Join(',', Dim.Of<N>(5).Split<Train, Test>(0.4, seed).First.Indices))
            .ToDictionary();

        counts.Count.ShouldBe(10);
        counts.Values.ShouldAllBe(count => count > 300 - 5 * 17 && count < 300 + 5 * 17);
    }

    [Fact]
    public void A_fraction_is_rounded_and_may_leave_nothing()
    {
        Ten.Split<Train, Test>(0.25, 1).First.Rows.Size.ShouldBe(3);
        Ten.Split<Train, Test>(0, 1).First.Rows.Size.ShouldBe(0);
        Ten.Split<Train, Test>(1, 1).Second.Rows.Size.ShouldBe(0);
        (Ten.Split<Train, Test>(1, 1).Second * Ones(Ten, Dim.Of<D>(2))).Rows.Size.ShouldBe(0);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(80)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_fraction_is_between_0_and_1(double fraction) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Ten.Split<Train, Test>(fraction, 1)).Message.ShouldStartWith("The share of a part of N is a number from 0 to 1.");

    [Fact]
    public void A_part_has_the_size_that_it_is_declared_to_have()
    {
        Ten.Split<Three, Test>(0.3, 1).First.Rows.Size.ShouldBe(3);
        Should.Throw<ShapeMismatchException>(() => Ten.Split<Train, Three>(0.3, 1));
        Should.Throw<ShapeMismatchException>(() => Ten.Select<Three>(1, 2));
    }

    [Fact]
    public void A_condition_splits_too()
    {
        var (even, odd) = Dim.Of<N>(5).Split<Train, Test>(static i => i % 2 == 0);

        even.Indices.ShouldBe([0, 2, 4]);
        odd.Indices.ShouldBe([1, 3]);
    }

    [Fact]
    public void What_is_selected_comes_in_the_order_of_the_selection()
    {
        var x = ColumnVector.From(Ten, static i => 10 * i);

        (Ten.Select<Train>(4, 0, 9) * x).ToMathNet().ShouldBe([40, 0, 90]);
        (Ten.Select<Train>() * x).Dim.Size.ShouldBe(0);
    }

    [Fact]
    public void An_index_that_is_not_there_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Ten.Select<Train>(3, 10)).Message.ShouldStartWith("N = 10 has no such index; they are counted from 0.");
        Should.Throw<ArgumentOutOfRangeException>(() => Ten.Select<Train>(-1));
        Should.Throw<InvalidOperationException>(() => default(Dim<N>).Select<Train>());
    }

    [Fact]
    public void Nothing_is_chosen_twice() =>
        Should.Throw<ArgumentException>(() => Ten.Select<Train>(3, 5, 3)).Message.ShouldStartWith("The index 3 of N is chosen twice.");

    [Fact]
    public void A_selection_is_a_matrix_of_zeros_and_ones() => Draw.Always(static draw =>
    {
        var x = draw.Matrix(draw.N, draw.D);
        var y = draw.Column(draw.N);
        var (train, test) = draw.N.Split<Train, Test>(0.6, draw.K.Size);
        var dense = Matrix.From(train.Rows, draw.N, (i, j) => train.Indices[i] == j ? 1 : 0);
        var z = draw.Matrix(draw.D, train.Rows);
        var r = draw.Column(train.Rows).T;

        train.ToMatrix().Equals(dense).ShouldBeTrue();
        train.T.Equals(dense.T).ShouldBeTrue();
        (train * x).Equals(dense * x).ShouldBeTrue();
        (train * y).Equals(dense * y).ShouldBeTrue();
        (z * train.ToMatrix()).Equals(z * dense).ShouldBeTrue();
        (r * train.ToMatrix()).Equals(r * dense).ShouldBeTrue();
        (train.T * (train * y) + test.T * (test * y)).Equals(y).ShouldBeTrue();
        (train.T * (train * x) + test.T * (test * x)).Equals(x).ShouldBeTrue();
    });

    [Fact]
    public void A_selection_from_a_selection_is_a_selection_from_the_whole()
    {
        var train = Ten.Select<Train>(8, 6, 4, 2);
        var validation = train.Rows.Select<Test>(3, 0);

        validation.Of(train).Indices.ShouldBe([2, 8]);
        validation.Of(train).Cols.Size.ShouldBe(10);
    }

    [Fact]
    public void A_part_is_a_copy()
    {
        var data = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.Dense(10, 2);
        var part = Ten.Select<Train>(0) * ShapedMath.Matrix.Wrap<N, D>(data);

        data[0, 0] = 7;

        part[0, 0].ShouldBe(0);
    }

    [Fact]
    public void Other_data_than_those_that_were_split_are_refused()
    {
        var train = Ten.Select<Train>(0, 1);

        Should.Throw<ShapeMismatchException>(() => train * Zeros(Dim.Of<N>(9))).Message
            .ShouldBe("Cannot multiply Selection<Train,N> (2×10) by ColumnVector<N> (9): inner dimensions 10 and 9 differ.");
        Should.Throw<ShapeMismatchException>(() => train * Zeros(Dim.Of<N>(9), Dim.Of<D>(3))).Message
            .ShouldBe("Cannot multiply Selection<Train,N> (2×10) by Matrix<N,D> (9×3): inner dimensions 10 and 9 differ.");
        Should.Throw<ShapeMismatchException>(() => Dim.Of<Train>(3).Select<Test>(0).Of(train)).Mismatch!.RuleId.ShouldBe("SM1001");
    }

    [Fact]
    public void Blocks_are_all_rows_in_order()
    {
        Ten.Blocks(4).Select(static block => string.Join(',', block.Indices)).ShouldBe(["0,1,2,3", "4,5,6,7", "8,9"]);
        Ten.Blocks(10).Count().ShouldBe(1);
        Dim.Of<N>(0).Blocks(4).ShouldBeEmpty();
        Should.Throw<ArgumentOutOfRangeException>(() => Ten.Blocks(0));
    }

    [Fact]
    public void A_sum_over_blocks_is_the_sum_over_all() => Draw.Always(static draw =>
    {
        var x = draw.Matrix(draw.N, draw.D);
        var y = draw.Column(draw.N);
        var gram = Zeros(draw.D, draw.D);
        var moments = Zeros(draw.D);

        foreach (var block in draw.N.Blocks(2))
        {
            gram += (block * x).T * (block * x);
            moments += (block * x).T * (block * y);
        }

        gram.ShouldBeCloseTo(x.T * x, scale: 100);
        moments.ShouldBeCloseTo(x.T * y, scale: 100);
    });

    [Fact]
    public void A_selection_says_how_many_it_chooses() => Ten.Select<Train>(4, 0).ToString().ShouldBe("Selection<Train,N> 2 of 10");
}
