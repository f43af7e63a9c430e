namespace ShapedMath.Analyzers.Tests;

/// <summary>Where a size came from, and conditions as one would say them.</summary>
public sealed class PlainWordingTests
{
    [Fact]
    public Task A_size_is_told_where_it_came_from() => PlainCode.ReportsAsync(
        "static object F(\n[Shape(\"n, d\")] Matrix<double> X,\n[Shape(\"k\")] Vector<double> z)\n{ var Xt = X.Transpose(); var w = 2 * z; return {|SM1001:Xt * w|}; }",
        "Cannot multiply 'Xt' (d×n) by 'w' (k): inner dimensions n and k must be equal, but the contract allows any n and k (n: rows of X, line 10; k: length of z, line 11).");

    [Fact]
    public Task What_is_named_in_the_message_needs_no_origin() => PlainCode.ReportsAsync(
        "static object F([Shape(\"n, d\")] Matrix<double> X, [Shape(\"k\")] Vector<double> z) { var w = 2 * z; return {|SM1001:X * w|}; }",
        "Cannot multiply 'X' (n×d) by 'w' (k): inner dimensions d and k must be equal, but the contract allows any d and k (k: length of z, line 9).");

    [Fact]
    public async Task The_origin_is_an_additional_location()
    {
        var reported = (await ShapedMath.TestKit.AnalyzerHarness.ReportsAsync(
            new ShapedMath.Analyzers.Rules.ShapeAnalyzer(),
            PlainCode.InClass("static object F([Shape(\"n, d\")] Matrix<double> X, [Shape(\"k\")] Vector<double> z) { var w = 2 * z; return X * w; }"),
            PlainCode.Project)).ShouldHaveSingleItem();
        reported.AdditionalLocations.Select(static place => place.SourceTree!.GetText().ToString(place.SourceSpan)).ShouldBe(["X * w", "z"]);
    }

    [Fact]
    public Task Members_are_origins_too() => PlainCode.ReportsAsync(
        "[Shape(\"k, d\")] Matrix<double> W; object F([Shape(\"d\")] Vector<double> x) { var h = W * x; return {|SM1001:W.Transpose() * (h.PointwiseMultiply(h) * W)|}; }",
        "Cannot multiply 'W.Transpose()' (d×k) by 'h.PointwiseMultiply(h) * W' (d): inner dimensions k and d must be equal, but the contract allows any k and d (k: rows of W, line 9; d: columns of W, line 9). W * (h.PointwiseMultiply(h) * W) would give k.");

    [Theory]
    [InlineData("{|SM1009:X.Row(-1)|};", "Cannot take a row of 'X' (X.RowCount×X.ColumnCount): -1 is negative.")]
    [InlineData("{|SM1009:X.Column(X.ColumnCount)|};", "Cannot take a column of 'X' (X.RowCount×X.ColumnCount): the index X.ColumnCount is not below the column count X.ColumnCount.")]
    [InlineData("{|SM1016:y.SubVector(1, y.Count)|};", "Cannot take a part of 'y' (y.Count): y.Count+1 must be at most length y.Count, which holds only for y.Count = 0.")]
    [InlineData("{|SM1009:M.Dense(4, 5).SubMatrix(2, 3, 0, 5)|};", "Cannot take a block of 'M.Dense(4, 5)' (4×5): 5 rows are needed, and there are 4.")]
    [InlineData("{|SM1009:M.Dense(4, 5).Row(1, 3, 3)|};", "Cannot take a part of a row of 'M.Dense(4, 5)' (4×5): 6 columns are needed, and there are 5.")]
    [InlineData("{|SM1006:M.Dense(4, 5).Power(3)|};", "Cannot take a power of 'M.Dense(4, 5)' (4×5): a square matrix is needed, and 4 and 5 differ.")]
    [InlineData("{|SM1003:M.Dense(-1, 2)|};", "Cannot call 'Dense' with '-1' and '2': -1 is negative.")]
    public Task Conditions_are_said_in_words(string statements, string message) => PlainCode.ReportsInBodyAsync(statements, message);

    [Theory]
    [InlineData("{|SM1010:M.Dense(3, 4).InsertRow(0, V.Dense(3, 1.0))|};", "Cannot insert 'V.Dense(3, 1.0)' (3) as a row of 'M.Dense(3, 4)' (3×4): column count 4 of 'M.Dense(3, 4)' and length 3 of 'V.Dense(3, 1.0)' differ. M.Dense(3, 4).InsertColumn(0, V.Dense(3, 1.0)) would give 3×5.")]
    [InlineData("{|SM1010:X.SetColumn(0, V.Dense(X.RowCount + 1))|};", "Cannot set a column of 'X' (X.RowCount×X.ColumnCount) to 'V.Dense(X.RowCount + 1)' (X.RowCount+1): row count X.RowCount of 'X' and length X.RowCount+1 of 'V.Dense(X.RowCount + 1)' differ.")]
    [InlineData("{|SM1010:M.Dense(3, 4).SetColumn(k, new double[4])|};", "Cannot set a column of 'M.Dense(3, 4)' (3×4) to 'new double[4]' ([4]): row count 3 of 'M.Dense(3, 4)' and length 4 of 'new double[4]' differ. M.Dense(3, 4).SetRow(k, new double[4]) would fit.")]
    public Task A_row_that_is_a_column_is_advised_to_be_one(string statements, string message) => PlainCode.ReportsInBodyAsync(statements, message);

    [Theory]
    [InlineData("{|SM1010:X.SetRow(0, V.Dense(X.ColumnCount + 1))|};", "Cannot set a row of 'X' (X.RowCount×X.ColumnCount) to 'V.Dense(X.ColumnCount + 1)' (X.ColumnCount+1): column count X.ColumnCount of 'X' and length X.ColumnCount+1 of 'V.Dense(X.ColumnCount + 1)' differ.")]
    [InlineData("{|SM1010:M.Dense(3, 4).SetColumn(4, V.Dense(3))|};", "Cannot set a column of 'M.Dense(3, 4)' (3×4) to 'V.Dense(3)' (3): the index 4 is not below the column count 4.")]
    [InlineData("{|SM1010:M.Dense(3, 4).InsertRow(0, V.Dense(3))|};", "Cannot insert 'V.Dense(3)' (3) as a row of 'M.Dense(3, 4)' (3×4): column count 4 of 'M.Dense(3, 4)' and length 3 of 'V.Dense(3)' differ. M.Dense(3, 4).InsertColumn(0, V.Dense(3)) would give 3×5.")]
    [InlineData("{|SM1010:M.Dense(3, 4).SetDiagonal(V.Dense(4))|};", "Cannot set the diagonal of 'M.Dense(3, 4)' (3×4) to 'V.Dense(4)' (4): the length of 'V.Dense(4)' must be 3, not 4.")]
    [InlineData("{|SM1011:M.Dense(2, 3, new double[5])|};", "Cannot make a matrix of 'new double[5]' ([5]): the length of 'new double[5]' must be 6, not 5.")]
    [InlineData("{|SM1011:V.Dense(3).SetValues(new double[4])|};", "Cannot set the entries of 'V.Dense(3)' (3) to 'new double[4]' ([4]): lengths 3 and 4 differ.")]
    public Task What_is_put_in_must_fit(string statements, string message) => PlainCode.ReportsInBodyAsync(statements, message);

    [Fact]
    public Task What_fits_is_put_in() => PlainCode.IsSilentInBodyAsync(
        "X.SetRow(0, V.Dense(X.ColumnCount)); M.Dense(3, 4).SetColumn(3, V.Dense(3)); M.Dense(3, 4).InsertRow(3, V.Dense(4)); M.Dense(3, 4).SetDiagonal(V.Dense(3)); M.Dense(2, 3, new double[6]); V.Dense(3).SetValues(new double[3]);");
}
