namespace ShapedMath.Analyzers.Tests;

/// <summary>Arrays and lists of matrices or vectors of one shape.</summary>
public sealed class PlainItemTests
{
    private const string Differs = "inner dimensions 3 and 2 differ.";

    [Theory]
    [InlineData("var a = new[] { M.Dense(2, 3), M.Dense(2, 3) }; y = {|SM1001:a[1] * V.Dense(2)|};", "a[1]")]
    [InlineData("Matrix<double>[] a = { M.Dense(2, 3) }; y = {|SM1001:a[k] * V.Dense(2)|};", "a[k]")]
    [InlineData("Matrix<double>[] a = [M.Dense(2, 3), M.Dense(2, 3)]; y = {|SM1001:a[^1] * V.Dense(2)|};", "a[^1]")]
    [InlineData("List<Matrix<double>> a = [M.Dense(2, 3), M.Dense(2, 3)]; y = {|SM1001:a[k] * V.Dense(2)|};", "a[k]")]
    [InlineData("var a = new List<Matrix<double>> { M.Dense(2, 3), M.Dense(2, 3) }; y = {|SM1001:a[k] * V.Dense(2)|};", "a[k]")]
    [InlineData("var a = new List<Matrix<double>>(k) { M.Dense(2, 3), c ? M.Dense(2, 3) : M.Dense(2, 3) }; y = {|SM1001:a[^1] * V.Dense(2)|};", "a[^1]")]
    [InlineData("var a = new Matrix<double>[k]; for (int i = 0; i < k; i++) a[i] = M.Dense(2, 3); y = {|SM1001:a[0] * V.Dense(2)|};", "a[0]")]
    [InlineData("var a = new Matrix<double>[4]; for (int i = 0; i < a.Length; i++) { a[i] = c ? M.Dense(2, 3) : M.Random(2, 3, new MathNet.Numerics.Distributions.Normal()); } y = {|SM1001:a[0] * V.Dense(2)|};", "a[0]")]
    [InlineData("var a = new List<Matrix<double>>(); for (int i = 0; i < k; i++) { a.Add(M.Dense(2, 3)); a.Insert(0, M.Dense(2, 3)); } y = {|SM1001:a[0] * V.Dense(2)|};", "a[0]")]
    [InlineData("var a = new[] { M.Dense(2, 3), M.Dense(2, 3) }; foreach (var A in a) y = {|SM1001:A * V.Dense(2)|};", "A")]
    [InlineData("var a = new List<Matrix<double>> { M.Dense(2, 3) }; foreach (var A in a) { y = {|SM1001:A * V.Dense(2)|}; }", "A")]
    [InlineData("IReadOnlyList<Matrix<double>> a = new[] { M.Dense(2, 3) }; foreach (var A in a) { y = {|SM1001:A * V.Dense(2)|}; }", "A")]
    [InlineData("IEnumerable<Matrix<double>> a = [M.Dense(2, 3)]; foreach (var A in a) { y = {|SM1001:A * V.Dense(2)|}; }", "A")]
    [InlineData("foreach (var A in new[] { M.Dense(2, 3), M.Dense(2, 3) }) y = {|SM1001:A * V.Dense(2)|};", "A")]
    [InlineData("var a = new List<Matrix<double>> { M.Dense(2, 3) }; var b = a.ToArray(); var d = new List<Matrix<double>>(b); Matrix<double>[] e = [.. d]; y = {|SM1001:e.First() * V.Dense(2)|};", "e.First()")]
    [InlineData("var a = new List<Matrix<double>>(); a.AddRange(new[] { M.Dense(2, 3), M.Dense(2, 3) }); a.InsertRange(0, a); y = {|SM1001:a[0] * V.Dense(2)|};", "a[0]")]
    [InlineData("var a = new List<Matrix<double>> { M.Dense(2, 3) }; var b = new List<Matrix<double>>(); for (int i = 0; i < k; i++) a.AddRange(b); y = {|SM1001:a[k] * V.Dense(2)|};", "a[k]")]
    [InlineData("var a = new[] { M.Dense(2, 3) }; if (c) a[0] = M.Dense(2, 3); a[0] += M.Dense(2, 3); var s = a.Sum(A => A.RowCount); Func<Matrix<double>> f = () => a[0]; y = {|SM1001:a[0] * V.Dense(2)|};", "a[0]")]
    public Task Items_have_the_shape_that_they_all_were_given(string statements, string item) =>
        PlainCode.ReportsInBodyAsync(statements, $"Cannot multiply '{item}' (2×3) by 'V.Dense(2)' (2): {Differs} {item}.Transpose() * V.Dense(2) would give 3.");

    [Fact]
    public Task Rows_and_columns_of_a_matrix_too() => PlainCode.ReportsInBodyAsync(
        "foreach (var row in X.EnumerateRows()) y = {|SM1002:row + V.Dense(X.ColumnCount + 1)|}; var columns = M.Dense(4, 3).EnumerateColumns(); foreach (var column in columns) y = {|SM1002:column + V.Dense(3)|};",
        "Cannot add 'V.Dense(X.ColumnCount + 1)' (X.ColumnCount+1) to 'row' (X.ColumnCount): lengths X.ColumnCount and X.ColumnCount+1 differ.",
        "Cannot add 'V.Dense(3)' (3) to 'column' (4): lengths 4 and 3 differ.");

    [Fact]
    public Task A_matrix_of_vectors_has_as_many_rows_or_columns_as_there_are() => PlainCode.ReportsInBodyAsync(
        "X = {|SM1001:M.DenseOfRowVectors(y, y, y) * V.Dense(y.Count + 1).ToColumnMatrix()|}; var rows = new List<Vector<double>>(); for (int i = 0; i < k; i++) rows.Add(V.Dense(3)); var A = M.DenseOfRowVectors(rows); y = {|SM1001:A * V.Dense(4)|}; y = {|SM1001:A.Transpose() * V.Dense(A.RowCount + 1)|}; "
            + "Vector<double>[] all = [V.Dense(5), V.Dense(5)]; y = {|SM1001:MathNet.Numerics.LinearAlgebra.Double.SparseMatrix.OfColumnVectors(all) * V.Dense(5)|}; X = {|SM1002:M.DenseOfRows(all) + M.SparseOfColumns(all)|};",
        "Cannot multiply 'M.DenseOfRowVectors(y, y, y)' (3×y.Count) by 'V.Dense(y.Count + 1).ToColumnMatrix()' ((y.Count+1)×1): inner dimensions y.Count and y.Count+1 differ.",
        "Cannot multiply 'A' (rows.Count×3) by 'V.Dense(4)' (4): inner dimensions 3 and 4 differ.",
        "Cannot multiply 'A.Transpose()' (3×rows.Count) by 'V.Dense(A.RowCount + 1)' (rows.Count+1): inner dimensions rows.Count and rows.Count+1 differ.",
        "Cannot multiply 'MathNet.Numerics.LinearAlgebra.Double.SparseMat…' (5×2) by 'V.Dense(5)' (5): inner dimensions 2 and 5 differ. MathNet.Numerics.LinearAlgebra.Double.SparseMatrix.OfColumnVectors(all).Transpose() * V.Dense(5) would give 2.",
        "Cannot add 'M.SparseOfColumns(all)' (5×2) to 'M.DenseOfRows(all)' (2×5): row counts 2 and 5 differ. M.DenseOfRows(all).Transpose() + M.SparseOfColumns(all) would give 5×2, M.DenseOfRows(all) + M.SparseOfColumns(all).Transpose() would give 2×5.");

    [Fact]
    public Task Arrays_of_arrays_have_rows_or_columns_of_one_length() => PlainCode.ReportsInBodyAsync(
        "y = {|SM1001:M.DenseOfRowArrays(new[] { 1.0, 2, 3 }, new[] { 4.0, 5, 6 }) * V.Dense(2)|}; double[][] rows = [[1, 2], [3, 4], [5, 6]]; y = {|SM1001:M.DenseOfRowArrays(rows) * V.Dense(3)|}; "
            + "var columns = new double[4][]; for (int i = 0; i < 4; i++) columns[i] = new double[k]; y = {|SM1001:M.DenseOfColumnArrays(columns) * V.Dense(3)|}; var list = new List<double[]> { new double[7] }; y = {|SM1001:M.SparseOfRowArrays(list) * V.Dense(8)|}; "
            + "var all = M.Dense(2, 3).ToRowArrays(); y = {|SM1002:V.Dense(all[0]) + V.Dense(all.Length)|}; y = {|SM1001:MathNet.Numerics.LinearAlgebra.Double.DenseMatrix.OfColumnArrays(M.Dense(2, 3).ToColumnArrays()) * V.Dense(2)|};",
        "Cannot multiply 'M.DenseOfRowArrays(new[] { 1.0, 2, 3 }, new[] {…' (2×3) by 'V.Dense(2)' (2): inner dimensions 3 and 2 differ. M.DenseOfRowArrays(new[] { 1.0, 2, 3 }, new[] { 4.0, 5, 6 }).Transpose() * V.Dense(2) would give 3.",
        "Cannot multiply 'M.DenseOfRowArrays(rows)' (3×2) by 'V.Dense(3)' (3): inner dimensions 2 and 3 differ. M.DenseOfRowArrays(rows).Transpose() * V.Dense(3) would give 2.",
        "Cannot multiply 'M.DenseOfColumnArrays(columns)' (k×4) by 'V.Dense(3)' (3): inner dimensions 4 and 3 differ.",
        "Cannot multiply 'M.SparseOfRowArrays(list)' (list.Count×7) by 'V.Dense(8)' (8): inner dimensions 7 and 8 differ.",
        "Cannot add 'V.Dense(all.Length)' (2) to 'V.Dense(all[0])' (3): lengths 3 and 2 differ.",
        "Cannot multiply 'MathNet.Numerics.LinearAlgebra.Double.DenseMatr…' (2×3) by 'V.Dense(2)' (2): inner dimensions 3 and 2 differ. MathNet.Numerics.LinearAlgebra.Double.DenseMatrix.OfColumnArrays(M.Dense(2, 3).ToColumnArrays()).Transpose() * V.Dense(2) would give 3.");

    [Fact]
    public Task The_length_of_an_array_is_known_as_before() => PlainCode.ReportsInBodyAsync(
        "var a = new Vector<double>[3]; for (int i = 0; i < 3; i++) { var v = Load(i); a[i] = v; } y = {|SM1001:M.Dense(1, a.Length) * V.Dense(4)|}; static Vector<double> Load(int i) => (Vector<double>)(object)i;",
        "Cannot multiply 'M.Dense(1, a.Length)' (1×3) by 'V.Dense(4)' (4): inner dimensions 3 and 4 differ.");

    [Theory]
    [InlineData("var a = new[] { M.Dense(2, 3), M.Dense(3, 2) }; y = a[1] * V.Dense(2);")] // two shapes
    [InlineData("var a = new[] { M.Dense(2, 3) }; a[0] = M.Dense(3, 2); y = a[0] * V.Dense(2);")]
    [InlineData("var a = new[] { M.Dense(2, 3) }; if (c) a[0] = M.Dense(3, 2); else a = null; y = a[0] * V.Dense(2);")]
    [InlineData("var a = new[] { M.Dense(2, 3) }; a[0] *= M.Dense(3, 2); y = a[0] * V.Dense(2);")]
    [InlineData("var a = new[] { M.Dense(2, 3) }; a[0] = c ? M.Dense(3, 2) : M.Dense(3, 2); y = a[0] * V.Dense(2);")]
    [InlineData("var a = new[] { M.Dense(2, 3) }; a[c ? 0 : 1] = M.Dense(3, 2); y = a[0] * V.Dense(2);")]
    [InlineData("var a = new[] { M.Dense(2, 3) }; (a[0], k) = (M.Dense(3, 2), c ? 1 : 2); y = a[0] * V.Dense(2);")]
    [InlineData("var a = new[] { M.Dense(2, 3) }; a[0] = null; a[0] ??= M.Dense(3, 2); y = a[0] * V.Dense(2);")]
    [InlineData("var a = new Matrix<double>[2]; a[0] = M.Dense(2, 3); a[1] = Load(k); y = a[1] * V.Dense(2); static Matrix<double> Load(int i) => (Matrix<double>)(object)i;")]
    [InlineData("var a = new Matrix<double>[2]; for (int i = 0; i < 2; i++) { var A = Load(i); a[i] = A; X = A.Append(a[0]); if (i == 1) X = a[0].Transpose() * A; } static Matrix<double> Load(int i) => (Matrix<double>)(object)i;")]
    [InlineData("var a = new List<Matrix<double>>(); for (int i = 0; i < k; i++) { var A = M.Dense(i, i); a.Add(A); if (k > 7) X = a[0] * M.Dense(i + 1, 1); }")]
    [InlineData("var a = new List<Matrix<double>>(); var A = M.Dense(1, 1); for (int i = 0; i < k; i++) { A = A.Append(M.Dense(1, 1)); a.Add(A); X = a[0] * M.Dense(2, 2); } if (a[0].ColumnCount == 2) X = a[0] * M.Dense(2, 2);")]
    [InlineData("var a = new[] { M.Dense(2, 3) }; var b = a; b[0] = M.Dense(3, 2); y = a[0] * V.Dense(2);")] // another name
    [InlineData("Matrix<double>[] b; var a = b = new[] { M.Dense(2, 3) }; b[0] = M.Dense(3, 2); y = a[0] * V.Dense(2);")]
    [InlineData("var t = (a: new[] { M.Dense(2, 3) }, 1); var (a, _) = t; t.a[0] = M.Dense(3, 2); y = a[0] * V.Dense(2); y = t.a[0] * V.Dense(2);")]
    [InlineData("var a = new[] { M.Dense(2, 3) }; Change(a); y = a[0] * V.Dense(2); static void Change(Matrix<double>[] a) => a[0] = M.Dense(3, 2);")]
    [InlineData("var a = new[] { M.Dense(2, 3) }; var b = new[] { a }; b[0][0] = M.Dense(3, 2); y = a[0] * V.Dense(2);")]
    [InlineData("var a = new[] { M.Dense(2, 3) }; var b = a.AsEnumerable(); ((Matrix<double>[])b)[0] = M.Dense(3, 2); y = a[0] * V.Dense(2);")]
    [InlineData("IReadOnlyList<Matrix<double>> a = new[] { M.Dense(2, 3) }; ((Matrix<double>[])a)[c ? 0 : 1] = M.Dense(3, 2); y = a[0] * V.Dense(2);")]
    [InlineData("IEnumerable<Matrix<double>> a = new List<Matrix<double>> { M.Dense(2, 3) }; ((List<Matrix<double>>)a).Add(M.Dense(3, 2)); y = a.Last() * V.Dense(2);")]
    [InlineData("var a = new[] { M.Dense(2, 3) }; Action f = () => a[0] = M.Dense(3, 2); f(); y = a[0] * V.Dense(2);")] // closures
    [InlineData("var a = new[] { M.Dense(2, 3) }; void Set() { a[0] = M.Dense(3, 2); } Set(); y = a[0] * V.Dense(2);")]
    [InlineData("var a = new List<Matrix<double>> { M.Dense(2, 3) }; List<Matrix<double>> Same() => a; Same()[0] = M.Dense(3, 2); y = a[0] * V.Dense(2);")]
    [InlineData("var a = new List<Matrix<double>> { M.Dense(2, 3) }; Action<Matrix<double>> add = a.Add; add(M.Dense(3, 2)); y = a[1] * V.Dense(2);")]
    [InlineData("var a = new[] { M.Dense(2, 3) }; ref var r = ref a[0]; r = M.Dense(3, 2); y = a[0] * V.Dense(2);")] // by reference
    [InlineData("var a = new[] { M.Dense(2, 3) }; Set(out a[0]); y = a[0] * V.Dense(2); static void Set(out Matrix<double> A) => A = M.Dense(3, 2);")]
    [InlineData("var a = new[] { M.Dense(2, 3) }; Span<Matrix<double>> s = a; s[0] = M.Dense(3, 2); y = a[0] * V.Dense(2);")]
    [InlineData("var a = new[] { M.Dense(2, 3) }; try { k++; } finally { a[0] = M.Dense(3, 2); } y = a[0] * V.Dense(2);")]
    [InlineData("var a = new[] { M.Dense(2, 3) }; try { a[0] = M.Dense(3, 2); throw new Exception(); } catch (Exception) { } y = a[0] * V.Dense(2);")]
    [InlineData("var a = new[] { M.Dense(2, 3), M.Dense(2, 3) }; foreach (var A in a) { if (A.RowCount == 3) y = A * V.Dense(2); a[1] = M.Dense(3, 2); }")] // while it is gone through
    [InlineData("var a = new List<Matrix<double>> { M.Dense(2, 3) }; a.AddRange(new[] { M.Dense(3, 2) }); y = a[1] * V.Dense(2); var b = new List<Matrix<double>> { M.Dense(2, 3) }; b.Add(M.Dense(3, 2)); y = b[1] * V.Dense(2);")]
    [InlineData("var a = new List<Matrix<double>> { M.Dense(2, 3), c ? M.Dense(3, 2) : M.Dense(3, 2) }; y = a[1] * V.Dense(2);")]
    [InlineData("var a = new List<Matrix<double>>(1) { [0] = M.Dense(3, 2) }; y = a[0] * V.Dense(2); var b = new[] { M.Dense(2, 3), M.Dense(2, 3) }[1..]; b[0] = M.Dense(3, 2); y = b[0] * V.Dense(2);")]
    [InlineData("var a = new[] { new[] { M.Dense(2, 3) }, new[] { M.Dense(3, 2) } }; y = a[1][0] * V.Dense(2); Matrix<double>[,] b = { { M.Dense(2, 3), M.Dense(3, 2) } }; y = b[0, 1] * V.Dense(2); b[0, 0] = M.Dense(3, 2); y = b[0, 0] * V.Dense(2);")]
    [InlineData("var a = c ? new[] { M.Dense(2, 3) } : new[] { M.Dense(3, 2) }; if (!c) y = a[0] * V.Dense(2); foreach (var A in c ? [M.Dense(2, 3)] : new[] { M.Dense(3, 2) }) if (!c) y = A * V.Dense(2);")]
    [InlineData("var a = new[] { M.Dense(2, 3) }; foreach (var row in X.EnumerateRows()) y = row + V.Dense(X.ColumnCount); foreach (var column in X.EnumerateColumns()) y = column * X; X = M.DenseOfRowVectors(X.EnumerateRows());")]
    [InlineData("var a = new[] { M.Dense(2, 3) }; dynamic d = a; d[0] = M.Dense(3, 2); y = a[0] * V.Dense(2); var e = new[] { M.Dense(2, 3) }; Array.Resize(ref e, 2); e[1] = M.Dense(3, 2); y = e[1] * V.Dense(2);")]
    [InlineData("var a = new List<Matrix<double>> { M.Dense(2, 3) }; a.AddRange(Load(k)); y = a[1] * V.Dense(2); static Matrix<double>[] Load(int i) => null;")] // many at once
    [InlineData("var a = new List<Matrix<double>> { M.Dense(2, 3) }; var b = new List<Matrix<double>> { M.Dense(3, 2) }; a.InsertRange(0, b); y = a[0] * V.Dense(2);")]
    [InlineData("var a = new List<Matrix<double>>(); for (int i = 0; i < k; i++) { var A = Load(i); var one = new[] { A }; a.AddRange(one); X = A.Transpose() * a[0].Stack(A); } static Matrix<double> Load(int i) => (Matrix<double>)(object)i;")]
    [InlineData("var a = new List<Matrix<double>> { M.Dense(2, 3) }; Action f = () => a.AddRange(new[] { M.Dense(3, 2) }); f(); y = a[1] * V.Dense(2);")]
    [InlineData("var a = new List<Vector<double>> { V.Dense(3) }; var A = M.DenseOfRowVectors(a); a.Add(V.Dense(3)); var B = M.DenseOfRowVectors(a); X = A.Stack(B) + B.Transpose().Append(A.Transpose()).Transpose(); X = A * B.Transpose();")]
    [InlineData("var a = new List<Vector<double>> { V.Dense(3) }; Matrix<double> last = null; for (int i = 0; i < k; i++) { a.Add(V.Dense(3)); var A = M.DenseOfRowVectors(a); if (last != null) X = last.Transpose() * A.SubMatrix(0, last.RowCount, 0, 3) + A.Transpose() * A; if (last != null) X = A + last.Stack(M.Dense(1, 3)); last = A; }")]
    [InlineData("var a = new List<Vector<double>> { V.Dense(3) }; var A = M.DenseOfRowVectors(a); a.Clear(); a.Add(V.Dense(3)); a.Add(V.Dense(3)); X = M.DenseOfRowVectors(a) * M.Dense(3, 3) + M.Dense(2, 3); if (A.RowCount == 1) X = A + M.Dense(1, 3);")]
    [InlineData("var a = new[] { V.Dense(2), V.Dense(3) }; X = M.DenseOfRowVectors(a) * M.Dense(2, 2); X = M.DenseOfColumnVectors(V.Dense(2), V.Dense(3)) * M.Dense(2, 2);")] // the rest is cut off
    [InlineData("var a = new[] { V.Dense(3), V.Dense(3) }; a[0] = V.Dense(2); X = M.DenseOfRowVectors(a) * M.Dense(2, 2); X = M.DenseOfRows(2, 3, a) * M.Dense(3, 1);")]
    [InlineData("X = M.DenseOfRowVectors(X.EnumerateRows().Take(2)) + M.Dense(2, X.ColumnCount); X = M.DenseOfRowVectors(X.EnumerateColumns()) + X.Transpose(); X = M.DenseOfColumnVectors(X.EnumerateRows().Where(r => r.Count > 2)) * M.Dense(2, 2);")]
    [InlineData("var a = new List<Matrix<double>>(); for (int i = 0; i < k; i++) { var A = Load(i); a.Add(A); if (i > 1) X = a[0] + A.Stack(A); } static Matrix<double> Load(int i) => (Matrix<double>)(object)i;")] // of each round another
    [InlineData("var a = new List<Matrix<double>>(); var A = M.Dense(2, 1); for (int i = 0; i < k; i++) { a.Add(A); A = A.Append(M.Dense(2, 1)); if (i > 1) X = a[0] + A; }")]
    [InlineData("var a = new Matrix<double>[9]; var A = M.Dense(2, 1); for (int i = 0; i < 9; i++) { a[i] = A; if (c) continue; A = A.Append(M.Dense(2, 1)); if (i > 1) X = a[0] + A; }")]
    [InlineData("var a = new List<Matrix<double>>(); for (int i = 0; i < k; i++) { var A = i > 3 ? M.Dense(2, 3) : M.Dense(3, 3); a.Add(A); if (i > 4) X = a[0] + A.Stack(M.Dense(1, 3)); }")]
    [InlineData("var d = new List<Matrix<double>> { M.Dense(2, 3), M.Dense(2, 3) }; Matrix<double>[] e = [.. d]; y = V.Dense(e.Length) + V.Dense(2);")]
    [InlineData("double[][] a = { new double[2], new double[3] }; X = M.DenseOfRowArrays(a) * M.Dense(2, 2); a[1] = new double[2]; y = V.Dense(a[0]) + V.Dense(a[1]);")] // the rest is cut off
    [InlineData("double[][] a = [[1, 2], [3, 4]]; a[0] = new double[k]; X = M.DenseOfRowArrays(a) * M.Dense(3, 2); X = M.DenseOfRowArrays(a) * M.Dense(2, 2);")]
    [InlineData("double[][] a = [[1, 2], [3, 4]]; Array.Resize(ref a[0], 3); y = V.Dense(a[0]) + V.Dense(3);")]
    [InlineData("double[][] a = [[1, 2], [3, 4]]; a[0][1] = 7; a[0][0]++; Set(a); y = M.DenseOfRowArrays(a) * V.Dense(3); static void Set(double[][] a) => a[0] = new double[3];")]
    [InlineData("double[][] a = [[1, 2], [3, 4]]; a[0][1] = 7; y = M.DenseOfRowArrays(a) * V.Dense(2); X = M.DenseOfColumnArrays(X.ToRowArrays()) + X.Transpose(); var b = X.ToRowArrays(); b[0] = new double[1]; y = V.Dense(b[0]) + V.Dense(1);")]
    [InlineData("double[][] a = new double[3][]; for (int i = 0; i < 3; i++) a[i] = new double[i + 1]; y = V.Dense(a[0]) + V.Dense(1); y = V.Dense(a[1]) + V.Dense(2); string[][] s = { new[] { \"a\" } };")]
    public Task Correct_code_is_silent(string statements) => PlainCode.IsSilentInBodyAsync(statements);

    [Theory]
    [InlineData("Matrix<double>[] kept; object F() { var a = new[] { M.Dense(2, 3) }; kept = a; Change(); return a[0] * V.Dense(2); } void Change() => kept[0] = M.Dense(3, 2);")]
    [InlineData("readonly Matrix<double>[] kept = { M.Dense(2, 3) }; object F() { kept[0] = M.Dense(3, 2); return kept[0] * V.Dense(2); } object G() => kept[0] * V.Dense(2);")]
    [InlineData("static Matrix<double>[] kept; static Matrix<double>[] Make() => kept = new[] { M.Dense(2, 3) }; object F() { var a = Make(); kept[0] = M.Dense(3, 2); return a[0] * V.Dense(2); }")]
    [InlineData("static object F(params Matrix<double>[] a) { a[0] = M.Dense(2, 3); a[1] = M.Dense(3, 2); return a[1] * V.Dense(2); }")]
    [InlineData("sealed class Bag : List<Matrix<double>> { public Bag() { Add(M.Dense(3, 2)); } } static object F() => new Bag { M.Dense(2, 3) }[0] * V.Dense(2);")]
    public Task Correct_members_are_silent(string members) => PlainCode.IsSilentAsync(members);
}
