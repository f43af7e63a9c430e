namespace ShapedMath.Analyzers.Tests;

/// <summary><c>X.Expect("n, d")</c>: what the program checks when it runs is known from there on.</summary>
public sealed class PlainExpectationTests
{
    private const string Load = "static Matrix<double> Load(string path) => M.DenseOfRows(File.ReadLines(path).Select(static line => line.Split(',').Select(double.Parse)));\n";

    [Fact]
    public Task What_is_expected_has_that_shape() => PlainCode.ReportsAsync(
        Load + "static object F(Vector<double> z) { var X = Load(\"x\").Expect(\"n, d\"); var y = z.Expect(\"n\"); return {|SM1001:X * y|}; }",
        "Cannot multiply 'X' (n×d) by 'y' (n): inner dimensions d and n must be equal, but the contract allows any d and n (d: columns of Load(\"x\"), line 10; n: length of z, line 10). X.Transpose() * y would give d.");

    [Fact]
    public Task A_variable_that_is_asked_is_known_too() => PlainCode.ReportsAsync(
        "static object F(Matrix<double> X, Vector<double> y) { X.Expect(\"n, d\"); y.Expect(\"n\"); return {|SM1001:X * y|}; }",
        "Cannot multiply 'X' (n×d) by 'y' (n): inner dimensions d and n must be equal, but the contract allows any d and n. X.Transpose() * y would give d.");

    [Fact]
    public Task Names_are_those_of_the_methods_contracts() => PlainCode.ReportsAsync(
        Load + "static object F([Shape(\"n\")] Vector<double> y) { var X = Load(\"x\").Expect(\"n, 3\"); var w = X.TransposeThisAndMultiply(y); return {|SM1001:w * X|}; }",
        "Cannot multiply 'w' (3) by 'X' (n×3): inner dimensions 3 and n must be equal, but the contract allows any n (n: rows of Load(\"x\"), line 10). w * X.Transpose() would give n.");

    [Fact]
    public Task And_of_what_it_returns() => PlainCode.ReportsAsync(
        Load + "[return: Shape(\"n, d\")] static Matrix<double> F() { var X = Load(\"x\").Expect(\"n, d\"); return {|SM1004:X.Transpose()|}; }",
        "Cannot return 'X.Transpose()' (d×n) as 'F' declares: its row count is d and must be n, but the contract allows any d and n (d: columns of Load(\"x\"), line 10). X would give n×d.");

    [Theory]
    [InlineData("{|SM1003:M.Dense(3, 4).Expect(\"n, n\")|};", "Cannot take 'M.Dense(3, 4)' (3×4) as \"n, n\": a square matrix is needed, and 3 and 4 differ.")]
    [InlineData("{|SM1003:M.Dense(3, 4).Expect(\"n, 3\")|};", "Cannot take 'M.Dense(3, 4)' (3×4) as \"n, 3\": its column count must be 3, not 4.")]
    [InlineData("{|SM1003:V.Dense(5).Expect(\"2*n\")|};", "Cannot take 'V.Dense(5)' (5) as \"2*n\": its length must be 2*n, not 5.")]
    [InlineData("{|SM1003:new double[3].Expect(\"4\")|}; X = null;", "Cannot take 'new double[3]' ([3]) as \"4\": its length must be 4, not 3.")]
    [InlineData("V.Dense(5).Expect(\"n\"); {|SM1003:V.Dense(6).Expect(\"n\")|};", "Cannot take 'V.Dense(6)' (6) as \"n\": its length must be n, not 6.")]
    public Task What_can_never_be_is_a_mistake(string statements, string message) => PlainCode.ReportsInBodyAsync(statements, message);

    [Theory]
    [InlineData("X.Expect(\"n, n\"); var p = X * X;")]
    [InlineData("X.Expect(\"n, d\"); y.Expect(\"d\"); var p = X * y; var q = X.Transpose() * (X * y);")]
    [InlineData("X.Expect(\"n, d\"); var p = X * M.Dense(X.ColumnCount, 3); var r = M.Dense(X.RowCount, 2).TransposeThisAndMultiply(X);")]
    [InlineData("var A = M.Dense(3, 4).Expect(\"n, d\"); var b = A * V.Dense(4); A.Expect(\"n, d\"); y.Expect(\"n\"); var c2 = b + y;")]
    [InlineData("M.Dense(4, 4).Expect(\"n, n\"); M.Dense(4, 8).Expect(\"n, 2*n\"); V.Dense(6).Expect(\"2*m\"); new double[2, 3].Expect(\"p, q\");")]
    [InlineData("string text = c ? \"n\" : \"m\"; V.Dense(3).Expect(text); var p = X * y;")]
    [InlineData("for (int i = 0; i < 3; i++) { var A = M.Dense(i, i).Expect(\"n, n\"); var p = A * A; }")]
    [InlineData("if (c) X.Expect(\"n, 3\"); var p = X * V.Dense(4);")]
    public Task What_may_be_is_silent(string statements) => PlainCode.IsSilentInBodyAsync(statements);

    [Fact]
    public Task A_contract_may_be_narrowed_by_asking() => PlainCode.IsSilentAsync("static object F([Shape(\"n, d\")] Matrix<double> X) { X.Expect(\"n, n\"); return X * X; }");

    [Fact]
    public Task Names_of_a_method_are_not_those_of_its_caller() => PlainCode.IsSilentAsync(
        "static Matrix<double> G(Matrix<double> A) => A.Expect(\"n, d\"); static object F([Shape(\"n, d\")] Matrix<double> X) => G(M.Dense(3, 4)) * G(M.Dense(4, 5));");

    [Theory]
    [InlineData("X.Expect(\"n, {|SM1013:,|} d\");", "Cannot read the contract \"n, , d\": expected a size, found ','.")]
    [InlineData("X.Expect({|SM1013:\"n\"|});", "Cannot read the contract \"n\" on 'Matrix<double>': a matrix has two sizes, and 1 is given.")]
    [InlineData("y.Expect({|SM1013:\"n, d\"|});", "Cannot read the contract \"n, d\" on 'Vector<double>': a vector has one size, and 2 are given.")]
    [InlineData("new double[2, 2].Expect({|SM1013:\"n\"|});", "Cannot read the contract \"n\" on 'double[,]': this array has 2 sizes, and 1 is given.")]
    public Task A_text_that_is_no_shape_is_told(string statements, string message) => PlainCode.ReportsInBodyAsync(statements, message);
}
