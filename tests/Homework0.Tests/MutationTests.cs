namespace Homework0.Tests;

/// <summary>Every identity is a real test: with a formula that is wrong, although its shapes are right, the run ends with 1.</summary>
public sealed class MutationTests
{
    private const string Q2 = "Q2VectorCalculus.cs";
    private const string Q3 = "Q3LeastSquares.cs";
    private const string Q4 = "Q4Ridge.cs";

    [Fact]
    public void The_sources_as_they_are_end_with_0() =>
        Mutant.WithFormula(Q3, "(X.T * X).Solve(X.T * y)", "(X.T * X).Solve(X.T * y)", "Q3").ExitCode.ShouldBe(0);

    [Theory]
    [InlineData("=> c[j];", "=> -c[j];")]
    [InlineData("=> c.T;", "=> 2 * c.T;")]
    [InlineData("=> 2 * x.T;", "=> x.T;")]
    [InlineData("=> A * x;", "=> A.T * x;")]
    [InlineData("=> A[i, j];", "=> A[j, i];")]
    [InlineData("x[i] * (A[i, j] + A[j, i])", "x[i] * (A[i, j] + A[i, j])")]
    [InlineData("=> x.T * (A + A.T);", "=> x.T * (A + A);")]
    [InlineData("=> 2 * x.T * A;", "=> x.T * A;")]
    [InlineData("difference.Row(i).L2Norm() == 0 ? null", "difference.Row(i).L2Norm() >= 0 ? null")]
    [InlineData("difference.Row(i).L2Norm() == 0 ? null", "difference.Row(i).L2Norm() < 0 ? null")]
    [InlineData("k == i ? 1 : 0", "k == i ? 0 : 0")]
    public void A_wrong_formula_of_question_2_fails(string formula, string mutated) => ShouldFail(Q2, formula, mutated, "Q2");

    [Theory]
    [InlineData("(X.T * X).Solve(X.T * y)", "X.T * X * (X.T * y)")]
    [InlineData("(X.T * X).Solve(X.T * y)", "(X.T * X + 1e-3 * LinearAlgebra.I).Solve(X.T * y)")]
    [InlineData("V * Σ.PseudoInverse() * U.T * y", "V.T * Σ.PseudoInverse() * U.T * y")]
    [InlineData("V * Σ.PseudoInverse() * U.T * y", "V * Σ.PseudoInverse() * U * y")]
    [InlineData("V * Σ.PseudoInverse() * U.T * y", "V * Σ.T * U.T * y")]
    [InlineData("V * Σ.PseudoInverse() * U.T;", "V.T * Σ.PseudoInverse() * U.T;")]
    [InlineData("V * Σ.PseudoInverse() * U.T;", "V * Σ.PseudoInverse() * U;")]
    [InlineData("V * Σ.PseudoInverse() * U.T;", "V * Σ.T * U.T;")]
    [InlineData("X.T * (X * X.T).Solve(y)", "X.T * y")]
    [InlineData("X.T * (X * X.T).Solve(y)", "X.T * (X * X.T + 1e-6 * LinearAlgebra.I).Solve(y)")]
    public void A_wrong_formula_of_question_3_fails(string formula, string mutated) => ShouldFail(Q3, formula, mutated, "Q3");

    [Theory]
    [InlineData("(X.T * X + λ * I).Solve(X.T * y)", "(X.T * X - λ * I).Solve(X.T * y)")]
    [InlineData("(X.T * X + λ * I).Solve(X.T * y)", "(X.T * X + I).Solve(X.T * y)")]
    [InlineData("(X.T * X + λ * I).Solve(X.T * y)", "(X.T * X + λ * λ * I).Solve(X.T * y)")]
    [InlineData("(X.T * X + λ * I).Solve(X.T * y)", "(X.T * X + (1 + 1e-9) * λ * I).Solve(X.T * y)")]
    [InlineData("V * (Σ.T * Σ + λ * I).Inverse() * Σ.T * U.T * y", "V * (Σ.T * Σ + λ * I) * Σ.T * U.T * y")]
    [InlineData("V * (Σ.T * Σ + λ * I).Inverse() * Σ.T * U.T * y", "V.T * (Σ.T * Σ + λ * I).Inverse() * Σ.T * U.T * y")]
    [InlineData("V * (Σ.T * Σ + λ * I).Inverse() * Σ.T * U.T * y", "V * (Σ.T * Σ + λ * I).Inverse() * Σ.T * U * y")]
    [InlineData("V * (Σ.T * Σ + λ * I).Inverse() * Σ.T * U.T * y", "V * (Σ.T * Σ).Inverse() * Σ.T * U.T * y")]
    [InlineData("σ / (σ * σ + λ)", "σ / (σ + λ)")]
    [InlineData("σ / (σ * σ + λ)", "1 / (σ * σ + λ)")]
    [InlineData("-(r.T * r) / (2 * λ)", "-(r.T * r) / λ")]
    [InlineData("- w.T * w / 2;", "- w.T * w;")]
    [InlineData("- w.T * w / 2;", "+ w.T * w / 2;")]
    [InlineData("(y - X * w).T * X / λ - w.T", "(y - X * w).T * X / λ + w.T")]
    [InlineData("(y - X * w).T * X / λ - w.T", "(y - X * w).T * X - w.T")]
    [InlineData("-(X.T * X / λ + I)", "-(X.T * X / λ - I)")]
    [InlineData("-(X.T * X / λ + I)", "X.T * X / λ + I")]
    [InlineData("VStack(X, Math.Sqrt(λ) * I)", "VStack(X, λ * I)")]
    [InlineData("VStack(X, Math.Sqrt(λ) * I)", "VStack(X, -λ * I)")]
    [InlineData("VStack(y, Zeros(X.Cols))", "VStack(y, Ones(X.Cols))")]
    [InlineData("HStack(X, Math.Sqrt(λ) * I)", "HStack(X, λ * I)")]
    [InlineData("HStack(X, Math.Sqrt(λ) * I)", "HStack(-X, Math.Sqrt(λ) * I)")]
    [InlineData("X.T * (X * X.T + λ * I).Solve(y)", "X.T * (X * X.T - λ * I).Solve(y)")]
    [InlineData("X.T * (X * X.T + λ * I).Solve(y)", "X.T * (X * X.T + I).Solve(y)")]
    [InlineData("(X.T * (X * X.T + λ * I), (X.T * X + λ * I) * X.T)", "(X.T * (X * X.T + λ * I), (X.T * X + I) * X.T)")]
    [InlineData("(X.T * (X * X.T + λ * I), (X.T * X + λ * I) * X.T)", "(X.T * (X * X.T - λ * I), (X.T * X + λ * I) * X.T)")]
    [InlineData("X.T * y / λ", "X.T * y / (2 * λ)")]
    [InlineData("X.T * y / λ", "X.T * y")]
    [InlineData("X.PseudoInverse() * y", "X.T * y")]
    public void A_wrong_formula_of_question_4_fails(string formula, string mutated) => ShouldFail(Q4, formula, mutated, "Q4");

    [Theory]
    [InlineData("(X.T * X).Solve(X.T * y)", "(X.T * X + 1e-6 * LinearAlgebra.I).Solve(X.T * y)")]
    [InlineData("X.T * (X * X.T).Solve(y)", "X.T * (X * X.T).PseudoInverse() * y")]
    [InlineData("V * Σ.PseudoInverse() * U.T * y", "V * Σ.T * U.T * y")]
    [InlineData("V * Σ.PseudoInverse() * U.T;", "V * Σ.T * U.T;")]
    public void A_wrong_formula_of_question_3_fails_at_random_too(string formula, string mutated) => ShouldFail(Q3, formula, mutated, "Q3-random");

    [Theory]
    [InlineData("D4f.cs", "(g.X.T * g.X + g.λ * I) * g.X.T", "(g.X.T * g.X - g.λ * I) * g.X.T")]
    [InlineData("Neuron.cs", "b = b - λ", "b = b + λ")]
    public void A_claim_whose_verdict_is_not_the_documents_fails(string file, string formula, string mutated)
    {
        var run = Mutant.WithFormula(file, formula, mutated, "claims");
        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("NOT AS DOCUMENTED", Case.Sensitive);
    }

    private static void ShouldFail(string file, string formula, string mutated, string part)
    {
        var run = Mutant.WithFormula(file, formula, mutated, part);
        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("  FAILS  ", Case.Sensitive);
    }
}
