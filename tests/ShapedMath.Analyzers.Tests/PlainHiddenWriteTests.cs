namespace ShapedMath.Analyzers.Tests;

/// <summary>Correct code in which a variable is given another value by another name, or is not given the value that stands there: nothing is said of it.</summary>
public sealed class PlainHiddenWriteTests
{
    [Theory]
    [InlineData("static void F() { var A = M.Dense(2, 3); var s = System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref A, 1); A = M.Dense(2, 3); s[0] = M.Dense(4, 4); var z = A * V.Dense(4); }")]
    [InlineData("ref struct Holder(ref Matrix<double> value) { public ref Matrix<double> Value = ref value; } static void F() { var A = M.Dense(2, 3); var h = new Holder(ref A); A = M.Dense(2, 3); h.Value = M.Dense(4, 4); var z = A * V.Dense(4); }")]
    [InlineData("ref struct Holder { public ref Matrix<double> Value; public void Keep([System.Diagnostics.CodeAnalysis.UnscopedRef] ref Matrix<double> A) => Value = ref A; } static void F(Matrix<double> B) { var A = M.Dense(2, 3); var h = new Holder { Value = ref B }; h.Keep(ref A); A = M.Dense(2, 3); h.Value = M.Dense(4, 4); var z = A * V.Dense(4); }")]
    [InlineData("static ref Matrix<double> Same(ref Matrix<double> A) => ref A; static void F(Matrix<double> B) { var A = M.Dense(2, 3); ref var r = ref B; r = ref Same(ref A); A = M.Dense(2, 3); r = M.Dense(4, 4); var z = A * V.Dense(4); }")]
    [InlineData("static void F(int n) { var t = (a: 2, b: 3); ref int r = ref n; r = ref t.a; r = 7; var z = M.Dense(3, t.a) * V.Dense(7); }")]
    [InlineData("static unsafe void {|CS0227:F|}() { var t = (a: 2, b: 3); ref int R() => ref t.a; R() = 7; var z = M.Dense(3, t.a) * V.Dense(7); }")]
    [InlineData("static unsafe void {|CS0227:F|}() { int n = 3; void* p = System.Runtime.CompilerServices.Unsafe.AsPointer(ref n); n = 4; *(int*)p = 5; var z = M.Dense(2, n) * V.Dense(5); }")]
    public Task What_is_kept_by_reference(string members) => PlainCode.IsSilentAsync(members);

    [Theory]
    [InlineData("public S(int k) { W = M.Dense(2, 3); this = new S(M.Dense(4, 4)); var z = W * V.Dense(4); }")]
    [InlineData("public S(int k) { W = M.Dense(2, 3); Set(out this); var z = W * V.Dense(4); } static void Set(out S s) => s = new S(M.Dense(4, 4));")]
    [InlineData("public S(int k) { W = M.Dense(2, 3); Reset(); var z = W * V.Dense(4); } void Reset() => this = new S(M.Dense(4, 4));")]
    public Task A_struct_that_is_assigned_as_a_whole(string members) =>
        PlainCode.IsSilentAsync($"struct S {{ readonly Matrix<double> W; S(Matrix<double> w) => W = w; {members} }}");

    [Fact]
    public Task A_struct_that_is_made_twice() =>
        PlainCode.IsSilentAsync("readonly struct S { public readonly Matrix<double> W = M.Dense(2, 3); S(Matrix<double> w) => W = w; public S(int k) => this = new S(M.Dense(4, 4)); } static object F() => new S(3).W * V.Dense(4);");

    [Theory]
    [InlineData("var A = M.Dense(2, 3); dynamic d = k; try { k++; } finally { d.Set(ref A); } X = A * M.Dense(4, 4);")]
    [InlineData("var A = M.Dense(2, 3); System.Diagnostics.Debug.Assert((A = M.Dense(4, 4)) != null); X = A * M.Dense(3, 3);")]
    public Task Statements(string statements) => PlainCode.IsSilentInBodyAsync(statements);

    [Theory]
    [InlineData("static partial void On(Matrix<double> A); static object F() { var A = M.Dense(2, 3); On(A = M.Dense(4, 4)); return A * V.Dense(3); }")]
    [InlineData("[System.Diagnostics.Conditional(\"NEVER\")] static void Check(Matrix<double> A, Matrix<double> B) { var z = A * B; } static void F() => Check(M.Dense(2, 3), M.Dense(2, 3));")]
    [InlineData("static void Serve(bool c, Matrix<double> A) { if (c) A = A * A; throw new OperationCanceledException(); } static void F() => Serve(false, M.Dense(2, 3));")]
    [InlineData("static void Expected(Matrix<double> A, Matrix<double> B) { var Z = (A ?? B).Expect(\"n, d\"); Z = B * B; }")]
    [InlineData("sealed class Waiting { readonly bool wide; public Waiting(Task t) { T = Go(t); wide = true; } public Task T; async Task Go(Task t) { Matrix<double> A; if (wide) A = M.Dense(2, 9); else A = M.Dense(2, 3); await t; if (wide) A = A * M.Dense(3, 2); } }")]
    public Task Members(string members) => PlainCode.IsSilentAsync(members);

    [Theory]
    [InlineData("const bool Rows = true; static object F() { var A = M.Dense(2, 3); if (Rows) return A * V.Dense(3); else return A * V.Dense(2); }")]
    [InlineData("static object F() { var A = M.Dense(2, 3); if (false) { A = A * A; } while (false) A = A * A; return A; }")]
    [InlineData("const bool Rows = true; static object F() { var A = M.Dense(2, 3); switch (Rows) { case true: return A * V.Dense(3); case false: return A * V.Dense(2); } }")]
    [InlineData("enum Way { Rows, Columns } const Way Chosen = Way.Rows; static object F() { var A = M.Dense(2, 3); switch (Chosen) { case Way.Rows: return A * V.Dense(3); case Way.Columns: return A * V.Dense(2); default: return A * A; } }")]
    public Task Code_that_is_never_reached(string members) => PlainCode.IsSilentAsync(members);

    [Fact]
    public Task What_a_constant_leaves_is_reported() =>
        PlainCode.ReportsAsync("const bool Rows = true; static object F() { var A = Rows ? M.Dense(2, 3) : M.Dense(3, 2); return {|SM1001:A * V.Dense(2)|}; }", "Cannot multiply 'A' (2×3) by 'V.Dense(2)' (2): inner dimensions 3 and 2 differ. A.Transpose() * V.Dense(2) would give 3.");
}
