using MathNet.Numerics.LinearAlgebra;

namespace ShapedMath.Tests.Vectors;

public sealed class VectorTests
{
    private static readonly ColumnVector<N> X = ColumnVector.From(Dim.Of<N>(3), static i => i + 1);

    [Fact]
    public void A_column_is_made_from_a_formula_for_its_entries()
    {
        X.Dim.ShouldBe(Dim.Of<N>(3));
        X[2].ShouldBe(3);
        X.T.Dim.ShouldBe(Dim.Of<N>(3));
        X.T[2].ShouldBe(3);
    }

    [Fact]
    public void A_row_is_made_as_a_column_is()
    {
        var vector = Vector<double>.Build.Dense(3, static i => i + 1);

        RowVector.From(X.Dim, static i => i + 1).ShouldBe(X.T);
        RowVector.Wrap<N>(vector).ShouldBe(X.T);
        RowVector.Wrap<N>(vector).ToMathNet().ShouldBeSameAs(vector);
        Should.Throw<ShapeMismatchException>(() => RowVector.Wrap<One>(vector));
        Should.Throw<ArgumentNullException>(static () => RowVector.Wrap<N>(null!)).ParamName.ShouldBe("vector");
        Should.Throw<ArgumentNullException>(static () => RowVector.From(X.Dim, null!)).ParamName.ShouldBe("entry");
    }

    [Fact]
    public void Wrapping_unwrapping_and_transposing_share_the_entries()
    {
        var vector = Vector<double>.Build.Dense(2);
        var column = ColumnVector.Wrap<N>(vector);

        column.ToMathNet().ShouldBeSameAs(vector);
        column.T.ToMathNet().ShouldBeSameAs(vector);
        column.T.T.ToMathNet().ShouldBeSameAs(vector);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(-1)]
    public void An_index_out_of_range_is_refused(int index)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => X[index]).Message.ShouldStartWith("ColumnVector<N> 3 has no such entry; they are counted from 0.");
        Should.Throw<ArgumentOutOfRangeException>(() => X.T[index]).Message.ShouldStartWith("RowVector<N> 1×3 has no such entry; they are counted from 0.");
    }

    [Fact]
    public void A_function_is_applied_to_every_entry()
    {
        X.Map(static x => x * x).ShouldBe(ColumnVector.From(X.Dim, static i => (i + 1.0) * (i + 1)));
        X.T.Map(static x => x * x)[2].ShouldBe(9);
        ColumnVector.Wrap<N>(Vector<double>.Build.Sparse(2)).Map(Math.Cos)[1].ShouldBe(1);
    }

    [Fact]
    public void The_text_shows_label_size_and_entries()
    {
        X.ToString().ShouldBe($"ColumnVector<N> 3{Environment.NewLine}1{Environment.NewLine}2{Environment.NewLine}3{Environment.NewLine}");
        X.T.ToString().ShouldBe($"RowVector<N> 1×3{Environment.NewLine}1  2  3{Environment.NewLine}");
    }

    [Fact]
    public void Vectors_are_equal_where_their_entries_are()
    {
        var copy = ColumnVector.Wrap<N>(X.ToMathNet().Clone());

        copy.Equals(X).ShouldBeTrue();
        copy.GetHashCode().ShouldBe(X.GetHashCode());
        copy.T.Equals(X.T).ShouldBeTrue();
        copy.T.GetHashCode().ShouldBe(X.T.GetHashCode());
        X.Equals((object)X.T).ShouldBeFalse();
        default(ColumnVector<N>).Equals(X).ShouldBeFalse();
        default(ColumnVector<N>).GetHashCode().ShouldBe(ColumnVector.From(Dim.Of<N>(0), static _ => 0).GetHashCode());
        default(RowVector<N>).Equals(default).ShouldBeTrue();
    }

    [Fact]
    public void What_is_equal_has_one_hash_however_it_is_stored()
    {
        var dense = ColumnVector.From(Dim.Of<N>(5), static i => i == 2 ? 3 : 0);
        var sparse = ColumnVector.Wrap<N>(Vector<double>.Build.SparseOfVector(dense.ToMathNet()));

        sparse.Equals(dense).ShouldBeTrue();
        sparse.GetHashCode().ShouldBe(dense.GetHashCode());
        sparse.T.GetHashCode().ShouldBe(dense.T.GetHashCode());
        ColumnVector.From(dense.Dim, static _ => -0.0).GetHashCode().ShouldBe(ColumnVector.From(dense.Dim, static _ => 0).GetHashCode());
    }

    [Fact]
    public void Closeness_is_relative_to_the_larger_norm()
    {
        X.IsCloseTo(1.0000000001 * X).ShouldBeTrue();
        X.IsCloseTo(1.00000001 * X).ShouldBeFalse();
        X.T.IsCloseTo(1.0000000001 * X.T).ShouldBeTrue();
        X.T.IsCloseTo(1.00000001 * X.T).ShouldBeFalse();
        X.IsCloseTo(X.Map(static _ => double.NaN)).ShouldBeFalse();
    }
}
