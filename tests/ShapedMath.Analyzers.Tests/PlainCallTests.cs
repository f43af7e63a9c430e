namespace ShapedMath.Analyzers.Tests;

/// <summary>Calls of the project's own methods, of which no contract speaks: what they give, and what they need of their arguments.</summary>
public sealed class PlainCallTests
{
    private const string Fit = "static Vector<double> Fit(Matrix<double> X, Vector<double> y) => (X.Transpose() * X).Solve(X.Transpose() * y); ";

    [Fact]
    public Task What_does_not_fit_within_is_reported_at_the_call() => PlainCode.ReportsAsync(
        Fit + "static object F() { var A = M.Dense(5, 2); return {|SM1001:Fit(A, V.Dense(4))|}; }",
        "Cannot call 'Fit' with 'A' (5×2) and 'V.Dense(4)' (4): it would multiply 'X.Transpose()' (2×5) by 'y' (4), but inner dimensions 5 and 4 differ.");

    [Fact]
    public Task What_comes_back_has_a_shape() => PlainCode.ReportsAsync(
        Fit + "static object F() { var w = Fit(M.Dense(5, 2), V.Dense(5)); return {|SM1001:w * V.Dense(5)|}; }",
        "Cannot multiply 'w' (2) by 'V.Dense(5)' (5): inner dimensions 2 and 5 differ.");

    [Fact]
    public Task The_operation_within_is_shown_as_well() => PlainCode.ShowsAsync(
        Fit + "static object F() => Fit(M.Dense(5, 2), V.Dense(4));",
        "Fit(M.Dense(5, 2), V.Dense(4))",
        "X.Transpose() * y");

    [Fact]
    public Task Names_are_those_of_the_caller() => PlainCode.ReportsAsync(
        Fit + "static object F(Matrix<double> X, Vector<double> y) { var w = Fit(X, y); return {|SM1001:Fit(X, X.Row(0).SubVector(0, X.RowCount + 1))|} * w; }",
        "Cannot call 'Fit' with 'X' (X.RowCount×X.ColumnCount) and 'X.Row(0).SubVector(0, X.RowCount + 1)' (X.RowCount+1): it would multiply 'X.Transpose()' (X.ColumnCount×X.RowCount) by 'y' (X.RowCount+1), but inner dimensions X.RowCount and X.RowCount+1 differ.");

    [Fact]
    public Task Calls_within_calls() => PlainCode.ReportsAsync(
        Fit + "static Vector<double> Outer(Matrix<double> A, Vector<double> b) => Fit(A.Transpose(), b); static object F() { var w = Outer(M.Dense(2, 5), V.Dense(5)); return {|SM1001:Outer(M.Dense(2, 5), w)|}; }",
        "Cannot call 'Outer' with 'M.Dense(2, 5)' (2×5) and 'w' (2): it would multiply 'X.Transpose()' (2×5) by 'y' (2), but inner dimensions 5 and 2 differ.");

    [Fact]
    public Task Integers_conditions_and_out_parameters() => PlainCode.ReportsAsync(
        "static int Twice(int n) => 2 * n; static void Split(Matrix<double> A, int n, out Matrix<double> top, out Matrix<double> rest) { top = A.SubMatrix(0, n, 0, A.ColumnCount); rest = A.SubMatrix(n, A.RowCount - n, 0, A.ColumnCount); } "
        + "static bool Fits(Matrix<double> A, Matrix<double> B) => A.ColumnCount == B.RowCount; static object F(Matrix<double> X, Matrix<double> Y) { Split(M.Dense(7, 2), Twice(2), out var top, out var rest); if (!Fits(X, Y)) return null; return {|SM1002:top + rest|}; }",
        "Cannot add 'rest' (3×2) to 'top' (4×2): row counts 4 and 3 differ.");

    [Fact]
    public Task A_local_function_a_getter_and_a_constructor() => PlainCode.ReportsAsync(
        "static Matrix<double> Eye => M.DenseIdentity(3); sealed class Filter { public Filter(Matrix<double> A, Vector<double> x) { var y = A * x; } } static object F() { Matrix<double> Gram(Matrix<double> A) => A.Transpose() * A; var G = Gram(M.Dense(5, 2)); new Filter(Eye, V.Dense(3)); {|SM1001:new Filter(G, V.Dense(3))|}; return {|SM1001:Eye * G|}; }",
        "Cannot create 'Filter' with 'G' (2×2) and 'V.Dense(3)' (3): it would multiply 'A' (2×2) by 'x' (3), but inner dimensions 2 and 3 differ.",
        "Cannot multiply 'Eye' (3×3) by 'G' (2×2): inner dimensions 3 and 2 differ.");

    [Fact]
    public Task A_method_of_another_object_and_an_extension() => PlainCode.ReportsAsync(
        "sealed class Model { public Vector<double> Predict(Matrix<double> X) => X * V.Dense(4); } static object F(Model m) => {|SM1001:m.Predict(M.Dense(3, 5))|} + M.Dense(2, 2).Twice().Row(0); } static class Extensions { public static Matrix<double> Twice(this Matrix<double> A) => A.Append(A);",
        "Cannot call 'Predict' with 'M.Dense(3, 5)' (3×5): it would multiply 'X' (3×5) by 'V.Dense(4)' (4), but inner dimensions 5 and 4 differ.");

    [Fact]
    public Task A_contract_within_is_needed_too() => PlainCode.ReportsAsync(
        "static void G([Shape(\"n, n\")] Matrix<double> A) { } static void H(Matrix<double> B) => G(B); static void F([Shape(\"n, d\")] Matrix<double> X) { {|SM1003:H(X)|}; H(X * X.Transpose()); }",
        "Cannot call 'H' with 'X' (n×d): it would call 'G' with 'B' (n×d), but a square matrix is needed, and n and d must be equal, but the contract allows any n and d.");

    [Fact]
    public Task A_mistake_of_the_method_itself_is_reported_there_alone() => PlainCode.ReportsAsync(
        "static Matrix<double> G(Matrix<double> A) => {|SM1002:A + M.Dense(A.RowCount + 1, 2)|}; static object F() => G(M.Dense(2, 2)) * M.Dense(9, 9);",
        "Cannot add 'M.Dense(A.RowCount + 1, 2)' ((A.RowCount+1)×2) to 'A' (A.RowCount×A.ColumnCount): row counts A.RowCount and A.RowCount+1 differ.");

    [Theory]
    [InlineData("static Matrix<double> G(Matrix<double> A) { if (A.RowCount == A.ColumnCount) return A.Inverse(); return A; } static object F() => G(M.Dense(2, 3));")] // not on every way
    [InlineData("static Matrix<double> G(Matrix<double> A) { try { return A.Inverse(); } catch { return A; } } static object F() => G(M.Dense(2, 3));")]
    [InlineData("static void G(Matrix<double> A, int n) { for (int i = 0; i < n; i++) A.Inverse(); foreach (var x in new int[0]) A.Inverse(); while (n > 2) { A.Inverse(); n--; } } static void F() => G(M.Dense(2, 3), 0);")]
    [InlineData("static Matrix<double> G(Matrix<double> A, bool square) => square ? A.Inverse() : A; static object F() => G(M.Dense(2, 3), false);")]
    [InlineData("static object G(Matrix<double> A) { Func<object> f = () => A.Inverse(); object H() => A.Inverse(); return f; } static object F() => G(M.Dense(2, 3));")]
    [InlineData("static object F(Matrix<double> X) { Func<Matrix<double>, Matrix<double>> f = A => Outer(A); return f(X); Matrix<double> Outer(Matrix<double> A) { return Inner(A); Matrix<double> Inner(Matrix<double> B) => B.RowCount > 3 ? Outer(B) : B.Transpose(); } }")]
    [InlineData("static IEnumerable<Matrix<double>> G(Matrix<double> A) { yield return A.Inverse(); } static object F() => G(M.Dense(2, 3));")]
    [InlineData("static async Task<Matrix<double>> G(Matrix<double> A) { await Task.Yield(); return A.Inverse(); } static object F() => G(M.Dense(2, 3));")]
    [InlineData("class Base { public virtual Matrix<double> G(Matrix<double> A) => A.Inverse(); } sealed class Derived : Base { public override Matrix<double> G(Matrix<double> A) => A; } static object F(Base b) => b.G(M.Dense(2, 3)) * M.Dense(3, 1);")]
    [InlineData("static Matrix<double> G(Matrix<double> A, int n) => n == 0 ? A : G(A.Append(A), n - 1); static object F() => G(M.Dense(2, 3), 1) * M.Dense(6, 1);")] // recursion
    [InlineData("static Matrix<double> G(Matrix<double> A, int n) => n == 0 ? A : H(A, n - 1); static Matrix<double> H(Matrix<double> A, int n) => G(A.Transpose(), n); static object F() => G(M.Dense(2, 3), 1) * M.Dense(2, 1);")]
    [InlineData("static Matrix<double> G(Matrix<double> A) { A = A.Transpose(); return A; } static object F() => G(M.Dense(2, 3)) * M.Dense(2, 1);")]
    [InlineData("static Matrix<double> G(Matrix<double> A, Matrix<double> B) => A * B; static object F() => G(B: M.Dense(2, 3), A: M.Dense(4, 2)) * M.Dense(3, 1);")]
    [InlineData("static Matrix<double> G(int rows, int columns = 3) => M.Dense(rows, columns); static object F() => G(2) * M.Dense(3, 1);")]
    [InlineData("static Matrix<double> G(params Matrix<double>[] all) => all[0]; static object F() => G(M.Dense(2, 3)) * M.Dense(9, 1);")]
    [InlineData("static Matrix<double> G(Matrix<double> X) => X; static object F(Matrix<double> X, Matrix<double> Y) => G(Y) * M.Dense(Y.ColumnCount, X.ColumnCount);")]
    [InlineData("static Vector<double> Part(Vector<double> v, int n) => v.SubVector(0, v.Count + n); static object F(Vector<double> v) => Part(v, -1) + V.Dense(v.Count - 1);")]
    [InlineData("static void Check(Matrix<double> A) { if (A.RowCount != A.ColumnCount) throw new ArgumentException(); } static object F(Matrix<double> A) { Check(A); return A.Inverse(); }")]
    [InlineData("static object G(Matrix<double> A) { Environment.GetEnvironmentVariable(\"x\"); return A?.Inverse(); } static object F() => G(null);")]
    [InlineData("static object F(string text) => int.TryParse(text, out int n) && int.TryParse(text, System.Globalization.NumberStyles.Integer, null, out n) ? M.Dense(n, 2) * V.Dense(2) : null;")] // out, of others
    public Task Correct_calls_are_silent(string members) => PlainCode.IsSilentAsync(members);
}
