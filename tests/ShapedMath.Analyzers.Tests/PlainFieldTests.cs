namespace ShapedMath.Analyzers.Tests;

/// <summary>Fields and properties of which no contract speaks: they hold what they are given where their object is made.</summary>
public sealed class PlainFieldTests
{
    private const string Filter = "readonly int n; readonly Matrix<double> A; readonly Vector<double> x; Code(int states) { n = states; A = M.DenseIdentity(states); x = V.Dense(n + 1); } ";

    [Fact]
    public Task Readonly_fields_have_the_sizes_that_the_constructor_gives() => PlainCode.ReportsAsync(
        Filter + "object F() => {|SM1001:A * x|}; object G() => A * M.Dense(n, 2);",
        "Cannot multiply 'A' (n×n) by 'x' (n+1): inner dimensions n and n+1 differ.");

    [Fact]
    public Task Within_the_constructor_too() => PlainCode.ReportsAsync(
        "readonly Matrix<double> A; Matrix<double> B { get; } Code() { A = M.Dense(2, 3); B = {|SM1001:A * A|}; B = A; x = {|SM1001:B * M.Dense(2, 2)|}; } object x;",
        "Cannot multiply 'A' (2×3) by 'A' (2×3): inner dimensions 3 and 2 differ. A.Transpose() * A would give 3×3, A * A.Transpose() would give 2×2.",
        "Cannot multiply 'B' (2×3) by 'M.Dense(2, 2)' (2×2): inner dimensions 3 and 2 differ. M.Dense(2, 2) * B would give 2×3, B.Transpose() * M.Dense(2, 2) would give 3×2.");

    [Fact]
    public Task Properties_and_what_is_static() => PlainCode.ReportsAsync(
        "const int K = 2; static readonly int N = K + 1; static readonly Matrix<double> H = M.Dense(K, N); Vector<double> x { get; } = V.Dense(K); static object F(Code other) => {|SM1001:H * other.x|}; object G() => {|SM1002:x + V.Dense(N)|};",
        "Cannot multiply 'H' (2×3) by 'other.x' (2): inner dimensions 3 and 2 differ. H.Transpose() * other.x would give 3.",
        "Cannot add 'V.Dense(N)' (3) to 'x' (2): lengths 2 and 3 differ.");

    [Fact]
    public Task What_nothing_is_known_of_keeps_its_size() => PlainCode.ReportsAsync(
        "readonly Matrix<double> X; Code(string path) { X = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.DenseOfColumnVectors(Load(path)); } static Vector<double>[] Load(string path) => null; object F() => {|SM1001:X * V.Dense(X.ColumnCount + 1)|};",
        "Cannot multiply 'X' (X.RowCount×X.ColumnCount) by 'V.Dense(X.ColumnCount + 1)' (X.ColumnCount+1): inner dimensions X.ColumnCount and X.ColumnCount+1 differ.");

    [Fact]
    public Task Methods_of_the_object_speak_of_its_sizes() => PlainCode.ReportsAsync(
        Filter + "int Size => n; Matrix<double> Gain(Matrix<double> P) => A * P; object F() => {|SM1001:Gain(M.Dense(Size + 1, 2))|};",
        "Cannot call 'Gain' with 'M.Dense(Size + 1, 2)' ((n+1)×2): it would multiply 'A' (n×n) by 'P' ((n+1)×2), but inner dimensions n and n+1 differ.");

    [Theory]
    [InlineData("readonly Matrix<double> A; Code(int n) { A = M.Dense(n, n); } Code(int n, int m) { A = M.Dense(n, m); } object F(Vector<double> v) => A * v + A.Transpose() * v;")] // two constructors
    [InlineData("readonly Matrix<double> A = M.Dense(2, 2); Code(bool b) { if (b) A = M.Dense(3, 3); } object F() => A * V.Dense(3);")]
    [InlineData("readonly int k; readonly Matrix<double> A; Code(int n) { k = n; A = M.Dense(n + 1, n); } Code() : this(4) { A = M.Dense(4, 2); } object F() => A.Transpose() * V.Dense(k);")]
    [InlineData("readonly Matrix<double> A = M.Dense(2, 2); Code() { if (A.RowCount > 1) return; A = M.Dense(3, 3); } object F(bool b) => A * M.Dense(A.ColumnCount, 1);")]
    [InlineData("readonly Matrix<double> A; Code(int n) { A = M.Dense(n, n); } object F(Code other) => A + other.A; static object G(Code a, Code b) => a.A * b.A.Stack(a.A);")] // other objects
    [InlineData("readonly Matrix<double> A; readonly int n; Code(int n) { this.n = n; A = M.Dense(n, n); } int Size() => n; object F(Code other) => A * M.Dense(other.Size(), 1); object G(int n) => A * M.Dense(n, 1);")]
    [InlineData("Matrix<double> A { get; init; } = M.Dense(2, 2); object F() => A * V.Dense(3); static object G() => new Code { A = M.Dense(3, 3) }.F();")]
    [InlineData("public virtual Matrix<double> A { get; } = M.Dense(2, 2); object F() => A * V.Dense(3);")]
    [InlineData("sealed class Cell<T> { public static readonly Matrix<double> X = M.Dense(typeof(T).Name.Length, 2); public static object F() => X + Cell<string>.X; public static object G() => Cell<int>.X + Cell<string>.X.Stack(X); }")]
    [InlineData("static readonly int N = K + 1; static readonly int K = 2; static object F() => M.Dense(1, N) * M.Dense(1, 1);")] // N is 1
    [InlineData("static readonly Matrix<double> A; static Code() { A = M.Dense(2, 2); A = M.Dense(3, 3); } static object F() => A * V.Dense(3);")]
    [InlineData("readonly Matrix<double> A; Code() { Set(out A); } static void Set(out Matrix<double> A) { A = M.Dense(2, 2); A = M.Dense(3, 3); } object F() => A * V.Dense(3);")]
    [InlineData("struct Pair { public readonly int n; public Pair(int n) { this.n = 3; } public object F() => M.Dense(1, n) * V.Dense(0); }")]
    [InlineData("readonly Matrix<double> A; object x; Code() { A = M.Dense(2, 2); x = Use(); A = M.Dense(3, 3); } object Use() => A * V.Dense(2);")] // looked at before it has its last value
    [InlineData("readonly Matrix<double> A = M.Dense(2, 2); Code() { Func<object> use = () => A * V.Dense(2); use(); A = M.Dense(3, 3); }")]
    [InlineData("class Base { protected Base() => Use(); protected virtual object Use() => null; } sealed class Derived : Base { readonly Matrix<double> A = M.Dense(2, 2); public Derived() => A = M.Dense(3, 3); protected override object Use() => A * V.Dense(2); }")]
    [InlineData("Matrix<double> A { get => field.Transpose(); } = M.Dense(2, 3); object F() => A * V.Dense(2);")] // not what it was given
    [InlineData("readonly Matrix<double> A; int N { init { A = M.Dense(value, value); } } Code() { A = M.Dense(2, 2); } object F() => A * V.Dense(3);")]
    [InlineData("class Base { public Matrix<double> W { get; init; } = M.Dense(2, 3); } class Derived : Base { object B; public Derived() { int r = W.RowCount; W = M.Dense(r + 1, 3); B = M.Dense(r + 1, 3) + W; } }")] // settled by now, and again
    [InlineData("readonly Matrix<double> A; Code() { A = M.Dense(2, 2); } int N { init { int r = A.RowCount; A = M.Dense(r + 1, 2); r++; F(A + M.Dense(r, 2)); } } static object F(object o) => o;")]
    public Task Correct_members_are_silent(string members) => PlainCode.IsSilentAsync(members);
}
