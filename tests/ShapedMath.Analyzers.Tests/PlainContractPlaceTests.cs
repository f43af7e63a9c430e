namespace ShapedMath.Analyzers.Tests;

/// <summary>A contract holds wherever it may stand, and nothing is said of code that meets it.</summary>
public sealed class PlainContractPlaceTests
{
    private const string Pair = "[return: Shape(\"n, n\", \"n\")] static (Matrix<double> A, Vector<double> b) Split([Shape(\"n, d\")] Matrix<double> X) => (X * X.Transpose(), X.Column(0)); ";

    [Theory]
    [InlineData("static object F([Shape(\"n, d\")] in Matrix<double> X) => {|SM1001:X * X|};")]
    [InlineData("static object F([Shape(\"n, d\")] ref Matrix<double> X) => {|SM1001:X * X|};")]
    [InlineData("static void F([Shape(\"n, d\")] Matrix<double> X, [Shape(\"d, n\")] out Matrix<double> Y) { Y = {|SM1004:X|}; }")]
    [InlineData("static void F([Shape(\"n, n\")] in Matrix<double> X) { } static void G() { var A = M.Dense(2, 3); {|SM1003:F(in A)|}; {|SM1003:F(A)|}; }")]
    [InlineData("static void F([Shape(\"n, n\")] ref Matrix<double> X) { } static void G() { var A = M.Dense(2, 3); {|SM1003:F(ref A)|}; }")]
    [InlineData("static void F([Dim(\"n\")] int n, [Shape(\"n, 2\")] ref Matrix<double> X) { } static object G() { var A = M.Dense(3, 2); F(3, ref A); return {|SM1001:A * V.Dense(3)|}; }")]
    [InlineData("static void F([Shape(\"n, d\")] Matrix<double> X, [Shape(\"d, n\")] out Matrix<double> Y) { Y = X.Transpose(); } static object G() { F(M.Dense(2, 3), out var Y); return {|SM1001:Y * V.Dense(3)|}; }")]
    public Task On_what_is_passed_by_reference(string members) => ReportsAsync(members);

    [Theory]
    [InlineData("[return: Shape(\"n, n\", \"n\")] static (Matrix<double> A, Vector<double> b) F([Shape(\"n, d\")] Matrix<double> X) => ({|SM1004:X.Transpose() * X|}, X.Column(0));")]
    [InlineData("[return: Shape(\"n, n\", \"\")] static (Matrix<double>, double) F([Shape(\"n, d\")] Matrix<double> X) { var t = (X, 1.0); return {|SM1004:t|}; }")]
    [InlineData(Pair + "static object G() { var (A, b) = Split(M.Dense(3, 2)); var c = A * b; return {|SM1001:A * V.Dense(2)|}; }")]
    [InlineData(Pair + "static object G() { var t = Split(M.Dense(3, 2)); return {|SM1002:t.b + V.Dense(2)|}; }")]
    [InlineData("static object F([Shape(\"n, n\", \"d\")] (Matrix<double> A, Vector<double> b) t) => {|SM1001:t.A * t.b|};")]
    [InlineData("static void F([Shape(\"n, n\", \"n\")] (Matrix<double> A, Vector<double> b) t) { } static void G() => {|SM1003:F((M.Dense(2, 2), V.Dense(3)))|};")]
    [InlineData("[Shape(\"k, d\", \"k\")] (Matrix<double> W, Vector<double> b) layer; object F([Shape(\"d\")] Vector<double> x) => {|SM1001:layer.W.Transpose() * x|};")]
    [InlineData("[Shape(\"k, d\", \"k\")] (Matrix<double> W, Vector<double> b) layer; void F() => layer = ({|SM1005:layer.W.Transpose()|}, layer.b);")]
    public Task On_tuples(string members) => ReportsAsync(members);

    [Theory]
    [InlineData("[Shape(\"k, d\")] Matrix<double> W; [Shape(\"k, d\")] Matrix<double> P => {|SM1004:W.Transpose()|};")]
    [InlineData("[Shape(\"k, d\")] Matrix<double> W; [Shape(\"k, d\")] Matrix<double> P { get { return {|SM1004:W.Transpose()|}; } set { W = {|SM1005:value.Transpose()|}; } }")]
    [InlineData("[Shape(\"k, d\")] Matrix<double> W; [Dim(\"k\")] int K => {|SM1004:W.ColumnCount|};")]
    [InlineData("[Shape(\"n, d\")] Matrix<double> this[[Dim(\"n\")] int n, [Dim(\"d\")] int d] => {|SM1004:M.Dense(d, n)|};")]
    [InlineData("[Shape(\"n, d\")] Matrix<double> this[[Dim(\"n\")] int n, [Dim(\"d\")] int d] => M.Dense(n, d); object F() => {|SM1001:this[2, 3] * V.Dense(2)|};")]
    [InlineData("void F() { var m = new Code { W = {|SM1005:M.Dense(2, 3)|} }; m.W = {|SM1005:M.Dense(2, 3)|}; m.W = M.Dense(3, 3); } [Shape(\"n, n\")] Matrix<double> W { get; set; }")]
    public Task On_properties_and_indexers(string members) => ReportsAsync(members);

    [Theory]
    [InlineData("interface IModel { Matrix<double> F([Shape(\"n, d\")] Matrix<double> X); } class Model : IModel { public Matrix<double> F(Matrix<double> X) => {|SM1001:X * X|}; }")]
    [InlineData("interface IModel { Matrix<double> F([Shape(\"n, d\")] Matrix<double> X); } class Model : IModel { Matrix<double> IModel.F(Matrix<double> X) => {|SM1001:X * X|}; }")]
    [InlineData("interface IModel<T> { [return: Shape(\"n, n\")] Matrix<double> F([Shape(\"n, d\")] Matrix<double> X); } class Model : IModel<int> { public Matrix<double> F(Matrix<double> X) => X * X.Transpose(); }  static object G(Model m) => {|SM1001:m.F(M.Dense(2, 3)) * V.Dense(3)|};")]
    [InlineData("class Base { [return: Shape(\"n, n\")] public virtual Matrix<double> F([Shape(\"n, d\")] Matrix<double> X) => X * X.Transpose(); } class Model : Base { public override Matrix<double> F(Matrix<double> X) => {|SM1004:X.Transpose() * X|}; }")]
    [InlineData("interface IModel { [Shape(\"d, k\")] Matrix<double> W { get; } } class Model(Matrix<double> w) : IModel { public Matrix<double> W => w; public object F([Shape(\"d\")] Vector<double> x) => {|SM1001:W * x|}; }")]
    [InlineData("partial class Part { [return: Shape(\"d\")] public partial Vector<double> F([Shape(\"n, d\")] Matrix<double> X); public partial Vector<double> F(Matrix<double> X) => {|SM1001:X * V.Dense(2)|}; }")]
    public Task On_what_is_implemented_and_overridden(string members) => ReportsAsync(members);

    [Theory]
    [InlineData("struct P { [return: Shape(\"n, d\")] public static Matrix<double> operator +([Shape(\"n, d\")] Matrix<double> a, P p) => a; } static object F() => {|SM1001:(M.Dense(2, 3) + new P()) * V.Dense(2)|};")]
    [InlineData("struct P { public static Matrix<double> operator +([Shape(\"n, n\")] Matrix<double> a, P p) => a; } static object F() => {|SM1003:M.Dense(2, 3) + new P()|};")]
    [InlineData("static object F([Shape(\"n, d\")] Matrix<double> X) { object G([Shape(\"n, d\")] Matrix<double> Z) => Z * X.Transpose(); return {|SM1003:G(X.Transpose())|}; }")]
    [InlineData("[Shape(\"k, d\")] Matrix<double> W; object F([Shape(\"d\")] Vector<double> x) => W * x; object G() => {|SM1003:F(W.Column(0))|};")]
    [InlineData("static async System.Threading.Tasks.Task<object> F([Shape(\"n, n\")] Matrix<double> X) { await System.Threading.Tasks.Task.Yield(); return X; } static async System.Threading.Tasks.Task<object> G() => await {|SM1003:F(M.Dense(2, 3))|};")]
    [InlineData("static void F([Shape(\"n\")] double[] a, [Shape(\"n\")] double[] b) { } static void G() => {|SM1003:F(new double[3], new double[4])|};")]
    [InlineData("static void F([Dim(\"n\")] int n, [Shape(\"n\")] double[] b) { } static void G() => {|SM1003:F(3, new double[4])|};")]
    [InlineData("[return: Shape(\"n\")] static double[] F([Dim(\"n\")] int n) => {|SM1004:new double[n + 1]|};")]
    [InlineData("[Shape(\"n\")] double[] data; [Shape(\"n\")] double[] more; void F() { data = {|SM1005:new double[more.Length + 1]|}; }")]
    [InlineData("static object F(double[] x) { var a = new double[3]; return {|SM1003:a.Expect(\"4\")|}; }")]
    public Task On_operators_local_functions_and_arrays(string members) => ReportsAsync(members);

    [Fact]
    public Task A_delegate_is_called_by_its_name_and_a_lambda_has_none() => PlainCode.ReportsAsync(
        "delegate object Step([Shape(\"n, n\")] Matrix<double> A); static object F(Step step) => {|SM1003:step(M.Dense(2, 3))|}; static object G() => [return: Shape(\"n, n\")] ([Shape(\"n, d\")] Matrix<double> X) => {|SM1004:X|};",
        "Cannot call 'step' with 'M.Dense(2, 3)' (2×3): a square matrix is needed, and 2 and 3 differ.",
        "Cannot return 'X' (n×d) as the lambda declares: its column count is d and must be n, but the contract allows any d and n.");

    [Fact]
    public Task Elements_of_tuples_are_called_by_their_names() => PlainCode.ReportsAsync(
        "static void F([Shape(\"n, n\", \"n\")] (Matrix<double> A, Vector<double> b) t) { } static void G() { var t = (M.Dense(2, 2), V.Dense(3)); {|SM1003:F(t)|}; }",
        "Cannot call 'F' with 't.A' (2×2) and 't.b' (3): its n would be 2 in 't.A' and 3 in 't.b'.");

    [Theory]
    [InlineData("static object F([Shape(\"n, d\")] Matrix<double> X, [Dim(\"d\")] int k, int d) { if (d != k) throw new Exception(); return X * V.Dense(d); }")] // d is the contract's by now
    [InlineData("static object F([Shape(\"n, d\")] Matrix<double> X, int d) { if (X.ColumnCount != d + 2) return null; return X * V.Dense(d + 2); }")]
    [InlineData("static object F([Shape(\"n, d\")] in Matrix<double> X) => X.Transpose() * X; static void G([Shape(\"n, d\")] ref Matrix<double> X) { X = X + X; X = X * V.Dense(X.ColumnCount).ToColumnMatrix().Append(M.Dense(X.ColumnCount, X.ColumnCount - 1)); }")]
    [InlineData("static bool F([Shape(\"n, d\")] Matrix<double> X, [Shape(\"d, k\")] out Matrix<double> Y) { Y = null; if (X.RowCount == 0) return false; Y = M.Dense(X.ColumnCount, 7); Y = X.Transpose(); return true; }")]
    [InlineData(Pair + "static object G() { var (A, b) = Split(M.Dense(3, 2)); var (C, _) = Split(A); return A * b + C * b; }")]
    [InlineData("[Shape(\"n, n\")] static Matrix<double> Eye => M.DenseIdentity(3); [Dim(\"k\")] static int K => 3; [Shape(\"k, d\")] Matrix<double> W; [Shape(\"k, d\")] Matrix<double> P { get => W; set => W = value; }")]
    [InlineData("interface IModel { object F([Shape(\"n, n\")] Matrix<double> X); } class Model : IModel { public object F([Shape(\"n, d\")] Matrix<double> X) => X.Transpose() * X; } static object G(Model m) => m.F(M.Dense(2, 3));")]
    [InlineData("struct P { [return: Shape(\"d, n\")] public static Matrix<double> operator ~(P p) => null; public static Matrix<double> operator +([Shape(\"n, d\")] Matrix<double> a, P p) => a; } static object F() => M.Dense(2, 3) + new P() + M.Dense(2, 3);")]
    [InlineData("[Shape(\"k, d\")] Matrix<double> W; object F([Shape(\"d\")] Vector<double> x, [Shape(\"m\")] Vector<double> y) => W * x; object G(Code other) => F(W.Row(0), V.Dense(9)).ToString() + other.F(V.Dense(3), null);")]
    [InlineData("static object F([Shape(\"n, d\")] Matrix<double> X) => X.Row(0) * X.Row(1) + X.Column(0) * X.Column(X.ColumnCount - 1);")]
    public Task What_meets_its_contract_is_right(string members) => PlainCode.IsSilentAsync(members);

    [Theory]
    [InlineData("class Model([Shape(\"k, d\")] Matrix<double> w) { readonly Matrix<double> W = w; public object F([Shape(\"d\")] Vector<double> x) => W * x; public object G([Shape(\"n, d\")] Matrix<double> X) => X * W.Transpose(); }")]
    [InlineData("class Model { readonly Matrix<double> W; public Model([Shape(\"k, d\")] Matrix<double> w) { W = w; } [return: Shape(\"k\")] public Vector<double> F([Shape(\"d\")] Vector<double> x) => W * x; public object G([Shape(\"d\")] Vector<double> x) => W.Transpose() * F(x) + x; }")]
    public Task A_name_of_the_constructor_is_one_of_the_object(string members) => PlainCode.IsSilentAsync(members);

    [Fact]
    public Task Other_names_than_those_of_the_constructor_are_other_sizes() => ReportsAsync(
        "class Model([Shape(\"k, d\")] Matrix<double> w) { readonly Matrix<double> W = w; public object F([Shape(\"k\")] Vector<double> x) => {|SM1001:W * x|}; public object G([Shape(\"n, d\")] Matrix<double> X) => {|SM1001:X * W|}; }");

    // Whether a contract fits that cannot say how sizes compare, what an operation gives is known.
    [Theory]
    [InlineData("[return: Shape(\"n\")] static Vector<double> F([Shape(\"n, d\")] Matrix<double> X, [Shape(\"n\")] Vector<double> y) => {|SM1004:X.Solve(y)|};")]
    [InlineData("static object F([Shape(\"n, d\")] Matrix<double> X) => {|SM1001:X.Row(0) * X.Column(0)|};")]
    [InlineData("static object F([Shape(\"n, d\")] Matrix<double> X, [Shape(\"n\")] Vector<double> y) => {|SM1007:X.QR().Solve(X.Transpose() * y)|};")]
    public Task What_a_contract_cannot_say_is_taken_for_granted(string members) => ReportsAsync(members);

    private static async Task ReportsAsync(string members) =>
        (await ShapedMath.TestKit.AnalyzerHarness.RunAsync(new ShapedMath.Analyzers.Rules.ShapeAnalyzer(), PlainCode.InClass(members), PlainCode.Project)).ShouldNotBeEmpty();
}
