using System.Reflection;
using static ShapedMath.LinearAlgebra;

namespace ShapedMath.Tests.Dimensions;

public sealed class SameTests
{
    private static readonly Same<N, D> Same = Dim.Of<N>(3).Same(Dim.Of<D>(3));

    [Fact]
    public void What_has_the_same_size_gets_the_other_label() => Draw.Always(static draw =>
    {
        var same = draw.N.Same(Dim.Of<D>(draw.N.Size));
        var a = draw.Matrix(draw.N, draw.K);
        var b = draw.Matrix(draw.N, draw.N);
        var x = draw.Column(draw.N);

        same.Rows(a).ToMathNet().ShouldBe(a.ToMathNet());
        same.Cols(a.T).ToMathNet().ShouldBe(a.T.ToMathNet());
        same.Cast(b).ToMathNet().ShouldBe(b.ToMathNet());
        same.Cast(x).ToMathNet().ShouldBe(x.ToMathNet());
        same.Cast(x.T).ToMathNet().ShouldBe(x.ToMathNet());
        same.Reversed.Cast(same.Cast(x)).ShouldBe(x);
        same.Reversed.Rows(same.Rows(a)).Equals(a).ShouldBeTrue();
    });

    [Fact]
    public void Nothing_is_copied()
    {
        var column = Ones(Dim.Of<N>(3));
        var matrix = Ones(Dim.Of<N>(3), Dim.Of<K>(2));

        Same.Cast(column).ToMathNet().ShouldBeSameAs(column.ToMathNet());
        Same.Rows(matrix).ToMathNet().ShouldBeSameAs(matrix.ToMathNet());
        Same.Cols(matrix.T).T.ToMathNet().ShouldBeSameAs(matrix.ToMathNet());
    }

    [Fact]
    public void Other_sizes_are_not_the_same()
    {
        Should.Throw<ShapeMismatchException>(() => Dim.Of<N>(3).Same(Dim.Of<D>(4))).Message
            .ShouldBe("Cannot give Dim<N> (3) the label of Dim<D> (4): sizes 3 and 4 differ.");
        Dim.Of<N>(3).TrySame(Dim.Of<D>(4), out var same).ShouldBeFalse();
        same.ShouldBeNull();
    }

    [Fact]
    public void Equal_sizes_are_the_same_as_long_as_there_are_any()
    {
        Dim.Of<N>(0).TrySame(Dim.Of<D>(0), out var same).ShouldBeTrue();
        same!.Cast(Zeros(Dim.Of<N>(0))).Dim.Size.ShouldBe(0);
    }

    [Fact]
    public void A_proof_for_one_size_is_none_for_another()
    {
        Should.Throw<ShapeMismatchException>(() => Same.Cast(Ones(Dim.Of<N>(4)))).Message
            .ShouldBe("Cannot give Dim<N> (4) the label of Dim<D> (3): sizes 4 and 3 differ.");
        Should.Throw<ShapeMismatchException>(() => Same.Cast(Ones(Dim.Of<N>(4)).T));
        Should.Throw<ShapeMismatchException>(() => Same.Rows(Ones(Dim.Of<N>(4), Dim.Of<K>(3))));
        Should.Throw<ShapeMismatchException>(() => Same.Cols(Ones(Dim.Of<K>(3), Dim.Of<N>(4))));
        Should.Throw<ShapeMismatchException>(() => Same.Cast(Eye(Dim.Of<N>(4))));
    }

    [Fact]
    public void What_is_square_by_its_new_labels_is_square() =>
        Should.Throw<ShapeMismatchException>(() => Same.Rows(Ones(Dim.Of<N>(3), Dim.Of<D>(5)))).Message
            .ShouldBe("Matrix<D,D> is square by its type, so that it cannot be 3×5.");

    [Fact]
    public void A_proof_cannot_be_forged()
    {
        typeof(Same<,>).GetConstructors().ShouldBeEmpty();
        typeof(Same<,>).IsValueType.ShouldBeFalse();
        typeof(Same<,>).IsSealed.ShouldBeTrue();
        typeof(Same<,>).GetProperties(BindingFlags.Public | BindingFlags.Instance).ShouldAllBe(property => !property.CanWrite);
        Should.Throw<InvalidOperationException>(() => default(Dim<N>).Same(default(Dim<D>)));
    }

    [Fact]
    public void A_proof_says_what_it_proves() => Same.ToString().ShouldBe("N = D = 3");
}
