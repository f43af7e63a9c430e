namespace ShapedMath.Analyzers.Tests;

/// <summary>Correct programs in which it is not plain to see that they are: nothing is said of them.</summary>
public sealed class PlainSilenceTests
{
    [Theory]
    [InlineData("var A = M.Dense(2, 3); A = M.Dense(3, 2); A = A * M.Dense(2, 2);")] // another shape
    [InlineData("var A = M.Dense(2, 3); if (c) A = A.Transpose(); A = A * M.Dense(A.ColumnCount, 1);")]
    [InlineData("var A = M.Dense(2, 3); if (c) A = M.Dense(3, 3); var B = A * M.Dense(3, 1);")]
    [InlineData("var A = M.Dense(1, 1); for (int i = 0; i < 4; i++) A = A.Append(M.Dense(1, 1)); var B = A * M.Dense(5, 5);")]
    [InlineData("var A = M.Dense(1, 1); while (A.RowCount < k) { A = A.Stack(A); } var B = A.Transpose() * M.Dense(4, 4);")]
    [InlineData("int n = 1; foreach (var v in new[] { 1, 2 }) n += v; var A = M.Dense(n, n) * M.Dense(4, 2);")]
    [InlineData("var A = M.Dense(2, 3); Action f = () => A = M.Dense(4, 4); f(); var B = A * M.Dense(4, 4);")] // closures
    [InlineData("var A = M.Dense(2, 3); void Set() { A = M.Dense(4, 4); } Set(); var B = A * M.Dense(4, 4);")]
    [InlineData("int n = 2; Action f = () => n++; f(); var B = M.Dense(2, n) * M.Dense(3, 3);")]
    [InlineData("var A = M.Dense(2, 3); Set(ref A, out int n); var B = A * M.Dense(4, n); static void Set(ref Matrix<double> A, out int n) { A = M.Dense(4, 4); n = 4; }")]
    [InlineData("var A = M.Dense(2, 3); ref var B = ref A; B = M.Dense(4, 4); var C = A * M.Dense(4, 4);")]
    [InlineData("var A = M.Dense(2, 3); A *= M.Dense(3, 5); A += M.Dense(2, 5); A = A * M.Dense(5, 1);")]
    [InlineData("var A = k switch { 1 => M.Dense(1, 2), 2 => M.Dense(2, 2), _ => M.Dense(3, 2) }; var B = A.Transpose() * M.Dense(3, 3);")]
    [InlineData("Matrix<double> A; switch (k) { case 0: A = M.Dense(2, 2); break; case 1: A = M.Dense(3, 3); break; default: return; } A = A * M.Dense(3, 3);")]
    [InlineData("using var s = new MemoryStream(); var A = M.Dense(2, 3); using (s) { A = M.Dense(4, 4); } A = A * M.Dense(4, 4);")]
    [InlineData("var A = M.Dense(2, 3); try { A = M.Dense(4, 4); k.ToString(); } catch (Exception) { A = A * M.Dense(A.ColumnCount, 1); } finally { A = M.Dense(5, 5); } A = A * M.Dense(5, 5);")]
    [InlineData("var A = M.Dense(2, 3); try { A = M.Dense(4, 4); throw new Exception(); } catch { } A = A * M.Dense(4, 4);")]
    [InlineData("var A = M.Dense(2, 3); try { k++; } finally { if ((A = M.Dense(3, 2)) == null) k++; } y = A * V.Dense(2);")]
    [InlineData("Matrix<double> A = null; A ??= M.Dense(2, 3); A = A * M.Dense(3, 3); var B = (X ?? A) * y;")]
    [InlineData("if (X.ColumnCount != y.Count) return; y = X * y;")]
    [InlineData("var Z = X.Stack(X); if (Z.RowCount == X.RowCount) Z = Z + X;")]
    [InlineData("bool fits = X.Stack(X).RowCount == X.RowCount; if (fits) X = X + X.Stack(X);")]
    [InlineData("var Z = X.Stack(X); if (Same(Z, X)) Z = Z + X; bool Same(Matrix<double> a, Matrix<double> b) => a.RowCount == b.RowCount;")]
    [InlineData("int n = 3; if (n == 4) { var A = M.Dense(n, n) * M.Dense(4, 4); }")]
    [InlineData("int n = 3; if (n is 4) { var A = M.Dense(n, n) * M.Dense(4, 4); } if (n is not > 3) return; X = M.Dense(n, n) * M.Dense(4, 4);")]
    [InlineData("int n = 3; X = n switch { 2 => M.Dense(n, n) * M.Dense(2, 2), 3 => M.Dense(3, n), > 3 => M.Dense(n, n) * M.Dense(4, 4), _ => X * M.Dense(9, 8) * M.Dense(7, 6) }; switch (n) { case 4: X = M.Dense(n, n) * M.Dense(4, 4); break; }")]
    [InlineData("if (X.Stack(X).RowCount is var n && n == X.RowCount) X = X + X.Stack(X);")]
    [InlineData("int n = 3; var A = n > 2 ? M.Dense(3, 3) : M.Dense(2, 2); A = A * M.Dense(3, 1);")]
    [InlineData("var a = V.Dense(5); if (k < 0) { var part = a.SubVector(0, 5 + k); }")] // k is no size
    [InlineData("if (k >= 0) X = M.Dense(2, 2); else X = M.Dense(3, 3); X = X * M.Dense(3, 3);")]
    [InlineData("var e = V.Dense(k + 4) + V.Dense(3);")]
    [InlineData("var (A, B) = (M.Dense(2, 3), M.Dense(3, 2)); (A, B) = (B, A); var C = A * M.Dense(2, 2);")]
    [InlineData("var t = (A: M.Dense(2, 3), n: 3); t.A = M.Dense(4, 4); t.n++; var (B, n) = t; B = B * M.Dense(n, 4);")]
    [InlineData("var t = (A: M.Dense(2, 3), n: 3); Action f = () => t.n = 4; f(); X = t.A * M.Dense(t.n, 1); var u = (B: M.Dense(2, 2), v: (C: M.Dense(2, 2), 1)); u.v.C = M.Dense(3, 3); X = u.v.C * M.Dense(3, 3); (u.B, k) = (M.Dense(3, 3), 2); X = u.B * M.Dense(3, 3);")]
    [InlineData("var t = (A: M.Dense(2, 3), n: 3); Set(out t.A, ref t.n); X = t.A * M.Dense(t.n, 1); static void Set(out Matrix<double> A, ref int n) { A = M.Dense(4, 4); n = 4; } (int a, int b) w = (1, 2); ref int r = ref w.a; r = 5; X = M.Dense(2, w.a) * M.Dense(5, 1);")]
    [InlineData("object o = M.Dense(2, 3); if (o is Matrix<double> A) { A = A * M.Dense(3, 1); } var B = (Matrix<double>)o; B = B * M.Dense(3, 1);")]
    [InlineData("var s = M.Dense(2, 3).ToString(); var q = M.Dense(5, 3).QR(MathNet.Numerics.LinearAlgebra.Factorization.QRMethod.Full); var p = q.Q * M.Dense(5, 5);")]
    [InlineData("var all = new List<Matrix<double>> { M.Dense(2, 3), M.Dense(3, 2) }; foreach (var A in all) y = A * V.Dense(A.ColumnCount); var P = all.Aggregate((a, b) => a * b);")]
    [InlineData("int i = 0; var A = M.Dense(i++, i++); A = A * M.Dense(1, i); A = A * M.Dense(2, 1);")]
    [InlineData("int n = 2; System.Threading.Interlocked.Increment(ref n); X = M.Dense(1, n) * M.Dense(3, 1);")]
    [InlineData("int n = int.MaxValue; unchecked { n++; } var A = M.Dense(Math.Max(n, 2), Math.Min(k, 2)); A = A * M.Dense(2, 2);")]
    [InlineData("int n = 300; var A = M.Dense((byte)n, 2); X = A + M.Dense(44, 2); long big = 4294967298; X = M.Dense((int)big, 3) + M.Dense(2, 3); y = V.Dense((byte)(k + 256)) + V.Dense(k);")] // what a conversion cuts off
    [InlineData("int n = Math.Min(k, 0); y = V.Dense(3 + n) + V.Dense(2); n = Math.Min(0, k); y = V.Dense(3 + n) + V.Dense(2);")] // of negative numbers
    [InlineData("y = V.Dense(3 + k / 2) + V.Dense(2); y = V.Dense((2 * k - 1) / 2 + 1) + V.Dense(k + 1); y = V.Dense(3 + X.RowCount / -2) + V.Dense(2);")]
    [InlineData("int n = int.MaxValue; n = n * 2 + 5; y = V.Dense(n) + V.Dense(3); n = int.MinValue; n = 3 - n * 2; y = V.Dense(n) + V.Dense(3);")] // beyond the range of int
    [InlineData("var p = MathNet.Numerics.Fit.Polynomial(new double[2], new double[2], 4, MathNet.Numerics.LinearRegression.DirectRegressionMethod.Svd);")] // a method that the row does not speak of
    [InlineData("goto end; start: X = M.Dense(3, 3) * X; return; end: X = M.Dense(3, 2); goto start;")]
    [InlineData("dynamic d = M.Dense(2, 3); var r = d * d;")]
    [InlineData("Matrix<double> last = null; for (int i = 0; i < k; i++) { var A = Load(i); if (last != null) { A = last.Transpose() * A; if (A.RowCount > 3) X = A + last.Stack(last); } last = A; } static Matrix<double> Load(int i) => (Matrix<double>)(object)i;")] // one name, another size in each round
    [InlineData("var last = M.Dense(1, 1); var A = last; for (int i = 0; i < k; i++) { last = A; A = A.Append(M.Dense(1, 1)); X = last.Append(M.Dense(1, 1)) + A; X = last.Transpose() * A; } if (k > 3) X = last + A;")]
    [InlineData("var A = M.Dense(2, 2); var B = A; for (int i = 0; i < k; i++) { B = A; for (int j = 0; j < i; j++) { A = A.Append(M.Dense(2, 1)); X = B.Transpose() * A; } X = A.Append(B) + B.Append(A); X = B + M.Dense(2, B.ColumnCount); }")]
    [InlineData("int n = int.Parse(y.ToString()); var A = M.Dense(n, n); n++; X = A * M.Dense(n - 1, n); int.TryParse(y.ToString(), out n); X = A * M.Dense(n, n);")]
    [InlineData("var Q = M.Dense(3, 0); for (int i = 0; i < 3; i++) { var R = X.Append(Q); if (Q.ColumnCount == 0) R = R + X; Q = Q.Append(M.Dense(3, 1)); }")]
    [InlineData("Matrix<double> A; do { A = Load(k); k--; } while (A.RowCount != X.ColumnCount); X = X * A; static Matrix<double> Load(int i) => (Matrix<double>)(object)i;")]
    [InlineData("var A = M.Dense(2, 2); again: var B = A; A = A.Stack(A); X = B.Transpose() * B; if (k-- > 0) goto again; X = A.Transpose() * M.Dense(A.RowCount, 1); if (c) X = B.Transpose() * A.SubMatrix(0, B.RowCount, 0, 2);")]
    [InlineData("var A = M.Dense(2, 3); try { k++; } finally { A = M.Dense(3, 2); } y = A * V.Dense(2);")] // what a finally does is done
    [InlineData("var A = M.Dense(2, 3); try { k++; } finally { A = c ? M.Dense(3, 2) : M.Dense(3, 2); } y = A * V.Dense(2);")]
    [InlineData("var A = M.Dense(2, 3); dynamic d = y; d.Set(ref A); y = A * V.Dense(2);")]
    [InlineData("int n = 300; var A = M.Dense(3, (byte)n); X = A * M.Dense(44, 2);")]
    [InlineData("var a = new double[5]; y = V.Dense(a.Rank) + V.Dense(1);")]
    [InlineData("Two(out X, out X); y = X * V.Dense(3); static void Two(out Matrix<double> a, out Matrix<double> b) { b = M.Dense(3, 2); a = M.Dense(2, 3); }")] // what is assigned last stays
    [InlineData("y = Either(c) * V.Dense(3); static Matrix<double> Either(bool c) { if (c) return M.Dense(2, 3); return M.Dense(3, 2); }")]
    [InlineData("int n = 6, s = 33; X = M.Dense(2, n >> 1) * M.Dense(3, 2); X = M.Dense(2, n << s) * M.Dense(12, 1); n <<= 1; X = M.Dense(2, n) * M.Dense(12, 1); n = -3; X = M.Dense(2, (n >> 1) + 4) * M.Dense(2, 1); n = 3 << 30; X = M.Dense(2, (n >> 30) + 4) * M.Dense(3, 1); n = k << 2; X = M.Dense(2, n) * M.Dense(4 * k, 1);")]
    [InlineData("X = M.Dense(5, 5).Evd(Symmetricity.Symmetric).EigenVectors * M.Dense(5, 1); X = X.Map(x => x, Zeros.Include);")]
    [InlineData("var A = c ? X : X.Stack(X); X = A + A.Stack(A);")] // it may be the coincidental case
    public Task Correct_code_is_silent(string statements) => PlainCode.IsSilentInBodyAsync(statements);

    [Theory]
    [InlineData("static Matrix<T> F<T>(Matrix<T> A, T s) where T : struct, IEquatable<T>, IFormattable => (A + A) * s;")]
    [InlineData("sealed class Mine : MathNet.Numerics.LinearAlgebra.Double.DenseMatrix { public Mine() : base(2, 3) { } } static object F() => new Mine() * V.Dense(3);")]
    [InlineData("sealed class Mine : MathNet.Numerics.LinearAlgebra.Double.DenseMatrix { public Mine() : base(2, 3) { } public new int RowCount => 7; } static object F(Mine m) => M.Dense(2, m.RowCount) * M.Dense(7, 1);")]
    [InlineData("Matrix<double> A = M.Dense(2, 3); void Grow() => A = M.Dense(4, 4); object F() { A = M.Dense(2, 3); Grow(); return A * M.Dense(4, 4); }")]
    [InlineData("static IEnumerable<Matrix<double>> F(Matrix<double> A) { yield return A; A = A.Append(A); yield return A.Transpose() * A; }")]
    [InlineData("static async Task<Matrix<double>> F(Matrix<double> A) { var B = M.Dense(2, 3); await Task.Yield(); B = await G(B); return B * M.Dense(4, 4); } static Task<Matrix<double>> G(Matrix<double> A) => Task.FromResult(M.Dense(4, 4));")]
    [InlineData("static void F(ref Matrix<double> A, ref Matrix<double> B) { A = M.Dense(2, 3); B = M.Dense(4, 4); A = A * M.Dense(4, 4); }")]
    [InlineData("static object F([Shape(\"n, d\")] Matrix<double> X) { if (X.RowCount == X.ColumnCount) return X.Inverse(); return X.QR(); }")]
    [InlineData("static object F([Shape(\"n, d\")] Matrix<double> X) { if (X.RowCount != X.ColumnCount) throw new ArgumentException(); return X * X; }")]
    [InlineData("static object F([Shape(\"n, d\")] Matrix<double> X, bool square) => square ? X.Inverse() : X.PseudoInverse();")]
    [InlineData("static object F([Shape(\"n, d\")] Matrix<double> X, [Shape(\"n\")] Vector<double> y) => X.Solve(y);")]
    [InlineData("static object F([Shape(\"n, d\")] Matrix<double> X) { X = M.Dense(3, 3); return X * V.Dense(3); }")]
    [InlineData("static object F([Shape(\"n, d\")] Matrix<double> X) => X.SubMatrix(0, X.RowCount - 1, 0, X.ColumnCount);")]
    [InlineData("static object F([Shape(\"n, d\")] Matrix<double> X) => Math.Abs(X.RowCount - X.ColumnCount) == 0 ? X * X : X;")]
    [InlineData("static object F([Shape(\"n, d\")] Matrix<double> X) { try { return X.Inverse(); } catch (ArgumentException) { return X.PseudoInverse(); } }")]
    [InlineData("[Shape(\"n, d\")] Matrix<double> W; void Learn(Matrix<double> A, Vector<double> b) { W = A; W = M.Dense(3, 4); }")]
    [InlineData("[Shape(\"n\")] Vector<double> a; [Shape(\"n\")] Vector<double> b; Code() { a = V.Dense(3); b = V.Dense(a.Count); } Code(Code other, int k) : this() { b = other.a; a = V.Dense(k); }")]
    [InlineData("[return: Shape(\"m\")] static Vector<double> Load() => V.Dense(7); static object F() => Load() * Load();")]
    [InlineData("static object F([Shape(\"n, d\")] Matrix<double> X) { int kind = Kind(X); if (kind == 1) return X * X; return X; } static int Kind(object A) => A.GetHashCode();")] // a number that may tell of sizes
    [InlineData("static object F([Shape(\"n, d\")] Matrix<double> X, bool strict) { if (strict) { if (!IsSquare(X)) throw new ArgumentException(); } return X * X; } static bool IsSquare(object A) => A.GetHashCode() > 1;")]
    [InlineData("static object F([Shape(\"n, d\")] Matrix<double> X) { bool differs = !(X.RowCount == X.ColumnCount); if (differs) return X; return X * X; }")]
    [InlineData("static object F([Shape(\"n, d\")] Matrix<double> X) { int i = 0; while (i < X.ColumnCount) i++; if (i == X.RowCount) return X * X; return X; }")] // a counter may come to be a size
    [InlineData("static object G(Matrix<double> A) { if (!IsSquare(A)) throw new ArgumentException(); return A * A; } static bool IsSquare(object A) => A.GetHashCode() > 1; static object F([Shape(\"n, d\")] Matrix<double> X) => G(X);")]
    [InlineData("[Shape(\"n, d\")] Matrix<double> W; Code([Shape(\"a, b\")] Matrix<double> A) { W = A; }")]
    public Task Correct_members_are_silent(string members) => PlainCode.IsSilentAsync(members);
}
