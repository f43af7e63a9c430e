using static ShapedMath.LinearAlgebra;

namespace ShapedMath.Tests.Matrices;

public sealed class CreationTests
{
    private static readonly Dim<N> Rows = Dim.Of<N>(200);
    private static readonly Dim<D> Cols = Dim.Of<D>(100);

    [Fact]
    public void Constant_matrices_and_columns_have_the_sizes_asked_for() => Draw.Always(static draw =>
    {
        Zeros(draw.N, draw.D).Equals(Matrix.From(draw.N, draw.D, static (_, _) => 0)).ShouldBeTrue();
        Ones(draw.N, draw.D).Equals(Matrix.From(draw.N, draw.D, static (_, _) => 1)).ShouldBeTrue();
        Eye(draw.N).Equals(Matrix.From(draw.N, draw.N, static (i, j) => i == j ? 1 : 0)).ShouldBeTrue();
        Zeros(draw.N).ShouldBe(ColumnVector.From(draw.N, static _ => 0));
        Ones(draw.N).ShouldBe(ColumnVector.From(draw.N, static _ => 1));
        RandomNormal(draw.N, draw.D, seed: 1).Rows.ShouldBe(draw.N);
        RandomNormal(draw.N, draw.D, seed: 1).Cols.ShouldBe(draw.D);
        RandomNormal(draw.N, seed: 1).Dim.ShouldBe(draw.N);
    });

    [Fact]
    public void Labels_are_rows_of_the_identity()
    {
        OneHot(Dim.Of<N>(3), Dim.Of<K>(2), [1, 0, 1]).Equals(Matrix.From(Dim.Of<N>(3), Dim.Of<K>(2), static (i, j) => (i == 1) == (j == 0) ? 1 : 0)).ShouldBeTrue();
        OneHot(Dim.Of<N>(0), Dim.Of<K>(2), []).Cols.Size.ShouldBe(2);
        OneHot(Dim.Of<N>(0), Dim.Of<K>(0), []).Rows.Size.ShouldBe(0);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public void A_label_without_a_class_is_named_with_its_place_and_the_classes(int label)
    {
        Should.Throw<ArgumentException>(() => OneHot(Dim.Of<N>(3), Dim.Of<K>(2), [1, label, 0])).Message.ShouldBe($"Label 1 is {label}, and K has 2 classes, counted from 0. (Parameter 'labels')");
        Should.Throw<ShapeMismatchException>(() => OneHot(Dim.Of<N>(3), Dim.Of<K>(2), [label, 0])).Message.ShouldBe("2 labels do not make the 3 rows of a Matrix<N,K>: a row has one label.");
    }

    [Fact]
    public void The_same_seed_gives_the_same_draws_and_another_gives_others()
    {
        RandomNormal(Rows, Cols, seed: 1).Equals(RandomNormal(Rows, Cols, seed: 1)).ShouldBeTrue();
        RandomNormal(Rows, Cols, seed: 1).Equals(RandomNormal(Rows, Cols, seed: 2)).ShouldBeFalse();
        RandomNormal(Rows, seed: 1).ShouldBe(RandomNormal(Rows, seed: 1));
        RandomNormal(Rows, seed: 1).ShouldNotBe(RandomNormal(Rows, seed: 2));
    }

    // 20,000 draws: the mean of them is within 0.03, the mean square within 0.05 of 1, but for one seed in ten thousand.
    [Fact]
    public void Draws_have_mean_0_and_variance_1_and_one_in_three_is_beyond_1()
    {
        double[] draws = RandomNormal(Rows, Cols, seed: 3).ToMathNet().ToColumnMajorArray();

        draws.Average().ShouldBe(0, 0.03);
        draws.Average(static x => x * x).ShouldBe(1, 0.05);
        draws.Average(static x => Math.Abs(x) > 1 ? 1.0 : 0).ShouldBe(0.3173, 0.015);
    }
}
