namespace ShapedMath.Analyzers.Tests;

/// <summary>Fields and properties that are assigned again and again, by their own class alone, and always given one shape.</summary>
public sealed class PlainSteadyTests
{
    private const string Differs = "Cannot multiply 'W' (2×3) by 'V.Dense(2)' (2): inner dimensions 3 and 2 differ. W.Transpose() * V.Dense(2) would give 3.";

    [Theory]
    [InlineData("Matrix<double> W = M.Dense(2, 3); void Step(Matrix<double> G) { W -= 0.1 * G; W = W * 0.5 - G; W *= 2; } object F() => {|SM1001:W * V.Dense(2)|};")]
    [InlineData("Matrix<double> W; void Begin() { W = null; W ??= M.Dense(2, 3); } void End(bool c) => W = c ? M.Dense(2, 3) : W + W; object F() => {|SM1001:W * V.Dense(2)|};")]
    [InlineData("Matrix<double> W = null!; Code() { W = M.Dense(2, 3); Action<Matrix<double>> step = G => W = W - G; } object F() => {|SM1001:W * V.Dense(2)|};")]
    [InlineData("public Matrix<double> W { get; private set; } = M.Dense(2, 3); void Step() => this.W = M.Dense(2, 3); static void Reset(Code other) => other.W = M.Dense(2, 3); object F() => {|SM1001:W * V.Dense(2)|};")]
    [InlineData("static Matrix<double> W; static Code() { W = M.Dense(2, 3); } static void Reset() => (W, _) = (M.Dense(2, 3), 1); static object F() => {|SM1001:W * V.Dense(2)|};")]
    [InlineData("Matrix<double> A = M.Dense(3, 3); Matrix<double> W = M.Dense(2, 3); void Step() { W = W * A; A = W.Transpose() * W; A = Half(); } Matrix<double> Half() => A * 0.5; object F() => {|SM1001:W * V.Dense(2)|};")]
    [InlineData("Matrix<double> W; Code() { W = M.Dense(2, 3); } Code(int n) { W = M.Random(2, 3); } Code(string s) : this() { W = M.Dense(2, 3); } object F() { var W = this.W; W = W * 2; return {|SM1001:W * V.Dense(2)|}; }")]
    public Task What_is_always_given_has_one_shape(string members) => PlainCode.ReportsAsync(members, Differs);

    [Fact]
    public Task It_may_be_one_that_the_constructor_settles() => PlainCode.ReportsAsync(
        "Matrix<double> W; Vector<double> b; readonly int outputs; Code(int n, int m) { outputs = m; W = M.Random(m, n); b = V.Dense(m); } void Step(Matrix<double> G) { W = W - 0.1 * G; b = b + W * V.Dense(W.ColumnCount); W = M.Dense(outputs, W.ColumnCount); } object F() => W.Transpose() * b + {|SM1001:W.Transpose() * V.Dense(outputs + 1)|};",
        "Cannot multiply 'W.Transpose()' (n×outputs) by 'V.Dense(outputs + 1)' (outputs+1): inner dimensions outputs and outputs+1 differ.");

    [Fact]
    public Task Or_a_primary_constructor() => PlainCode.ReportsAsync(
        "sealed class Layer(int n, int m) { Matrix<double> W = M.Dense(m, n); public Vector<double> b { get; private set; } = V.Dense(m); void Step(Matrix<double> G) => W = W + G; object F() => W.Transpose() * b; object H() => {|SM1001:W * V.Dense(n + 1)|}; }",
        "Cannot multiply 'W' (m×n) by 'V.Dense(n + 1)' (n+1): inner dimensions n and n+1 differ.");

    [Theory]
    [InlineData("Matrix<double> W = M.Dense(2, 3); void Set() => W = M.Dense(2, 2); object F() => W * V.Dense(2);")]
    [InlineData("Matrix<double> W = M.Dense(2, 3); void Set(Matrix<double> A) => W = A; object F() => W * V.Dense(2);")]
    [InlineData("Matrix<double> W = M.Dense(2, 3); void Set() => W = W.Transpose(); object F() => W * V.Dense(2);")]
    [InlineData("Matrix<double> W = M.Dense(2, 3); void Set() => W *= M.Dense(3, 2); object F() => W * V.Dense(2);")]
    [InlineData("Matrix<double> W = M.Dense(2, 3); void Set() { Action f = () => W = M.Dense(2, 2); f(); } object F() => W * V.Dense(2);")] // in a lambda
    [InlineData("Matrix<double> W = M.Dense(2, 3); void Set() { void G() => W = M.Dense(2, 2); G(); } object F() => W * V.Dense(2);")]
    [InlineData("Matrix<double> W = M.Dense(2, 3); void Set() => Make(out W); static void Make(out Matrix<double> A) => A = M.Dense(2, 2); object F() => W * V.Dense(2);")] // by reference
    [InlineData("Matrix<double> W = M.Dense(2, 3); void Set() { ref var w = ref W; w = M.Dense(2, 2); } object F() => W * V.Dense(2);")]
    [InlineData("Matrix<double> W = M.Dense(2, 3); ref Matrix<double> Get() => ref W; object F() { Get() = M.Dense(2, 2); return W * V.Dense(2); }")]
    [InlineData("Matrix<double> W = M.Dense(2, 3); void Set() => Interlocked.Exchange(ref W, M.Dense(2, 2)); object F() => W * V.Dense(2);")]
    [InlineData("Matrix<double> W = M.Dense(2, 3); void Set() { W = null; W ??= M.Dense(2, 2); } object F() => W * V.Dense(2);")]
    [InlineData("Matrix<double> W = M.Dense(2, 3); void Set(bool c) => W = c ? M.Dense(2, 3) : M.Dense(2, 2); object F() => W * V.Dense(2);")]
    [InlineData("Matrix<double> W = M.Dense(2, 3); Vector<double> b; void Set() => (W, b) = (M.Dense(2, 2), b); object F() => W * V.Dense(2);")]
    [InlineData("Matrix<double> W = M.Dense(2, 3); void Set((Matrix<double>, int) t) => (W, _) = t; object F() => W * V.Dense(2);")]
    [InlineData("Matrix<double> W = M.Dense(2, 3); static void Set(Code other) => other.W = M.Dense(2, 2); object F() => W * V.Dense(2);")] // of another object
    [InlineData("Matrix<double> W = M.Dense(2, 3); static void Set(Code other) => other?.W = M.Dense(2, 2); object F() => W * V.Dense(2);")]
    [InlineData("Matrix<double> W = M.Dense(2, 3); static object Make() => new Code { W = M.Dense(2, 2) }; object F() => W * V.Dense(2);")]
    [InlineData("Matrix<double> W = M.Dense(2, 3); static void Set(dynamic other) => other.W = M.Dense(2, 2); object F() => W * V.Dense(2);")]
    [InlineData("Matrix<double> W = M.Dense(2, 3); sealed class Inner { public void Set(Code outer) => outer.W = M.Dense(2, 2); } object F() => W * V.Dense(2);")] // by a class within
    [InlineData("Matrix<double> W = M.Dense(2, 3); sealed class Inner : Code { public void Set() => base.W = M.Dense(2, 2); } object F() => W * V.Dense(2);")]
    [InlineData("Matrix<double> W = M.Dense(2, 3); object F() => W * V.Dense(2); } partial class Code { void Set() => W = M.Dense(2, 2);")] // in another part
    [InlineData("class Base { Matrix<double> W = M.Dense(2, 3); public object F() => W * V.Dense(2); public class Two : Base { public new Matrix<double> W = M.Dense(3, 3); public object G() => W * V.Dense(3); public void Set() => ((Base)this).W = M.Dense(2, 2); } }")]
    [InlineData("[System.ComponentModel.DefaultValue(null)] Matrix<double> W = M.Dense(2, 3); object F() => W * V.Dense(2);")] // whoever looks for the attribute
    [InlineData("protected Matrix<double> W = M.Dense(2, 3); object F() => W * V.Dense(2);")] // others may assign it
    [InlineData("public Matrix<double> W { get; protected set; } = M.Dense(2, 3); object F() => W * V.Dense(2);")]
    [InlineData("internal Matrix<double> W { get; set; } = M.Dense(2, 3); object F() => W * V.Dense(2);")]
    [InlineData("Matrix<double> W { get; set => field = value.Transpose(); } = M.Dense(2, 3); void Set() => W = M.Dense(2, 3); object F() => W * V.Dense(2);")]
    [InlineData("public virtual Matrix<double> W { get; private set; } = M.Dense(2, 3); object F() => W * V.Dense(2);")]
    [InlineData("Matrix<double> A = M.Dense(3, 3), B = M.Dense(3, 3), W = M.Dense(2, 3); void Step() { W = W * A; A = A * B; B = B * M.Dense(3, 2); } object F() => W * V.Dense(2);")] // what depends on what is dropped
    [InlineData("Matrix<double> A, B; void Step() { A = B; B = A; } object F() => A * B + A.Append(B);")]
    [InlineData("Matrix<double> W; Code(int n) { W = M.Dense(n, n); } Code(int n, int m) { W = M.Dense(n, m); } object F() => W + W.Transpose() * M.Dense(W.RowCount, W.RowCount);")]
    [InlineData("Matrix<double> W; readonly int n; Code(int n) { this.n = n; W = M.Dense(n, n); } Code() : this(3) { W = M.Dense(3, 2); } object F() => W * V.Dense(2);")]
    [InlineData("Matrix<double> W; Code(int n) { W = M.Dense(n, n); } object F(Code other) => W * other.W + other.W.Append(W); object G(Code other) => M.Dense(W.ColumnCount, 1) + M.Dense(other.W.ColumnCount, 1);")]
    [InlineData("Matrix<double> W; Code(int n) { W = M.Dense(n, n); } void Take(Code other) => W = other.W; object F(int n) => W * M.Dense(n, n);")]
    [InlineData("Matrix<double> W; readonly int k; Code(int n) { k = n; Action<int> f = n => W = M.Dense(n, n); f(7); } object F() => W * V.Dense(k + 1);")] // another n
    [InlineData("Matrix<double> W; readonly int k; Code(int n) { k = n; for (int i = 0; i < 3; i++) { int m = Load(i); W = M.Dense(m, m); } n++; W = M.Dense(n, n); } static int Load(object i) => (int)i; object F() => W * V.Dense(k);")]
    [InlineData("Matrix<double> W; readonly int k; Code(int n) { k = n; n++; W = M.Dense(n, n); } object F() => W * V.Dense(k + 1);")]
    [InlineData("struct Cell { Matrix<double> W; public Cell(int n) { W = M.Dense(n, n); } public object F(Cell other) { this = other; return W * V.Dense(3); } }")]
    [InlineData("sealed class Cell<T> { static Matrix<double> X = M.Dense(typeof(T).Name.Length, 2); public static object F() => Cell<int>.X + Cell<string>.X.Stack(X); }")]
    [InlineData("Matrix<double> W = M.Dense(2, 3); readonly int k = Run(c => c.W = M.Dense(2, 2)); static int Run(Action<Code> f) => 1; object F() => W * V.Dense(2);")] // in an initializer
    [InlineData("Matrix<double> W = M.Dense(2, 3); void Set(bool c) { try { W = M.Dense(2, 3); if (c) throw new Exception(); } catch (Exception) { W = M.Dense(2, 2); } finally { W = W.Transpose() * W; } } object F() => W * V.Dense(2);")]
    [InlineData("Matrix<double> W = M.Dense(2, 3); void Set(int k) { switch (k) { case 1: W = M.Dense(2, 2); break; default: W = M.Dense(2, 3); break; } } object F() => W * V.Dense(2);")]
    [InlineData("Matrix<double> W = M.Dense(2, 3); IEnumerable<int> Set() { W = M.Dense(2, 3); yield return 1; W = M.Dense(2, 2); } object F() => W * V.Dense(2);")]
    [InlineData("Matrix<double> W = M.Dense(2, 3); void Grow(int k) { if (k > 0) { W = W.Append(W); Grow(k - 1); } } object F() => W * V.Dense(6);")]
    [InlineData("Matrix<double> W = M.Dense(2, 3); Matrix<double> Next() => W.Transpose(); void Step() => W = Next(); object F() => W * V.Dense(2);")]
    [InlineData("record Model(int n) { Matrix<double> W = M.Dense(n, n); public Model Wider() => this with { W = M.Dense(n + 1, n) }; public object F() => W + M.Dense(W.RowCount, n); public object G() => W * V.Dense(n) + V.Dense(n + 1); }")]
    [InlineData("Matrix<double> P; public Matrix<double> W { get; init; } public Code() { W = M.Dense(3, 3); Setup(); } void Setup() => P = M.Dense(W.RowCount, W.RowCount); object F() => P * V.Dense(W.RowCount + 1);")] // new Code { W = M.Dense(2, 2) }
    [InlineData("Matrix<double> P; readonly Matrix<double> W; public Code() { W = M.Dense(3, 3); Setup(); W = M.Dense(2, 2); } void Setup() => P = M.Dense(W.RowCount, W.RowCount); object F() => P * V.Dense(W.RowCount + 1);")]
    [InlineData("Matrix<double> P; public int N { get; init; } public Code() { N = 3; Setup(); } void Setup() => P = M.Dense(N, N); object F() => P * V.Dense(N + 1);")]
    [InlineData("readonly List<Matrix<double>> P = new(); public int N { get; init; } public Code() { N = 3; Setup(); } void Setup() => P.Add(M.Dense(N, N)); object F() => P[0] * V.Dense(N + 1);")]
    public Task Correct_members_are_silent(string members) => PlainCode.IsSilentAsync(members);
}
