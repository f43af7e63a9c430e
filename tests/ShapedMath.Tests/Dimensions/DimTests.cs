namespace ShapedMath.Tests.Dimensions;

public sealed class DimTests
{
    [Fact]
    public void A_size_carries_its_name() => Dim.Of<N>(5).ToString().ShouldBe("N = 5");

    [Fact]
    public void A_negative_size_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Dim.Of<N>(-1)).Message.ShouldStartWith("The size of N cannot be negative.");

    [Fact]
    public void A_size_divides_as_a_number()
    {
        var dim = Dim.Of<N>(5);

        (1 / (dim - 1)).ShouldBe(0.25);
    }

    [Fact]
    public void Sizes_of_one_dimension_are_compared()
    {
        (Dim.Of<N>(2) == Dim.Of<N>(2)).ShouldBeTrue();
        (Dim.Of<N>(2) != Dim.Of<N>(3)).ShouldBeTrue();
        Dim.Of<N>(2).GetHashCode().ShouldBe(Dim.Of<N>(2).GetHashCode());
        Dim.Of<N>(2).Equals((object)Dim.Of<D>(2)).ShouldBeFalse();
    }

    [Fact]
    public void The_largest_size_survives() => Dim.Of<N>(int.MaxValue).Size.ShouldBe(int.MaxValue);

    [Fact]
    public void A_witness_cannot_be_forged_by_default() =>
        Should.Throw<InvalidOperationException>(() => default(Dim<N>).Size).Message.ShouldBe("This Dim<N> is default: it was never given a value.");

    [Fact]
    public void A_fixed_size_is_the_only_one()
    {
        Dim.Of<Three>(3).Size.ShouldBe(3);
        Should.Throw<ShapeMismatchException>(() => Dim.Of<Three>(4)).Message.ShouldBe("Three has the size 3 by its declaration, so that it cannot name 4 entries.");
    }

    [Fact]
    public void What_is_made_of_fixed_sizes_has_a_fixed_size()
    {
        Dim.Of<Sum<Three, One>>(4).Size.ShouldBe(4);
        Should.Throw<ShapeMismatchException>(() => Dim.Of<Sum<Three, One>>(3));
        Dim.Of<Product<Three, Three>>(9).Size.ShouldBe(9);
        Should.Throw<ShapeMismatchException>(() => Dim.Of<Product<Three, Three>>(6));
        Dim.Of<Min<One, Three>>(1).Size.ShouldBe(1);
        Should.Throw<ShapeMismatchException>(() => Dim.Of<Min<One, Three>>(3));
        Should.Throw<ShapeMismatchException>(() => Dim.Of<One>(2));
        Should.Throw<ShapeMismatchException>(() => Dim.Of<Sum<Three, Product<Three, One>>>(5));
    }

    [Fact]
    public void What_is_made_of_other_sizes_too_may_have_any()
    {
        Dim.Of<Sum<Three, N>>(7).Size.ShouldBe(7);
        Dim.Of<Product<N, One>>(7).Size.ShouldBe(7);
        Dim.Of<Min<N, One>>(0).Size.ShouldBe(0);
    }

    [Fact]
    public void Data_that_contradict_a_fixed_size_do_not_come_in()
    {
        var wide = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.Dense(3, 4);
        var four = MathNet.Numerics.LinearAlgebra.Vector<double>.Build.Dense(4);

        Should.Throw<ShapeMismatchException>(() => ShapedMath.Matrix.Wrap<N, Three>(wide)).Message.ShouldBe("Three has the size 3 by its declaration, so that it cannot name 4 columns.");
        Should.Throw<ShapeMismatchException>(() => ShapedMath.Matrix.Wrap<One, N>(wide)).Message.ShouldBe("1 has the size 1 by its declaration, so that it cannot name 3 rows.");
        Should.Throw<ShapeMismatchException>(() => ColumnVector.Wrap<Three>(four)).Mismatch.ShouldBeNull();
        ShapedMath.Matrix.Wrap<Three, N>(wide).Rows.Size.ShouldBe(3);
    }

    [Theory]
    [InlineData(typeof(N), "N")]
    [InlineData(typeof(One), "1")]
    [InlineData(typeof(Sum<D, N>), "D+N")]
    [InlineData(typeof(Sum<Sum<D, N>, One>), "(D+N)+1")]
    [InlineData(typeof(Sum<D, Sum<N, One>>), "D+(N+1)")]
    [InlineData(typeof(Product<D, Sum<N, K>>), "D*(N+K)")]
    [InlineData(typeof(Min<N, D>), "min(N, D)")]
    [InlineData(typeof(Sum<Min<N, D>, K>), "min(N, D)+K")]
    [InlineData(typeof(Block<Sum<D, N>>), "Block<D+N>")]
    public void A_dimension_is_named_as_formulas_have_it(Type dimension, string name) =>
        DimensionName.Of(dimension).ShouldBe(name);
}
