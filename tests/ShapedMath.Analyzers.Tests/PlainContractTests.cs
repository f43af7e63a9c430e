using ShapedMath.Analyzers.Rules;
using ShapedMath.TestKit;

namespace ShapedMath.Analyzers.Tests;

/// <summary>Contracts on ordinary MathNet code: rigid in the body, unified at calls.</summary>
public sealed class PlainContractTests
{
    private const string Ridge = "[return: Shape(\"d\")] static Vector<double> Ridge([Shape(\"n, d\")] Matrix<double> X, [Shape(\"n\")] Vector<double> y, double λ)";

    [Fact]
    public Task Names_are_rigid_in_the_body() => PlainCode.ReportsAsync(
        Ridge + " => {|SM1001:X * y|};",
        "Cannot multiply 'X' (n×d) by 'y' (n): inner dimensions d and n must be equal, but the contract allows any d and n. X.Transpose() * y would give d.");

    [Fact]
    public Task The_return_value_is_what_is_declared() => PlainCode.ReportsAsync(
        Ridge + " => {|SM1004:X * (X.Transpose() * y)|};",
        "Cannot return 'X * (X.Transpose() * y)' (n) as 'Ridge' declares: its length is n and must be d, but the contract allows any n and d (n: rows of X, line 9).");

    [Fact]
    public Task The_right_body_is_silent() => PlainCode.IsSilentAsync(
        Ridge + " => (X.Transpose() * X + λ * M.DenseIdentity(X.ColumnCount)).Solve(X.Transpose() * y);");

    [Fact]
    public Task A_number_is_not_every_size() => PlainCode.ReportsAsync(
        "static object F([Shape(\"n, d\")] Matrix<double> X) => {|SM1001:X * V.Dense(3)|};",
        "Cannot multiply 'X' (n×d) by 'V.Dense(3)' (3): inner dimensions d and 3 must be equal, but the contract allows any d.");

    [Fact]
    public Task Names_are_unified_at_a_call() => PlainCode.ReportsAsync(
        Ridge + " => null; static void G() { var w = Ridge(M.Dense(5, 2), V.Dense(5), 1); var f = M.Dense(5, 2) * w; f = {|SM1001:M.Dense(2, 5) * w|}; {|SM1003:Ridge(M.Dense(5, 2), V.Dense(4), 1)|}; }",
        "Cannot multiply 'M.Dense(2, 5)' (2×5) by 'w' (2): inner dimensions 5 and 2 differ. M.Dense(2, 5).Transpose() * w would give 5.",
        "Cannot call 'Ridge' with 'M.Dense(5, 2)' (5×2) and 'V.Dense(4)' (4): its n would be 5 in 'M.Dense(5, 2)' and 4 in 'V.Dense(4)'.");

    [Fact]
    public Task An_argument_may_not_need_more_than_the_contract_gives() => PlainCode.ReportsAsync(
        "static void G([Shape(\"n, n\")] Matrix<double> A) { } static void H([Shape(\"n, d\")] Matrix<double> X) { G(X * X.Transpose()); {|SM1003:G(X)|}; }",
        "Cannot call 'G' with 'X' (n×d): a square matrix is needed, and n and d must be equal, but the contract allows any n and d.");

    [Fact]
    public Task Integers_are_sizes_too() => PlainCode.ReportsAsync(
        "[return: Shape(\"n+1, 2*k\")] static Matrix<double> F([Dim(\"n\")] int n, [Dim(\"k\")] int m) { if (n > m) return M.Dense(n + 1, m + m); return {|SM1004:M.Dense(n, 2 * m)|}; }",
        "Cannot return 'M.Dense(n, 2 * m)' (n×(2*k)) as 'F' declares: its row count must be n+1, not n (n: value of n, line 9).");

    [Fact]
    public Task Members_have_the_sizes_of_their_class() => PlainCode.ReportsAsync(
        "[Shape(\"k, d\")] Matrix<double> W; [Shape(\"k\")] Vector<double> B { get; set; } object F([Shape(\"d\")] Vector<double> x) { W = {|SM1005:W.Transpose()|}; B = W * x; return {|SM1001:W * B|}; }",
        "Cannot store 'W.Transpose()' (d×k) in 'W': its row count is d and must be k, but the contract allows any d and k (d: columns of W, line 9). W would give k×d.",
        "Cannot multiply 'W' (k×d) by 'B' (k): inner dimensions d and k must be equal, but the contract allows any d and k. W.Transpose() * B would give d.");

    [Fact]
    public Task What_a_method_of_the_object_gives_has_its_sizes() => PlainCode.ReportsAsync(
        "[Shape(\"k, d\")] Matrix<double> W; [return: Shape(\"n, k\")] Matrix<double> H([Shape(\"n, d\")] Matrix<double> X) => X * W.Transpose(); object F(Matrix<double> X) => H(X) * W; object G(Matrix<double> X) => {|SM1001:H(X) * W.Transpose()|};",
        "Cannot multiply 'H(X)' (X.RowCount×k) by 'W.Transpose()' (d×k): inner dimensions k and d must be equal, but the contract allows any k and d (d: columns of W, line 9). H(X) * W would give X.RowCount×d.");

    [Fact]
    public Task A_constructor_settles_the_sizes() => PlainCode.ReportsAsync(
        "[Shape(\"k, k\")] Matrix<double> W; Code(int k) { W = M.Dense(k, k); W = M.Dense(3, 3); W = {|SM1005:M.Dense(3, 4)|}; }",
        "Cannot store 'M.Dense(3, 4)' (3×4) in 'W': a square matrix is needed, and 3 and 4 differ.");

    [Theory]
    [InlineData("[Shape(\"n, {|SM1013:,|} d\")] Matrix<double> X", "Cannot read the contract \"n, , d\": expected a size, found ','.")]
    [InlineData("[Shape(\"n, d +{|SM1013:\"|})] Matrix<double> X", "Cannot read the contract \"n, d +\": expected a size, found the end.")]
    [InlineData("[Shape(@\"n, {|SM1013:$|}\")] Matrix<double> X", "Cannot read the contract \"n, $\": '$' has no meaning here.")]
    [InlineData("[{|SM1013:Shape(\"n\")|}] Matrix<double> X", "Cannot read the contract \"n\" on 'Matrix<double>': a matrix has two sizes, and 1 is given.")]
    [InlineData("[{|SM1013:Shape(\"n, d\")|}] Vector<double> X", "Cannot read the contract \"n, d\" on 'Vector<double>': a vector has one size, and 2 are given.")]
    [InlineData("[{|SM1013:Shape(\"n\")|}] int X", "Cannot read the contract \"n\" on 'int': [Shape] states the shape of a matrix, a vector or an array; for an int there is [Dim].")]
    [InlineData("[{|SM1013:Dim(\"n\")|}] double X", "Cannot read the contract \"n\" on 'double': [Dim] names the size that an int is.")]
    [InlineData("[{|SM1013:Shape(\"n, -1\")|}] Matrix<double> X", "Cannot read the contract \"n, -1\" on 'Matrix<double>': a size is at least 0, and -1 is given.")]
    [InlineData("[{|SM1013:Shape(\"n, d\")|}] Matrix<double>[] X", "Cannot read the contract \"n, d\" on 'Matrix<double>[]': an array has one size, its length, and 2 are given.")]
    [InlineData("[Shape(\"{|SM1013:(|}n, d)\")] Matrix<double> X", "Cannot read the contract \"(n, d)\": sizes stand here without the parentheses around them.")]
    [InlineData("[Shape(\"n{|SM1013:×|}d\")] Matrix<double> X", "Cannot read the contract \"n×d\": '×' has no meaning here; a comma stands between two sizes.")]
    [InlineData("[Shape(\"n, {|SM1013:max|}(n, d)\")] Matrix<double> X", "Cannot read the contract \"n, max(n, d)\": there is no function 'max'; of functions there is min alone.")]
    [InlineData("[{|SM1013:Dim(3)|}] int X", "Cannot read the contract: here [Dim] needs the name of a size, as in [Dim(\"n\")].")]
    public Task What_is_no_contract_says_why(string parameter, string message) => PlainCode.ReportsAsync($"static void F({parameter}) {{ }}", message);

    [Fact]
    public Task A_contract_that_cannot_be_read_is_none() => PlainCode.ReportsAsync(
        "static object F([Shape(\"n,{|SM1013:\"|})] Matrix<double> X, Vector<double> y) => X * y;",
        "Cannot read the contract \"n,\": expected a size, found the end.");

    // One report each, wherever it is declared.
    [Theory]
    [InlineData("class Code { class Inner { void F([Dim(\"n {|SM1013:m|}\")] int n) { } } int this[[Dim(\"n {|SM1013:m|}\")] int n] { get => n; set { } } }")]
    [InlineData("delegate void F([Dim(\"n {|SM1013:m|}\")] int n); class Code { delegate void G([Dim(\"n {|SM1013:m|}\")] int n); }")]
    [InlineData("interface ICode { void F([Dim(\"n {|SM1013:m|}\")] int n); [Dim(\"n {|SM1013:m|}\")] int N { get; } }")]
    [InlineData("abstract class Code { protected abstract void F([Dim(\"n {|SM1013:m|}\")] int n); extern void G([Dim(\"n {|SM1013:m|}\")] int n); }")]
    [InlineData("class Code { [Dim(\"n {|SM1013:m|}\")] int a, b; [Dim(\"n {|SM1013:m|}\")] int C { get; set; } = 1; }")]
    [InlineData("class Code([Dim(\"n {|SM1013:m|}\")] int n) { int N => n; } record Pair([Dim(\"n {|SM1013:m|}\")] int N) { public Pair([Dim(\"n {|SM1013:m|}\")] int n, int m) : this(n) { } }")]
    [InlineData("partial class Code { partial void F([Dim(\"n {|SM1013:m|}\")] int n); } partial class Code { partial void F(int n) { } void G([Dim(\"n {|SM1013:m|}\")] int n) { } }")]
    [InlineData("class Code { int N { get { void F([Dim(\"n {|SM1013:m|}\")] int n) { } return 1; } } Action<int> G = ([Dim(\"n {|SM1013:m|}\")] int n) => { }; }")]
    [InlineData("void F([Dim(\"n {|SM1013:m|}\")] int n) { } F(2); class Code { void G([Dim(\"n {|SM1013:m|}\")] int n) { } }")]
    [InlineData("static class Code { extension(string s) { public void F([Dim(\"n {|SM1013:m|}\")] int n) { } } }")]
    [InlineData("static class Code { extension([Shape(\"n {|SM1013:m|}\")] double[] s) { public int F() => s.Length; } }")]
    public async Task What_cannot_be_read_is_reported_once(string code) => (await AnalyzerHarness.RunAsync(new ShapeAnalyzer(), "using ShapedMath;\n" + code, PlainCode.Project)).ShouldNotBeEmpty();
}
