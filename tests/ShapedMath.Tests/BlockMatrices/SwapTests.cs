using static ShapedMath.LinearAlgebra;

namespace ShapedMath.Tests.BlockMatrices;

public sealed class SwapTests
{
    [Fact]
    public void The_blocks_of_a_sum_change_places() => Draw.Always(static draw =>
    {
        var x = draw.Column(draw.N);
        var y = draw.Column(draw.D);
        var a = draw.Matrix(draw.N, draw.K);
        var b = draw.Matrix(draw.D, draw.K);

        VStack(x, y).Swap(draw.N).ShouldBe(VStack(y, x));
        VStack(x, y).T.Swap(draw.N).ShouldBe(VStack(y, x).T);
        VStack(a, b).SwapRows(draw.N).Equals(VStack(b, a)).ShouldBeTrue();
        HStack(a.T, b.T).SwapCols(draw.N).Equals(HStack(b.T, a.T)).ShouldBeTrue();
        VStack(x, y).Swap(draw.N).Swap(draw.D).ShouldBe(VStack(x, y));
    });

    [Fact]
    public void The_indices_of_a_pair_change_places() => Draw.Always(static draw =>
    {
        var a = draw.Matrix(draw.N, draw.D);
        var byRows = Pairs(draw.N, draw.D, (i, j) => a[i, j]);
        var byColumns = Pairs(draw.D, draw.N, (j, i) => a[i, j]);
        var many = draw.Matrix(byRows.Dim, draw.K);

        byRows.Swap(draw.N).ShouldBe(byColumns);
        byColumns.Swap(draw.D).ShouldBe(byRows);
        byRows.T.Swap(draw.N).ShouldBe(byColumns.T);
        for (int k = 0; k < draw.K.Size; k++)
        {
            var e = ColumnVector.From(draw.K, i => i == k ? 1 : 0);
            (many.SwapRows(draw.N) * e).ShouldBe((many * e).Swap(draw.N));
        }

        many.T.SwapCols(draw.N).Equals(many.SwapRows(draw.N).T).ShouldBeTrue();
    });

    [Fact]
    public void The_permutation_is_the_commutation_matrix()
    {
        // K₂₃ as tables have it: vec(Aᵀ) = K vec(A) for A of 2×3, vec by columns.
        double[,] table =
        {
            { 1, 0, 0, 0, 0, 0 },
            { 0, 0, 1, 0, 0, 0 },
            { 0, 0, 0, 0, 1, 0 },
            { 0, 1, 0, 0, 0, 0 },
            { 0, 0, 0, 1, 0, 0 },
            { 0, 0, 0, 0, 0, 1 },
        };

        var byColumns = Dim.Of<Product<D, N>>(6);
        var commutation = byColumns.Swap(Dim.Of<D>(3)).ToMatrix();

        commutation.ToMathNet().ToArray().ShouldBe(table);
    }

    [Fact]
    public void A_swap_is_orthogonal() => Draw.Always(static draw =>
    {
        var sum = Dim.Of<Sum<N, D>>(draw.N.Size + draw.D.Size).Swap(draw.N);

        (sum.T * sum.ToMatrix()).IsCloseTo(I).ShouldBeTrue();
    });

    [Fact]
    public void A_sum_is_not_swapped_after_more_than_it_has()
    {
        var column = Zeros(Dim.Of<Sum<N, D>>(3));

        Should.Throw<ShapeMismatchException>(() => column.Swap(Dim.Of<N>(4))).Message
            .ShouldBe("Cannot swap the blocks of Dim<N+D> (3) after Dim<N> (4): size 4 must be at most size 3.");
        Should.Throw<ShapeMismatchException>(() => Zeros(Dim.Of<Sum<N, Three>>(5)).Swap(Dim.Of<N>(1)));
    }

    [Fact]
    public void A_product_is_swapped_after_a_divisor()
    {
        var column = Zeros(Dim.Of<Product<N, D>>(7));

        Should.Throw<ShapeMismatchException>(() => column.Swap(Dim.Of<N>(2))).Message.ShouldBe("Cannot swap the factors of N*D after N = 2: 7 is no multiple of 2.");
        Should.Throw<ShapeMismatchException>(() => column.Swap(Dim.Of<N>(0)));
        Should.Throw<ShapeMismatchException>(() => Zeros(Dim.Of<Product<N, Three>>(8)).Swap(Dim.Of<N>(4)));
        Zeros(Dim.Of<Product<N, D>>(0)).Swap(Dim.Of<N>(0)).Dim.Size.ShouldBe(0);
    }

    private static ColumnVector<Product<TOuter, TInner>> Pairs<TOuter, TInner>(Dim<TOuter> outer, Dim<TInner> inner, Func<int, int, double> entry) =>
        ColumnVector.From(
            Dim.Of<Product<TOuter, TInner>>(outer.Size * inner.Size),
            index => entry(index / inner.Size, index % inner.Size));
}
