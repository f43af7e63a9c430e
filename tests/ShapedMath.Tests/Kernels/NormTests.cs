using static ShapedMath.LinearAlgebra;

namespace ShapedMath.Tests.Kernels;

public sealed class NormTests
{
    [Fact]
    public void The_Frobenius_norm_is_the_root_of_the_trace_of_the_Gram_matrix() => Draw.Always(static draw =>
    {
        var a = draw.Matrix(draw.N, draw.D);

        a.FrobeniusNorm().ShouldBe(Math.Sqrt((a.T * a).Trace()), 1e-12);
    });

    [Theory]
    [InlineData(1e200)]
    [InlineData(1e-200)]
    [InlineData(double.Epsilon)]
    public void Large_and_small_entries_are_squared_without_leaving_the_range(double entry) =>
        ((entry * Ones(Dim.Of<N>(2), Dim.Of<D>(2))).FrobeniusNorm() / entry).ShouldBe(2, 1e-15);

    [Fact]
    public void What_is_infinite_or_no_number_stays_so()
    {
        var ones = Ones(Dim.Of<N>(2), Dim.Of<D>(2));

        ones.Map(static _ => double.NegativeInfinity).FrobeniusNorm().ShouldBe(double.PositiveInfinity);
        ones.Map(static _ => double.NaN).FrobeniusNorm().ShouldBe(double.NaN);
        Zeros(Dim.Of<N>(0), Dim.Of<D>(2)).FrobeniusNorm().ShouldBe(0);
    }
}
