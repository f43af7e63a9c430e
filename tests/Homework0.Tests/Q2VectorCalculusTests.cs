using Homework0.Data;
using Homework0.Working;
using MathNet.Numerics.LinearAlgebra;
using ShapedMath;

namespace Homework0.Tests;

/// <summary>Question 2 by hand, for n = 2.</summary>
public sealed class Q2VectorCalculusTests
{
    private static readonly ColumnVector<Coordinates> x = ColumnVector.Wrap<Coordinates>(Vector<double>.Build.Dense([3.0, 5]));
    private static readonly ColumnVector<Coordinates> c = ColumnVector.Wrap<Coordinates>(Vector<double>.Build.Dense([7.0, 11]));
    private static readonly Matrix<Coordinates, Coordinates> A = Matrix.Wrap<Coordinates, Coordinates>(Matrix<double>.Build.DenseOfArray(new double[,] { { 1, 2 }, { 4, 8 } }));

    [Fact]
    public void Derivatives_of_numbers_are_rows()
    {
        Entries(Q2VectorCalculus.InnerProductDerivative(c)).ShouldBe([7, 11]);
        Entries(Q2VectorCalculus.SquaredNormDerivative(x)).ShouldBe([6, 10]);

        // xᵀAx = x₁² + 6x₁x₂ + 8x₂².
        Entries(Q2VectorCalculus.QuadraticFormDerivative(A, x)).ShouldBe([2 * 3 + 6 * 5, 6 * 3 + 16 * 5]);
        Q2VectorCalculus.QuadraticForm(A, x).ShouldBe(9 + 90 + 200);
    }

    [Fact]
    public void The_derivative_of_a_column_is_a_matrix() => Q2VectorCalculus.LinearMapDerivative(A).ShouldBe(A);

    [Fact]
    public void For_a_matrix_that_is_not_symmetric_there_is_a_witness_and_for_a_symmetric_one_there_is_none()
    {
        var witness = Q2VectorCalculus.Witness(A).ShouldNotBeNull();
        Entries(Q2VectorCalculus.QuadraticFormDerivative(A, witness)).ShouldNotBe(Entries(Q2VectorCalculus.OfSymmetric(A, witness)));
        Q2VectorCalculus.Witness(A + A.T).ShouldBeNull();
    }

    [Fact]
    public void Differences_of_a_cubic_are_its_derivative()
    {
        // f = x₁³ + x₁x₂.
        Entries(FiniteDifferences.Of(at => at[0] * at[0] * at[0] + at[0] * at[1], x)).Zip([32, 3.0]).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-8);
        var J = FiniteDifferences.Of(at => at.Map(entry => entry * entry), x);
        (J - Matrix.From(x.Dim, x.Dim, (i, j) => i == j ? 2 * x[i] : 0)).FrobeniusNorm().ShouldBeLessThan(1e-8);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void All_parts_hold_whatever_the_seed(int seed)
    {
        var section = new Q2<Coordinates>(Dim.Of<Coordinates>(4), seed).Section;
        section.Parts.Select(part => part.Id).ShouldBe(["Q2 (a)", "Q2 (b)", "Q2 (c)", "Q2 (d)", "Q2 (e)"]);
        section.Parts.SelectMany(part => part.Checks).ShouldAllBe(check => check.Verdict == Verdict.Holds);
        section.Parts.SelectMany(part => part.Findings).ShouldAllBe(finding => finding.Holds);
        section.Parts.ShouldAllBe(part => part.Code.All(code => code.Text().Length > 0));

        new Q3AtRandom(seed).Section.Parts.SelectMany(part => part.Findings).Where(finding => !finding.Holds).ShouldBeEmpty();
    }

    private static double[] Entries(RowVector<Coordinates> row) => row.T.ToMathNet().ToArray();
}
