using static ShapedMath.LinearAlgebra;

namespace ShapedMath.Tests.Kernels;

public sealed class ProjectorTests
{
    [Fact]
    public void Projectors_are_symmetric_and_idempotent_and_keep_what_is_in_the_space() => Draw.Always(
        static draw =>
        {
            var x = draw.OfRank(Math.Min(draw.K.Size, 2), draw.N, draw.D);

            var columns = x.ColumnSpaceProjector();
            var rows = x.RowSpaceProjector();

            columns.ShouldBe(columns.T);
            (columns * columns).ShouldBeCloseTo(columns);
            (columns * x).ShouldBeCloseTo(x, scale: 100);
            rows.ShouldBe(rows.T);
            (rows * rows).ShouldBeCloseTo(rows);
            (x * rows).ShouldBeCloseTo(x, scale: 100);
            columns.Trace().ShouldBe(Math.Min(Math.Min(draw.N.Size, draw.D.Size), Math.Min(draw.K.Size, 2)), 1e-9);
            rows.Trace().ShouldBe(columns.Trace(), 1e-9);
        },
        smallest: 1);

    [Fact]
    public void A_line_in_the_plane_by_hand()
    {
        var x = Matrix.From(Dim.Of<N>(2), Dim.Of<D>(1), static (i, _) => 3e200 + i * 1e200);

        x.ColumnSpaceProjector().ShouldBeCloseTo(Matrix.From(x.Rows, x.Rows, static (i, j) => (3 + i) * (3 + j) / 25.0));
        x.RowSpaceProjector().ShouldBeCloseTo(Eye(x.Cols));
    }

    [Fact]
    public void Of_nothing_and_of_zeros_the_projector_is_zero()
    {
        var (three, none) = (Dim.Of<N>(3), Dim.Of<D>(0));

        Zeros(three, none).ColumnSpaceProjector().ShouldBe(Zeros(three, three));
        Zeros(three, none).RowSpaceProjector().ShouldBe(Zeros(none, none));
        Zeros(none, three).RowSpaceProjector().ShouldBe(Zeros(three, three));
        Zeros(three, Dim.Of<D>(2)).ColumnSpaceProjector().ShouldBe(Zeros(three, three));
        Should.Throw<NotFiniteNumberException>(() => (double.NaN * Ones(three, three)).RowSpaceProjector());
    }
}
