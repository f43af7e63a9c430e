using ShapedMath.Analyzers.Rules;
using ShapedMath.CodeFixes;
using ShapedMath.TestKit;

namespace ShapedMath.Analyzers.Tests;

/// <summary>The repairs of ordinary MathNet code are applied as those of the typed DSL are.</summary>
public sealed class PlainRepairFixTests
{
    [Fact]
    public Task A_product_is_repaired() => FixesAsync(
        "static object F(Matrix<double> X, Vector<double> y) => {|SM1001:M.Dense(3, 2) * V.Dense(3)|};",
        "static object F(Matrix<double> X, Vector<double> y) => M.Dense(3, 2).Transpose() * V.Dense(3);");

    [Fact]
    public Task A_call_is_repaired() => FixesAsync(
        "static object F([Shape(\"n, d\")] Matrix<double> X) => ({|SM1001:X.Multiply(X)|}).Trace();",
        "static object F([Shape(\"n, d\")] Matrix<double> X) => (X.Transpose().Multiply(X)).Trace();",
        "Use X.Transpose().Multiply(X) (gives d×d)");

    [Fact]
    public Task What_needs_no_parentheses_gets_none() => FixesAsync(
        "static object F([Shape(\"n, n\")] Matrix<double> P, [Shape(\"m, n\")] Matrix<double> H) => {|SM1001:H * P * H|};",
        "static object F([Shape(\"n, n\")] Matrix<double> P, [Shape(\"m, n\")] Matrix<double> H) => H * P * H.Transpose();",
        "Use H * P * H.Transpose() (gives m×m)");

    [Fact]
    public Task What_is_left_out_stays_left_out() => FixesAsync(
        "static object F([Shape(\"n, d\")] Matrix<double> X, [Shape(\"d, n\")] Matrix<double> Y) => {|SM1002:Y.Map2(Math.Max, X)|};",
        "static object F([Shape(\"n, d\")] Matrix<double> X, [Shape(\"d, n\")] Matrix<double> Y) => Y.Map2(Math.Max, X.Transpose());",
        "Use Y.Map2(Math.Max, X.Transpose()) (gives d×n)");

    [Fact]
    public async Task A_decomposition_has_no_transpose() =>
        (await CodeFixHarness.OfferedAsync(new ShapeAnalyzer(), new RepairFix(), PlainCode.InClass("static object F() => {|SM1007:M.Dense(2, 3).Svd(true).Solve(V.Dense(3))|};"), PlainCode.Project)).ShouldBeEmpty();

    [Fact]
    public Task An_assignment_with_an_operator_is_written_out() => FixesAsync(
        "static void F(Matrix<double> A, Matrix<double> B) { A = M.Dense(2, 3); {|SM1002:A -= M.Dense(3, 2)|}; }",
        "static void F(Matrix<double> A, Matrix<double> B) { A = M.Dense(2, 3); A = A - M.Dense(3, 2).Transpose(); }",
        "Use A = A - M.Dense(3, 2).Transpose() (gives 2×3)");

    [Fact]
    public async Task What_fails_within_a_call_has_no_repair_that_is_proven() =>
        (await CodeFixHarness.OfferedAsync(new ShapeAnalyzer(), new RepairFix(), PlainCode.InClass("static Matrix<double> G(Matrix<double> A) => A * A; static object F() => {|SM1001:G(M.Dense(2, 3))|};"), PlainCode.Project)).ShouldBeEmpty();

    private static Task FixesAsync(string members, string expected, string? title = null) =>
        CodeFixHarness.FixAsync(new ShapeAnalyzer(), new RepairFix(), PlainCode.InClass(members), PlainCode.InClass(expected), title, PlainCode.Project);
}
