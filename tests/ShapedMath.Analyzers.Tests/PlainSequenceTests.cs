namespace ShapedMath.Analyzers.Tests;

/// <summary>Matrices and vectors that are made of sequences, or taken apart into them, of which no row of the table can speak; and rows that are of arrays alone.</summary>
public sealed class PlainSequenceTests
{
    [Theory]
    [InlineData("y = {|SM1001:M.DenseOfColumnMajor(2, 3, new double[6]) * V.Dense(2)|};")]
    [InlineData("y = {|SM1001:M.DenseOfRows(2, 3, new[] { new double[3], new double[3] }) * V.Dense(2)|};")]
    [InlineData("y = {|SM1001:M.SparseFromCoordinateFormat(2, 3, 1, new[] { 0 }, new[] { 0 }, new[] { 1.0 }) * V.Dense(2)|};")]
    [InlineData("y = {|SM1001:M.DenseOfRowArrays(new double[3], new double[3]) * V.Dense(2)|};")]
    [InlineData("y = {|SM1001:CreateMatrix.DenseOfColumnArrays(new[] { 1.0, 2 }, new[] { 3.0, 4 }, new[] { 5.0, 6 }) * V.Dense(2)|};")]
    [InlineData("var I = M.DenseIdentity(2); y = {|SM1001:M.DenseOfMatrixArray(new[,] { { I, I.Append(I) }, { M.Dense(1, 2), M.Dense(1, 4) } }) * V.Dense(5)|};")]
    [InlineData("y = {|SM1002:V.DenseOfEnumerable(new[] { 1.0, 2, 3 }) + V.Dense(2)|};")]
    [InlineData("y = {|SM1002:M.Dense(2, 4).Kernel()[0] + V.Dense(2)|};")]
    [InlineData("foreach (var v in M.Dense(4, 2).Range()) y = {|SM1002:v + V.Dense(2)|};")]
    public Task Their_sizes_are_known(string statements) => IsReportedAsync(statements);

    [Fact]
    public Task The_first_row_or_column_says_how_long_all_are() => PlainCode.ReportsInBodyAsync(
        "X = {|SM1008:M.DenseOfColumnVectors(V.Dense(4), V.Dense(5), V.Dense(3))|}; X = {|SM1008:M.DenseOfRowArrays(new double[3], new double[2])|};",
        "Cannot put 'V.Dense(3)' (3) as a column beside 'V.Dense(4)' (4): length 4 must be at most length 3.",
        "Cannot put 'new double[2]' ([2]) as a row below 'new double[3]' ([3]): length 3 must be at most length 2.");

    [Theory]
    [InlineData("{|SM1010:M.Dense(4, 5).PermuteRows(new MathNet.Numerics.Permutation(new[] { 0, 2, 1 }))|};")]
    [InlineData("var p = M.DenseIdentity(3).LU().P; {|SM1010:M.Dense(3, 5).PermuteColumns(p.Inverse())|}; M.Dense(3, 5).PermuteRows(p);")]
    [InlineData("var p = new MathNet.Numerics.Permutation(new[] { 0, 2, 1 }); y = {|SM1002:V.Dense(p.Dimension) + V.Dense(4)|};")]
    [InlineData("{|SM1003:M.Dense(2, 3).Map(x => x, M.Dense(3, 2))|}; {|SM1002:V.Dense(2).Map2((a, b) => a, V.Dense(2), V.Dense(3))|};")]
    [InlineData("double d = {|SM1002:MathNet.Numerics.Distance.Euclidean(y, V.Dense(y.Count + 1))|};")]
    public Task Permutations_buffers_and_distances(string statements) => IsReportedAsync(statements);

    [Theory]
    [InlineData("static object F() => {|SM1007:MathNet.Numerics.Fit.Line(new double[] { 1, 2, 3 }, new double[] { 1, 2 })|};")]
    [InlineData("static object F(double[] x) => {|SM1007:MathNet.Numerics.Fit.Polynomial(new double[] { 1, 2, 3 }, new double[] { 1, 2, 4 }, 3)|};")]
    [InlineData("static object F() => {|SM1007:MathNet.Numerics.Fit.MultiDim(new[] { new double[] { 1, 2 }, new double[] { 3, 4 }, new double[] { 3, 5 } }, new double[] { 1, 2 })|};")]
    [InlineData("static object F() => {|SM1007:MathNet.Numerics.Fit.Curve(new double[] { 1, 2, 3 }, new double[] { 1, 2 }, (a, x) => a * x, 1.0)|};")]
    [InlineData("static object F() => {|SM1007:MathNet.Numerics.LinearRegression.MultipleRegression.QR(new[] { new double[] { 1, 2 }, new double[] { 3, 4 } }, new double[] { 1, 2, 3 }, intercept: true)|};")]
    [InlineData("static object F() => {|SM1002:MathNet.Numerics.Distance.Manhattan(new double[3], new double[4])|};")]
    public async Task Code_of_arrays_alone_is_followed(string members) =>
        (await ShapedMath.TestKit.AnalyzerHarness.RunAsync(new ShapedMath.Analyzers.Rules.ShapeAnalyzer(), PlainCode.InClass(members), PlainCode.Project)).ShouldNotBeEmpty();

    [Theory]
    [InlineData("X = M.DenseOfColumnVectors(V.Dense(3), V.Dense(4)); X = M.DenseOfRowArrays(new double[2], new double[3]); X = M.DenseOfRowVectors(y, V.Dense(k), V.Dense(3));")] // the longer are cut off
    [InlineData("y = M.DenseOfMatrixArray(new[,] { { M.Dense(2, 2), M.Dense(3, 3) }, { M.Dense(1, 2), M.Dense(1, 3) } }) * V.Dense(5);")]
    [InlineData("var rows = new List<double[]> { new double[3], new double[2] }; y = M.DenseOfRowArrays(rows) * V.Dense(2);")]
    [InlineData("object f = MathNet.Numerics.Fit.Line(new double[3], new double[3]); f = MathNet.Numerics.Fit.MultiDim(new[] { new double[2], new double[2] }, new double[2], intercept: true); f = MathNet.Numerics.Distance.Cosine(new double[3], new double[3]);")]
    [InlineData("var p = X.LU().P; X.PermuteRows(p); X.PermuteColumns(p.Inverse()); M.Dense(2, 3).Map(x => x, M.Dense(2, 3), Zeros.Include);")]
    [InlineData("foreach (var v in X.Kernel()) y = X * v; foreach (var v in X.Range()) y = X.Transpose() * v;")]
    public Task What_fits_is_silent(string statements) => PlainCode.IsSilentInBodyAsync(statements);

    private static async Task IsReportedAsync(string statements) =>
        (await ShapedMath.TestKit.AnalyzerHarness.RunAsync(new ShapedMath.Analyzers.Rules.ShapeAnalyzer(), PlainCode.InClass($"static void F(bool c, int k, Matrix<double> X, Vector<double> y) {{ {statements} }}"), PlainCode.Project)).ShouldNotBeEmpty();
}
