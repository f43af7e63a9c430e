using MathNet.Numerics.Differentiation;
using ShapedMath.Checking;

namespace ShapedMath.Tests.Checking;

public sealed class FiniteDifferencesTests
{
    [Fact]
    public void The_gradient_of_a_quadratic_form_is_a_row() => Draw.Always(static draw =>
    {
        var (A, x) = (draw.Matrix(draw.N, draw.N), draw.Column(draw.N));

        RowVector<N> gradient = FiniteDifferences.Gradient(at => at.T * A * at, x);

        gradient.ToMathNet().ShouldBeCloseTo((x.T * (A + A.T)).ToMathNet(), 1000);
    });

    [Fact]
    public void The_Jacobian_of_a_linear_map_is_its_matrix() => Draw.Always(static draw =>
    {
        var (A, x) = (draw.Matrix(draw.N, draw.D), draw.Column(draw.D));

        Matrix<N, D> jacobian = FiniteDifferences.Jacobian(at => A * at, x);

        jacobian.ToMathNet().ShouldBeCloseTo(A.ToMathNet(), 1000);
    });

    [Theory]
    [InlineData(1)]
    [InlineData(1e3)]
    [InlineData(1e6)]
    [InlineData(1e150)]
    public void The_step_grows_with_the_entries(double scale)
    {
        var x = ColumnVector.From(Dim.Of<N>(3), i => scale * (i + 1));

        var gradient = FiniteDifferences.Gradient(at => Math.Exp(at[0] / scale) * Math.Sin(at[1] / scale) * (at[2] / scale), x);

        double[] expected = [Math.E * Math.Sin(2) * 3, Math.E * Math.Cos(2) * 3, Math.E * Math.Sin(2)];
        for (int i = 0; i < expected.Length; i++)
            (gradient[i] * scale).ShouldBe(expected[i], 1e-9);
    }

    [Fact]
    public void MathNets_differences_agree()
    {
        var x = ColumnVector.From(Dim.Of<N>(4), static i => Math.Sqrt(i));
        static double Function(double[] at) => Math.Log(1 + at.Sum(Math.Exp)) * at[0] - Math.Cos(at[1] * at[3]);

        var gradient = FiniteDifferences.Gradient(at => Function(at.ToMathNet().ToArray()), x);

        gradient.ToMathNet().ShouldBeCloseTo(MathNet.Numerics.LinearAlgebra.Vector<double>.Build.Dense(new NumericalJacobian(5, 2).Evaluate(Function, x.ToMathNet().ToArray())), 1000);
    }

    [Fact]
    public void Nothing_has_a_derivative_of_no_entries_and_no_number_none()
    {
        FiniteDifferences.Gradient(static _ => 1, ColumnVector.From(Dim.Of<N>(0), static _ => 0)).Dim.Size.ShouldBe(0);
        FiniteDifferences.Jacobian(static at => at.Map(Math.Log), ColumnVector.From(Dim.Of<N>(2), static i => i))[0, 0].ShouldBe(double.NaN);
    }

    [Fact]
    public void A_function_whose_size_varies_has_no_Jacobian() =>
        Should.Throw<ShapeMismatchException>(() => FiniteDifferences.Jacobian(
            static at => LinearAlgebra.Ones(Dim.Of<D>(at[0] > 0 ? 2 : 3)),
            ColumnVector.From(Dim.Of<N>(1), static _ => 0)));

    [Fact]
    public void A_missing_function_is_named() =>
        Should.Throw<ArgumentNullException>(static () => FiniteDifferences.Gradient(null!, ColumnVector.From(Dim.Of<N>(1), static _ => 0))).ParamName.ShouldBe("function");
}
