namespace ShapedMath.Analyzers.Tests;

/// <summary>Code that asks the same twice: what it does then goes with what it did before.</summary>
public sealed class PlainAlternativeTests
{
    private const string Two = "Matrix<double> B; if (c) B = M.Dense(2, 5); else B = M.Dense(5, 2); ";

    [Theory]
    [InlineData(Two + "if (c) X = {|SM1001:M.Dense(5, 3) * B|};", "'B' (2×5): inner dimensions 3 and 2 differ")]
    [InlineData(Two + "if (!c) X = {|SM1001:M.Dense(5, 3) * B|};", "'B' (5×2): inner dimensions 3 and 5 differ")]
    [InlineData(Two + "if (c == false) X = X * y[0]; else X = {|SM1001:M.Dense(5, 3) * B|};", "'B' (2×5): inner dimensions 3 and 2 differ")]
    [InlineData("var B = c ? M.Dense(2, 5) : M.Dense(5, 2); X = c ? {|SM1001:M.Dense(5, 3) * B|} : B;", "inner dimensions 3 and 2 differ")]
    [InlineData("var B = c ? M.Dense(2, 5) : M.Dense(5, 2); X = M.Dense(3, c ? 5 : 4); X = {|SM1001:X * B|};", "inner dimensions 5 and 2 differ")]
    [InlineData("int n = 5; if (c) n = 2; y = V.Dense(3); if (c) y = {|SM1001:M.Dense(3, n) * y|};", "inner dimensions 2 and 3 differ")]
    [InlineData("var B = M.Dense(5, 5); if (c) B = M.Dense(2, 5); if (k > 3) y = B.Row(0); for (int i = 0; i < k; i++) { if (c) y = {|SM1001:B * V.Dense(i > 1 ? 2 : 2)|}; }", "inner dimensions 5 and 2 differ")]
    [InlineData("Matrix<double> B; bool wide = X.ToString() == \"\"; if (wide) B = M.Dense(2, 5); else B = M.Dense(5, 2); if (wide) X = {|SM1001:M.Dense(5, 3) * B|};", "'B' (2×5)")]
    [InlineData("Matrix<double> B; if (X.RowCount > X.ColumnCount) B = M.Dense(2, 5); else B = M.Dense(5, 2); if (X.ColumnCount >= X.RowCount) X = {|SM1001:M.Dense(5, 3) * B|};", "'B' (5×2)")]
    [InlineData("Matrix<double> B; if (k == 3) B = M.Dense(2, 5); else B = M.Dense(5, 2); if (k != 3) X = {|SM1001:M.Dense(5, 3) * B|};", "'B' (5×2)")]
    [InlineData("var Z = X.Map(v => v); bool wide = Z.RowCount < Z.ColumnCount; var B = wide ? M.Dense(2, 5) : M.Dense(5, 2); if (Z.RowCount < Z.ColumnCount) X = {|SM1001:M.Dense(5, 3) * B|};", "'B' (2×5)")]
    [InlineData("var B = X == null ? M.Dense(2, 5) : M.Dense(5, 2); y = V.Dense(2); if (X is null) y = {|SM1001:B * y|};", "inner dimensions 5 and 2 differ")]
    public Task What_fails_on_the_way_is_reported(string statements, string message) => FiresAsync($"static void F(bool c, int k, Matrix<double> X, Vector<double> y) {{ {statements} }}", message);

    [Theory]
    [InlineData("enum Side { Left, Right, Both } static void F(Side side) { var B = side switch { Side.Left => M.Dense(2, 5), Side.Right => M.Dense(5, 2), _ => M.Dense(7, 7) }; switch (side) { case Side.Left: B = B * M.Dense(5, 5); break; case Side.Right: B = {|SM1001:B * M.Dense(5, 5)|}; break; } }", "'B' (5×2)")]
    [InlineData("enum Side { Left, Right } static void F(Side side) { Matrix<double> B = null; if (side == Side.Left) B = M.Dense(2, 5); if (side == Side.Left) B = {|SM1001:B * B|}; }", "'B' (2×5)")]
    [InlineData("enum Side { Left, Right } static void F(Side side) { var B = M.Dense(5, 2); if (side == Side.Left) B = M.Dense(2, 5); if (side == Side.Left) B = B.Transpose(); if (side == Side.Right) B = {|SM1001:B * M.Dense(5, 5)|}; }", "'B' (5×2)")]
    [InlineData("readonly bool wide; Code(bool wide) { this.wide = wide; } Matrix<double> F() { var B = M.Dense(5, 2); if (wide) B = M.Dense(2, 5); return wide ? {|SM1001:B * B|} : B; }", "'B' (2×5)")]
    [InlineData("static void F([Shape(\"n, d\")] Matrix<double> A, int k) { var B = M.Dense(3, 3); for (int i = 0; i < k; i++) { if (A.RowCount > 3) B = M.Dense(5, 5); if (A.RowCount <= 3) { var Z = {|SM1001:B * M.Dense(5, 5)|}; } } }", "'B' (3×3)")]
    [InlineData("bool Wide { get; } static void G(Matrix<double> A, Matrix<double> B) { A = A * B; } void F() { var B = M.Dense(5, 2); if (Wide) B = M.Dense(2, 5); if (Wide) {|SM1001:G(B, B)|}; }", "'B' (2×5)")]
    [InlineData("static void F(bool a, bool b) { var A = a ? M.Dense(2, 3) : M.Dense(3, 2); var B = b ? M.Dense(2, 3) : M.Dense(3, 2); if (a) { if (b) A = {|SM1001:A * B|}; else A = A * B; } }", "'A' (2×3) by 'B' (2×3)")]
    public Task So_it_is_in_methods_of_their_own(string members, string message) => FiresAsync(members, message);

    [Theory]
    [InlineData(Two + "if (c) X = M.Dense(5, 2) * B; else X = M.Dense(2, 5) * B;")]
    [InlineData(Two + "if (!c) B = B.Transpose(); X = M.Dense(5, 2) * B;")]
    [InlineData(Two + "if (c) B = B.Transpose(); X = c ? M.Dense(2, 5) * B : B * M.Dense(2, 5);")]
    [InlineData(Two + "c = !c; if (c) X = B * M.Dense(2, 5); else X = B * M.Dense(5, 2);")] // assigned in between
    [InlineData(Two + "Flip(ref c); if (c) X = B * M.Dense(2, 5); static void Flip(ref bool b) => b = !b;")]
    [InlineData(Two + "Action flip = () => c = !c; flip(); if (c) X = B * M.Dense(2, 5);")]
    [InlineData(Two + "ref bool b = ref c; b = !b; if (c) X = B * M.Dense(2, 5);")]
    [InlineData(Two + "c &= k > 2; if (!c) X = B * M.Dense(5, 5);")]
    [InlineData(Two + "(c, k) = (!c, 3); if (c) X = B * M.Dense(2, 5);")]
    [InlineData(Two + "c = k > 3 ? false : !c; if (c) X = B * M.Dense(2, 5);")]
    [InlineData(Two + "if (c) X = B.RowCount == 5 ? B * M.Dense(2, 5) : B;")]
    [InlineData("var B = M.Dense(2, 5); for (int i = 0; i < k; i++) { bool odd = y[i] > 0; if (odd) X = B * M.Dense(B.ColumnCount, 2); B = odd ? M.Dense(5, 2) : M.Dense(2, 5); if (!odd) X = B * M.Dense(5, 5); if (odd) X = B * M.Dense(2, 2); }")]
    [InlineData("var B = M.Dense(2, 2); for (int i = 0; i < k; i++) { bool odd = y[i] > 0; if (odd) X = B * M.Dense(B.ColumnCount, 2); if (!odd) B = M.Dense(5, 5); }  for (int i = 0; i < k; i++) { bool odd = y[i] > 0; if (odd) X = B * M.Dense(B.RowCount, 2); }")]
    [InlineData("var B = M.Dense(2, 2); again: bool big = y.Sum() > 1; if (big && B.RowCount == 5) X = B * M.Dense(5, 5); if (!big) B = M.Dense(5, 5); else B = M.Dense(2, 2); y = y + 1; if (k-- > 0) goto again;")]
    [InlineData("var B = M.Dense(2, 2); while (true) { bool big = y.Sum() > 1; if (big) X = B * M.Dense(B.ColumnCount, 5); if (!big) B = M.Dense(5, 5); try { y = y + 1; k.ToString(); return; } catch (Exception) { if (big) X = B * M.Dense(B.RowCount, 1); } }")]
    [InlineData("int n = 3; var B = M.Dense(n, n); if (n > k) B = M.Dense(5, 5); n = 7; if (n > k) X = B * M.Dense(B.RowCount, 3); if (n <= k) X = B * M.Dense(3, 3);")]
    [InlineData("var B = M.Dense(3, 3); if (X.RowCount > 4) B = M.Dense(5, 5); X = X.Transpose(); if (X.RowCount > 4) B = B * M.Dense(B.RowCount, 1); else X = B * M.Dense(B.RowCount, 5);")]
    [InlineData("var B = M.Dense(3, 3); if (y.Count > 4) B = M.Dense(5, 5); y = y.SubVector(0, 2); if (y.Count > 4) X = B * M.Dense(3, 3); else X = B * M.Dense(B.RowCount, 3); ")]
    [InlineData("var B = M.Dense(3, 3); if (X == null) B = M.Dense(5, 5); X = null; if (X == null) B = B * M.Dense(B.RowCount, 3); X = M.Dense(2, 2); if (X != null) B = B * M.Dense(3, 3);")]
    [InlineData("var B = M.Dense(3, 3); for (int i = 0; i < k; i++) { var Z = X.SubMatrix(0, i, 0, 2).Map(v => v).Expect(\"n, 2\"); if (Z.RowCount <= 3) X = B * M.Dense(B.RowCount, 2); if (Z.RowCount > 3) B = M.Dense(5, 5); else if (i > 7) X = B * M.Dense(5, 5); }")]
    [InlineData("var B = M.Dense(3, 3); foreach (var row in X.EnumerateRows()) { var z = Load(row).Expect(\"n\"); if (z.Count > 3) B = M.Dense(5, 5); if (z.Count <= 3) X = B * M.Dense(5, 5); } static Vector<double> Load(object o) => (Vector<double>)o;")]
    [InlineData("dynamic d = y; var B = M.Dense(3, 3); if (c) B = M.Dense(5, 5); d.Flip(ref c); if (c) X = B * M.Dense(3, 3);")]
    [InlineData(Two + "if (c) k++; X = M.Dense(5, 2) * B; if (!c) X = M.Dense(2, 5) * B;")] // fails in one of the cases
    [InlineData(Two + "if (c) k++; X = M.Dense(2, 5) * B; if (c) k--;")]
    public Task Correct_code_is_silent(string statements) => PlainCode.IsSilentInBodyAsync(statements);

    [Theory]
    [InlineData("bool wide; void F() { var B = M.Dense(5, 2); if (wide) B = M.Dense(2, 5); G(); if (wide) B = B * M.Dense(2, 5); } void G() { wide = !wide; }")] // not for good
    [InlineData("readonly bool wide; Code() { var B = M.Dense(5, 2); if (wide) B = M.Dense(2, 5); wide = true; if (wide) B = B * M.Dense(2, 5); }")]
    [InlineData("readonly bool wide; int N { init { var B = M.Dense(5, 2); if (wide) B = M.Dense(2, 5); wide = !wide; if (wide) B = B * M.Dense(2, 5); } }")]
    [InlineData("struct Options { readonly bool wide; public Options(bool b) { wide = b; } void F() { var B = M.Dense(5, 2); if (wide) B = M.Dense(2, 5); this = new Options(!wide); if (wide) B = B * M.Dense(2, 5); } }")]
    [InlineData("sealed class Other { public readonly bool Wide; } static void F(Other a, Other b) { var B = M.Dense(5, 2); if (a.Wide) B = M.Dense(2, 5); if (b.Wide) B = B * M.Dense(2, 5); }")]
    [InlineData("static void F(bool c) { var B = M.Dense(5, 2); if (c) B = M.Dense(2, 5); void G() { if (c) B = M.Dense(3, 3); if (c) B = B * M.Dense(3, 3); } c = !c; G(); }")]
    [InlineData("enum Side { Left, Right, Both } static void F(Side side) { var B = M.Dense(5, 2); if (side == Side.Left) B = M.Dense(2, 5); if (side != Side.Right) B = B * M.Dense(B.ColumnCount, 5); if (side != Side.Left) B = B * M.Dense(B.ColumnCount, 5); }")]
    [InlineData("static void F(out bool c, out bool d, bool e) { var B = M.Dense(5, 2); c = e; if (c) B = M.Dense(2, 5); d = !e; if (c) B = B * M.Dense(2, 5); } static bool b; static void G() => F(out b, out b, true);")]
    [InlineData("static void F(bool c, int k) { var B = M.Dense(k, 2 * k); if (c) B = M.Dense(2 * k, k); if (c) B = B * M.Dense(2 * k, 1); }")] // only in one case, and guarded
    public Task And_so_is_that_of_methods_of_their_own(string members) => PlainCode.IsSilentAsync(members);

    [Fact]
    public Task More_questions_than_are_followed_are_silent() => PlainCode.IsSilentAsync(
        "static void F(bool a, bool b, bool c) { var A = M.Dense(2, 3); if (a) A = M.Dense(3, 2); if (b) A = A.Transpose(); if (a) A = A.Transpose(); if (b) A = A.Transpose(); if (c) A = M.Dense(4, 4); if (c) A = A * M.Dense(A.ColumnCount, 3); }");

    private static async Task FiresAsync(string members, string message)
    {
        var diagnostics = await TestKit.AnalyzerHarness.RunAsync(new Rules.ShapeAnalyzer(), PlainCode.InClass(members), PlainCode.Project);
        diagnostics.ShouldHaveSingleItem().GetMessage(null).ShouldContain(message);
    }
}
