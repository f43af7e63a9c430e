using MathNet.Numerics.LinearAlgebra;
using ShapedMath;

namespace Textbook.Tests;

public sealed class ComparisonTests
{
    private static readonly ColumnVector<N> Value = ColumnVector.Wrap<N>(CreateVector.DenseOfArray([3.0, -4.0]));

    [Fact]
    public void The_difference_is_relative_to_the_larger_norm() =>
        new Comparison("").Of(Value, CreateVector.DenseOfArray([0, -10.0])).Difference.ShouldBe(Math.Sqrt(45) / 10, 1e-15);

    [Fact]
    public void Of_several_pairs_the_worst_counts()
    {
        var expected = CreateVector.DenseOfArray([3, -4 + 5e-8]);
        new Comparison("").Of(Value, Value.ToMathNet()).Agrees.ShouldBeTrue();
        new Comparison("").Of(Value, expected).Of(Value, Value.ToMathNet()).Agrees.ShouldBeFalse();
        new Comparison("").Of(Value, Value.ToMathNet()).Of(Value, expected).Agrees.ShouldBeFalse();
        new Comparison("", Allowed: 1e-7).Of(Value, expected).Agrees.ShouldBeTrue();
    }

    [Fact]
    public void What_is_no_number_agrees_with_nothing()
    {
        var nothing = Value.Map(_ => double.NaN);
        new Comparison("").Of(nothing, nothing.ToMathNet()).Agrees.ShouldBeFalse();
        new Comparison("").Of(nothing, nothing.ToMathNet()).Of(Value, Value.ToMathNet()).Agrees.ShouldBeFalse();
    }

    [Fact]
    public void Zeros_agree_with_zeros() => new Comparison("").Of(0 * Value, 0 * Value.ToMathNet()).Agrees.ShouldBeTrue();

    [Fact]
    public void Another_size_is_no_comparison() =>
        Should.Throw<ArgumentException>(() => new Comparison("").Of(Value, CreateVector.Dense<double>(3)));
}
