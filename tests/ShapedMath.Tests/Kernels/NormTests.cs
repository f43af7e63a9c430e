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
    public void The_spectral_norm_and_the_condition_number_are_those_of_MathNet() => Draw.Always(
        static draw =>
        {
            var a = draw.Matrix(draw.N, draw.D);

            a.L2Norm().ShouldBe(a.ToMathNet().L2Norm(), 1e-12);
            a.ConditionNumber().ShouldBe(a.ToMathNet().ConditionNumber(), 1e-10 * a.ConditionNumber() * a.ConditionNumber());
        },
        smallest: 1);

    [Theory]
    [InlineData(1e200)]
    [InlineData(1e-200)]
    public void Singular_values_of_large_and_small_entries_are_found(double scale)
    {
        var a = new Diagonal<N>(ColumnVector.From(Dim.Of<N>(3), i => (i + 1) * scale)).ToMatrix();

        (a.L2Norm() / scale).ShouldBe(3, 1e-14);
        a.ConditionNumber().ShouldBe(3, 1e-14);
        Zeros(a.Rows, a.Rows).ConditionNumber().ShouldBe(double.PositiveInfinity);
        (a - a[0, 0] * I).ConditionNumber().ShouldBe(double.PositiveInfinity);
    }

    [Fact]
    public void What_is_infinite_or_no_number_stays_so()
    {
        var ones = Ones(Dim.Of<N>(2), Dim.Of<D>(2));

        ones.Map(static _ => double.NegativeInfinity).FrobeniusNorm().ShouldBe(double.PositiveInfinity);
        ones.Map(static _ => double.NaN).FrobeniusNorm().ShouldBe(double.NaN);
        Zeros(Dim.Of<N>(0), Dim.Of<D>(2)).FrobeniusNorm().ShouldBe(0);
    }
}
