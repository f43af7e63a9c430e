namespace ShapedMath.Analyzers.Tests;

/// <summary>Mistakes in ordinary MathNet code, and what is said of them.</summary>
public sealed class PlainFiringTests
{
    [Fact]
    public Task A_flag_of_MathNets_methods_is_what_the_table_says() => PlainCode.ReportsInBodyAsync(
        "y = {|SM1001:M.Dense(2, 3).Map(v => v + 1, Zeros.Include) * V.Dense(2)|}; y = {|SM1001:M.Dense(3, 3).Evd(Symmetricity.Symmetric).EigenVectors * V.Dense(2)|};",
        "Cannot multiply 'M.Dense(2, 3).Map(v => v + 1, Zeros.Include)' (2×3) by 'V.Dense(2)' (2): inner dimensions 3 and 2 differ. M.Dense(2, 3).Map(v => v + 1, Zeros.Include).Transpose() * V.Dense(2) would give 3.",
        "Cannot multiply 'M.Dense(3, 3).Evd(Symmetricity.Symmetric).Eigen…' (3×3) by 'V.Dense(2)' (2): inner dimensions 3 and 2 differ.");

    [Fact]
    public Task A_product_of_known_sizes() => PlainCode.ReportsInBodyAsync(
        "var A = M.Dense(2, 3); var B = M.Dense(4, 3); var C = {|SM1001:A * B|};",
        "Cannot multiply 'A' (2×3) by 'B' (4×3): inner dimensions 3 and 4 differ. A * B.Transpose() would give 2×4.");

    [Fact]
    public Task A_method_and_not_an_operator() => PlainCode.ReportsInBodyAsync(
        "var A = M.Dense(2, 3); var x = V.Dense(2); var b = {|SM1001:A.Multiply(x)|};",
        "Cannot multiply 'A' (2×3) by 'x' (2): inner dimensions 3 and 2 differ. A.Transpose().Multiply(x) would give 3.");

    [Fact]
    public Task A_sum() => PlainCode.ReportsInBodyAsync(
        "var A = M.Dense(2, 3); var B = {|SM1002:A + A.Transpose() * A|};",
        "Cannot add 'A.Transpose() * A' (3×3) to 'A' (2×3): row counts 2 and 3 differ.");

    [Fact]
    public Task Vectors() => PlainCode.ReportsInBodyAsync(
        "var a = V.Dense(3); var d = {|SM1001:a * V.Dense(4)|};",
        "Cannot multiply 'a' (3) by 'V.Dense(4)' (4): inner dimensions 3 and 4 differ.");

    [Fact]
    public Task An_assignment_with_an_operator() => PlainCode.ReportsInBodyAsync(
        "var A = M.Dense(2, 3); {|SM1002:A -= M.Dense(3, 2)|}; A = A * A;",
        "Cannot subtract 'M.Dense(3, 2)' (3×2) from 'A' (2×3): row counts 2 and 3 differ. A = A.Transpose() - M.Dense(3, 2) would give 3×2, A = A - M.Dense(3, 2).Transpose() would give 2×3.");

    [Fact]
    public Task What_needs_a_square_matrix() => PlainCode.ReportsInBodyAsync(
        "var A = M.Dense(2, 3); var B = {|SM1006:A.Inverse()|}; var t = {|SM1006:A.Trace()|};",
        "Cannot invert 'A' (2×3): a square matrix is needed, and 2 and 3 differ.",
        "Cannot take the trace of 'A' (2×3): a square matrix is needed, and 2 and 3 differ.");

    [Fact]
    public Task A_right_hand_side() => PlainCode.ReportsInBodyAsync(
        "var A = M.Dense(3, 3); var x = {|SM1007:A.Solve(V.Dense(4))|};",
        "Cannot solve 'A' (3×3) for 'V.Dense(4)' (4): row count 3 and length 4 differ.");

    [Fact]
    public Task A_wide_system() => PlainCode.ReportsInBodyAsync(
        "var A = M.Dense(2, 3); var x = {|SM1007:A.Solve(V.Dense(2))|};",
        "Cannot solve 'A' (2×3) for 'V.Dense(2)' (2): row count 2 must be at least column count 3.");

    [Fact]
    public Task Blocks_that_do_not_line_up() => PlainCode.ReportsInBodyAsync(
        "var A = M.Dense(2, 3); var B = {|SM1008:A.Append(M.Dense(3, 3))|}; var C = {|SM1008:A.Stack(A.Transpose())|};",
        "Cannot put 'M.Dense(3, 3)' (3×3) beside 'A' (2×3): row counts 2 and 3 differ. A.Transpose().Append(M.Dense(3, 3)) would give 3×5.",
        "Cannot put 'A.Transpose()' (3×2) below 'A' (2×3): column counts 3 and 2 differ.");

    [Fact]
    public Task A_row_beyond_the_last() => PlainCode.ReportsInBodyAsync(
        "var r = {|SM1009:X.Row(X.RowCount)|};",
        "Cannot take a row of 'X' (X.RowCount×X.ColumnCount): the index X.RowCount is not below the row count X.RowCount.");

    [Fact]
    public Task A_buffer_of_another_size() => PlainCode.ReportsInBodyAsync(
        "var A = M.Dense(2, 3); var R = M.Dense(3, 2); {|SM1001:A.Multiply(R, A)|};",
        "Cannot multiply 'A' (2×3) by 'R' (3×2) into 'A' (2×3): column count 2 of 'R' and column count 3 of 'A' differ.");

    [Fact]
    public Task Sizes_are_followed_through_integers() => PlainCode.ReportsInBodyAsync(
        "int n = 2 * 3 - 1; var A = M.Dense(n, n + 1); n++; var B = M.Dense(n, n); var C = A * B; var D = {|SM1001:B * A|};",
        "Cannot multiply 'B' (6×6) by 'A' (5×6): inner dimensions 6 and 5 differ. A * B would give 5×6, B * A.Transpose() would give 6×5.");

    [Fact]
    public Task Sizes_of_what_comes_in_have_the_names_of_the_code() => PlainCode.ReportsInBodyAsync(
        "var A = M.Dense(X.ColumnCount + 1, k); var B = {|SM1001:X * A|};",
        "Cannot multiply 'X' (X.RowCount×X.ColumnCount) by 'A' ((X.ColumnCount+1)×k): inner dimensions X.ColumnCount and X.ColumnCount+1 differ.");

    [Fact]
    public Task The_example_of_the_page() => PlainCode.ReportsInBodyAsync(
        "var w = {|SM1007:(X.Transpose() * X).Solve(y.SubVector(0, X.ColumnCount + 1))|};",
        "Cannot solve 'X.Transpose() * X' (X.ColumnCount×X.ColumnCount) for 'y.SubVector(0, X.ColumnCount + 1)' (X.ColumnCount+1): row count X.ColumnCount and length X.ColumnCount+1 differ.");

    [Fact]
    public Task What_fits_only_by_chance_is_a_warning() => PlainCode.ReportsInBodyAsync(
        "var A = {|SM1016:X + X.Stack(X)|};",
        "Cannot add 'X.Stack(X)' ((2*X.RowCount)×X.ColumnCount) to 'X' (X.RowCount×X.ColumnCount): row counts X.RowCount and 2*X.RowCount are equal only for X.RowCount = 0.");

    [Fact]
    public Task Both_ways_of_a_branch_are_wrong() => PlainCode.ReportsInBodyAsync(
        "var A = M.Dense(2, 3); if (c) y = {|SM1001:A * V.Dense(2)|}; var B = c ? A : M.Dense(2, 3); y = {|SM1001:B * V.Dense(4)|};",
        "Cannot multiply 'A' (2×3) by 'V.Dense(2)' (2): inner dimensions 3 and 2 differ. A.Transpose() * V.Dense(2) would give 3.",
        "Cannot multiply 'B' (2×3) by 'V.Dense(4)' (4): inner dimensions 3 and 4 differ.");

    [Fact]
    public Task Parts_of_a_decomposition() => PlainCode.ReportsInBodyAsync(
        "var A = M.Dense(5, 3); var d = A.Svd(); var p = {|SM1001:d.VT * d.U|};",
        "Cannot multiply 'd.VT' (3×3) by 'd.U' (5×5): inner dimensions 3 and 5 differ.");

    [Fact]
    public Task Lambdas_and_local_functions() => PlainCode.ReportsInBodyAsync(
        "Func<Vector<double>, Vector<double>> f = v => {|SM1001:M.Dense(2, 3) * V.Dense(2)|}; Vector<double> G(Matrix<double> A) => {|SM1001:A * V.Dense(A.ColumnCount + 1)|};",
        "Cannot multiply 'M.Dense(2, 3)' (2×3) by 'V.Dense(2)' (2): inner dimensions 3 and 2 differ. M.Dense(2, 3).Transpose() * V.Dense(2) would give 3.",
        "Cannot multiply 'A' (A.RowCount×A.ColumnCount) by 'V.Dense(A.ColumnCount + 1)' (A.ColumnCount+1): inner dimensions A.ColumnCount and A.ColumnCount+1 differ.");

    [Fact]
    public Task Any_number_type() => PlainCode.ReportsAsync(
        "static object F<T>() where T : struct, IEquatable<T>, IFormattable => {|SM1001:Matrix<T>.Build.Dense(2, 3) * Matrix<T>.Build.Dense(2, 3)|};",
        "Cannot multiply 'Matrix<T>.Build.Dense(2, 3)' (2×3) by 'Matrix<T>.Build.Dense(2, 3)' (2×3): inner dimensions 3 and 2 differ. Matrix<T>.Build.Dense(2, 3).Transpose() * Matrix<T>.Build.Dense(2, 3) would give 3×3, Matrix<T>.Build.Dense(2, 3) * Matrix<T>.Build.Dense(2, 3).Transpose() would give 2×2.");

    [Fact]
    public Task An_initializer_and_a_tuple() => PlainCode.ReportsAsync(
        "object f = {|SM1001:M.Dense(2, 3) * V.Dense(2)|}; void G() { var (A, b) = (M.Dense(2, 3), V.Dense(2)); var s = {|SM1001:A * b|}; }",
        "Cannot multiply 'M.Dense(2, 3)' (2×3) by 'V.Dense(2)' (2): inner dimensions 3 and 2 differ. M.Dense(2, 3).Transpose() * V.Dense(2) would give 3.",
        "Cannot multiply 'A' (2×3) by 'b' (2): inner dimensions 3 and 2 differ. A.Transpose() * b would give 3.");

    [Fact]
    public Task One_mistake_is_reported_once() => PlainCode.ReportsInBodyAsync(
        "var A = ({|SM1001:M.Dense(2, 3) * M.Dense(4, 5)|}).Transpose(); var B = A * A * M.Dense(9, 9);",
        "Cannot multiply 'M.Dense(2, 3)' (2×3) by 'M.Dense(4, 5)' (4×5): inner dimensions 3 and 4 differ.");

    [Fact]
    public Task Data_have_sizes_though_nobody_knows_them() => PlainCode.ReportsAsync(
        "static Matrix<double> Load(string path) => (Matrix<double>)(object)path; static object F(string path, string text) { var A = Load(path); var n = int.Parse(text); var P = M.Dense(n, n) * M.Dense(n, 2); P = {|SM1001:M.Dense(n, n) * M.Dense(n + 1, 2)|}; foreach (var B in new[] { A, Load(text) }) { var G = B.Transpose() * B; G = {|SM1001:B * B.Append(B.SubMatrix(0, B.RowCount, 0, 1)).Transpose()|}; } return {|SM1001:A * V.Dense(A.ColumnCount + 1)|}; }",
        "Cannot multiply 'M.Dense(n, n)' (n×n) by 'M.Dense(n + 1, 2)' ((n+1)×2): inner dimensions n and n+1 differ.",
        "Cannot multiply 'B' (B.RowCount×B.ColumnCount) by 'B.Append(B.SubMatrix(0, B.RowCount, 0, 1)).Tran…' ((B.ColumnCount+1)×B.RowCount): inner dimensions B.ColumnCount and B.ColumnCount+1 differ. B.Append(B.SubMatrix(0, B.RowCount, 0, 1)).Transpose() * B would give (B.ColumnCount+1)×B.ColumnCount.",
        "Cannot multiply 'A' (A.RowCount×A.ColumnCount) by 'V.Dense(A.ColumnCount + 1)' (A.ColumnCount+1): inner dimensions A.ColumnCount and A.ColumnCount+1 differ.");

    [Fact]
    public Task Where_ways_meet_the_sizes_that_are_equal_stay() => PlainCode.ReportsInBodyAsync(
        "var A = M.Dense(2, 1); for (int i = 0; i < k; i++) A = A.Append(M.Dense(2, 1)); y = {|SM1001:A.Transpose() * V.Dense(3)|}; var B = c ? M.Dense(2, 3) : M.Dense(4, 3); y = {|SM1001:B * V.Dense(2)|}; B = {|SM1002:A + A.Append(V.Dense(2).ToColumnMatrix())|};",
        "Cannot multiply 'A.Transpose()' (A.ColumnCount×2) by 'V.Dense(3)' (3): inner dimensions 2 and 3 differ.",
        "Cannot multiply 'B' (?×3) by 'V.Dense(2)' (2): inner dimensions 3 and 2 differ.",
        "Cannot add 'A.Append(V.Dense(2).ToColumnMatrix())' (2×(A.ColumnCount+1)) to 'A' (2×A.ColumnCount): column counts A.ColumnCount and A.ColumnCount+1 differ.");

    [Fact]
    public Task Tuples_that_are_kept() => PlainCode.ReportsAsync(
        "static (Matrix<double> Q, int Rank) Split(Matrix<double> A) => (A.Transpose(), A.ColumnCount); static object F(bool c) { var t = Split(M.Dense(2, 3)); (Matrix<double>, int) u = t; var (Q, n) = u; var s = t.Q * M.Dense(2, t.Rank); s = {|SM1001:t.Q * u.Item1|}; return {|SM1001:Q * V.Dense(n)|}; }",
        "Cannot multiply 't.Q' (3×2) by 'u.Item1' (3×2): inner dimensions 2 and 3 differ. t.Q.Transpose() * u.Item1 would give 2×2, t.Q * u.Item1.Transpose() would give 3×3.",
        "Cannot multiply 'Q' (3×2) by 'V.Dense(n)' (3): inner dimensions 2 and 3 differ. Q.Transpose() * V.Dense(n) would give 2.");

    [Fact]
    public Task A_threshold_asks_nothing_of_sizes() => PlainCode.ReportsAsync(
        "static object F([Shape(\"n, d\")] Matrix<double> X, double s) { if (s > 0.5) return {|SM1001:X * X|}; return X; }",
        "Cannot multiply 'X' (n×d) by 'X' (n×d): inner dimensions d and n must be equal, but the contract allows any d and n. X.Transpose() * X would give d×d, X * X.Transpose() would give n×n.");
}
