namespace ShapedMath.Analyzers.Tests;

/// <summary>Arrays and lists in private fields, which only their own class fills, always with items of one shape.</summary>
public sealed class PlainFilledTests
{
    private const string Differs = "Cannot multiply 'W[k]' (2×3) by 'V.Dense(2)' (2): inner dimensions 3 and 2 differ. W[k].Transpose() * V.Dense(2) would give 3.";

    [Theory]
    [InlineData("readonly Matrix<double>[] W; Code(int n) { W = new Matrix<double>[n]; for (int i = 0; i < n; i++) W[i] = M.Dense(2, 3); } object F(int k) => {|SM1001:W[k] * V.Dense(2)|};")]
    [InlineData("readonly List<Matrix<double>> W = new(); void Grow() { W.Add(M.Dense(2, 3)); W.Insert(0, W[0]); W.RemoveAt(0); } object F(int k) => {|SM1001:W[k] * V.Dense(2)|};")]
    [InlineData("readonly List<Matrix<double>> W = []; Code() { W.AddRange(new[] { M.Dense(2, 3), M.Dense(2, 3) }); W.AddRange(W); } object F(int k) => {|SM1001:W[k] * V.Dense(2)|};")]
    [InlineData("readonly Matrix<double>[] W = { M.Dense(2, 3), M.Dense(2, 3) }; void Step(Matrix<double> G) { W[0] -= 0.1 * G; W[1] = W[0] + G; W[0][1, 1] = 3; W[1] *= 2; } object F(int k) => {|SM1001:W[k] * V.Dense(2)|};")]
    [InlineData("Matrix<double>[] W; void Begin(int n) { W = null; W = new Matrix<double>[n]; Fill(n); } void Fill(int n) { for (int i = 0; i < W.Length; i++) { W[i] = M.Dense(2, 3); } } object F(int k) => {|SM1001:W[k] * V.Dense(2)|};")]
    [InlineData("Matrix<double>[] W { get; } = [M.Dense(2, 3)]; void Set(bool c) { W[c ? 0 : 1] = M.Dense(2, 3); W[0] = null; if (W == null || W.Length == 0) return; } object F(int k) => {|SM1001:W[k] * V.Dense(2)|};")]
    [InlineData("static readonly Matrix<double>[] W = new Matrix<double>[3]; static Code() { for (int i = 0; i < 3; i++) W[i] = M.Dense(2, 3); } static object F(int k) => {|SM1001:W[k] * V.Dense(2)|};")]
    [InlineData("IReadOnlyList<Matrix<double>> W = new List<Matrix<double>> { M.Dense(2, 3), M.Dense(2, 3) }; object F(int k) => {|SM1001:W[k] * V.Dense(2)|}; double G() => W.Sum(A => A[0, 0]) + W.Count;")]
    [InlineData("List<Matrix<double>> W = []; void Begin() { W = new List<Matrix<double>>(8) { M.Dense(2, 3) }; W = W.ToList(); W = W.ToArray().ToList(); Action f = () => W.Add(M.Dense(2, 3)); f(); } object F(int k) => {|SM1001:W[k] * V.Dense(2)|};")]
    [InlineData("readonly Matrix<double>[] W = new Matrix<double>[2]; void Set(Code other) { try { W[0] = M.Dense(2, 3); } finally { other.W[1] = M.Dense(2, 3); } } object F(int k) => {|SM1001:W[k] * V.Dense(2)|};")]
    [InlineData("Matrix<double>[] W; void Begin(bool c) { W = c ? new[] { M.Dense(2, 3) } : [M.Dense(2, 3), M.Dense(2, 3)]; } object F(int k) => {|SM1001:W[k] * V.Dense(2)|};")]
    public Task Items_have_the_shape_that_they_are_always_given(string members) => PlainCode.ReportsAsync(members, Differs);

    [Fact]
    public Task All_ways_to_read_them_give_it() => PlainCode.ReportsAsync(
        "readonly Matrix<double>[] W = [M.Dense(2, 3)]; object F() { foreach (var A in W) { _ = {|SM1001:A * V.Dense(2)|}; } _ = {|SM1001:W[^1] * V.Dense(2)|}; _ = {|SM1001:W.First() * V.Dense(2)|}; Matrix<double>[] all = [.. W]; return {|SM1001:all[0] * V.Dense(2)|}; }",
        "Cannot multiply 'A' (2×3) by 'V.Dense(2)' (2): inner dimensions 3 and 2 differ. A.Transpose() * V.Dense(2) would give 3.",
        "Cannot multiply 'W[^1]' (2×3) by 'V.Dense(2)' (2): inner dimensions 3 and 2 differ. W[^1].Transpose() * V.Dense(2) would give 3.",
        "Cannot multiply 'W.First()' (2×3) by 'V.Dense(2)' (2): inner dimensions 3 and 2 differ. W.First().Transpose() * V.Dense(2) would give 3.",
        "Cannot multiply 'all[0]' (2×3) by 'V.Dense(2)' (2): inner dimensions 3 and 2 differ. all[0].Transpose() * V.Dense(2) would give 3.");

    [Fact]
    public Task They_may_be_of_sizes_that_the_constructor_settles() => PlainCode.ReportsAsync(
        "sealed class Net { readonly Matrix<double>[] W; readonly List<Vector<double>> b = []; readonly Matrix<double> last; "
            + "public Net(int depth, int width) { W = new Matrix<double>[depth]; for (int l = 0; l < depth; l++) { W[l] = M.Random(width, width); b.Add(V.Dense(width)); } last = M.Dense(1, width); } "
            + "public Vector<double> Forward(Vector<double> x) { for (int l = 0; l < W.Length; l++) x = (W[l] * x + b[l]).PointwiseTanh(); return last * x; } "
            + "public void Backward(Vector<double> x, Vector<double> d, double rate) { for (int l = W.Length - 1; l >= 0; l--) { W[l] -= rate * d.OuterProduct(x); b[l] = b[l] - rate * d; d = W[l].TransposeThisAndMultiply(d); } _ = {|SM1001:last * V.Dense(W[0].RowCount + 1)|}; _ = {|SM1002:b[0] + V.Dense(last.ColumnCount + 1)|}; } }",
        "Cannot multiply 'last' (1×width) by 'V.Dense(W[0].RowCount + 1)' (width+1): inner dimensions width and width+1 differ.",
        "Cannot add 'V.Dense(last.ColumnCount + 1)' (width+1) to 'b[0]' (width): lengths width and width+1 differ.");

    [Fact]
    public Task A_field_without_items_of_one_shape_has_the_length_that_it_has() => PlainCode.ReportsAsync(
        "readonly Matrix<double>[] W = [M.Dense(2, 3), M.Dense(3, 4)]; object F() => W[0] * W[1] + {|SM1001:M.Dense(1, W.Length) * V.Dense(3)|};",
        "Cannot multiply 'M.Dense(1, W.Length)' (1×2) by 'V.Dense(3)' (3): inner dimensions 2 and 3 differ.");

    [Theory]
    [InlineData("readonly Matrix<double>[] W = { M.Dense(2, 3), M.Dense(3, 2) }; object F(int k) => W[k] * V.Dense(2);")] // two shapes
    [InlineData("readonly List<Matrix<double>> W = [M.Dense(2, 3)]; void Add() => W.Add(M.Dense(3, 2)); object F(int k) => W[k] * V.Dense(2);")]
    [InlineData("readonly List<Matrix<double>> W = [M.Dense(2, 3)]; void Add(Matrix<double> A) => W.Add(A); object F(int k) => W[k] * V.Dense(2);")]
    [InlineData("readonly List<Matrix<double>> W = [M.Dense(2, 3)]; void Add(IEnumerable<Matrix<double>> A) => W.AddRange(A); object F(int k) => W[k] * V.Dense(2);")]
    [InlineData("readonly List<Matrix<double>> W; Code(IEnumerable<Matrix<double>> A) { W = new(A); } Code() { W = [M.Dense(2, 3)]; } object F(int k) => W[k] * V.Dense(2);")]
    [InlineData("readonly List<Matrix<double>> W; Code(IEnumerable<Matrix<double>> A) { W = A.ToList(); } Code() { W = [M.Dense(2, 3)]; } object F(int k) => W[k] * V.Dense(2);")]
    [InlineData("readonly Matrix<double>[] W = { M.Dense(2, 3) }; void Set() => W[0] = W[0].Transpose(); object F(int k) => W[k] * V.Dense(2);")]
    [InlineData("readonly Matrix<double>[] W = { M.Dense(2, 3) }; void Set() => W[0] *= M.Dense(3, 2); object F(int k) => W[k] * V.Dense(2);")]
    [InlineData("readonly Matrix<double>[] W = { M.Dense(2, 3) }; void Set(bool c) => W[c ? 0 : 1] = c ? M.Dense(3, 2) : M.Dense(2, 3); object F(int k) => W[k] * V.Dense(2);")]
    [InlineData("readonly Matrix<double>[] W = { M.Dense(2, 3) }; void Set() { W[0] ??= M.Dense(3, 2); } object F(int k) => W[k] * V.Dense(2);")]
    [InlineData("readonly Matrix<double>[] W = { M.Dense(2, 3) }; void Set(int k) => (W[0], k) = (M.Dense(3, 2), 1); object F(int k) => W[k] * V.Dense(2);")]
    [InlineData("readonly Matrix<double>[] W = { M.Dense(2, 3) }; void Set() { Action f = () => W[0] = M.Dense(3, 2); f(); } object F(int k) => W[k] * V.Dense(2);")]
    [InlineData("readonly Matrix<double>[] W = { M.Dense(2, 3) }; void Set() { try { } finally { W[0] = M.Dense(3, 2); } } object F(int k) => W[k] * V.Dense(2);")]
    [InlineData("readonly Matrix<double>[] W = { M.Dense(2, 3) }; readonly int k = Run(c => c.W[0] = M.Dense(3, 2)); static int Run(Action<Code> f) => 1; object F(int k) => W[k] * V.Dense(2);")]
    [InlineData("Matrix<double>[] W = { M.Dense(2, 3) }; void Set() => W = new[] { M.Dense(3, 2) }; object F(int k) => W[k] * V.Dense(2);")]
    [InlineData("Matrix<double>[] W = { M.Dense(2, 3) }; void Set(Matrix<double>[] A) => W = A; object F(int k) => W[k] * V.Dense(2);")] // somebody else has it
    [InlineData("Matrix<double>[] W = { M.Dense(2, 3) }; void Set(Matrix<double>[] A) { W = A; } object F(int k) => W[k] * V.Dense(2);")]
    [InlineData("Matrix<double>[] W = { M.Dense(2, 3) }, Z = { M.Dense(2, 3) }; void Set() { W = Z; Z[0] = M.Dense(3, 2); } object F(int k) => W[k] * V.Dense(2);")]
    [InlineData("Matrix<double>[] W = { M.Dense(2, 3) }; void Set(bool c) { var A = new[] { M.Dense(2, 3) }; W = c ? A : [M.Dense(2, 3)]; A[0] = M.Dense(3, 2); } object F(int k) => W[k] * V.Dense(2);")]
    [InlineData("Matrix<double>[] W = { M.Dense(2, 3) }; void Set() { W = Keep(new[] { M.Dense(2, 3) }); } Matrix<double>[] Keep(Matrix<double>[] A) { A[0] = M.Dense(3, 2); return A; } object F(int k) => W[k] * V.Dense(2);")]
    [InlineData("Matrix<double>[] W = { M.Dense(2, 3) }; void Set() { W = new[] { M.Dense(2, 3) } is var A ? A : null; A[0] = M.Dense(3, 2); } object F(int k) => W[k] * V.Dense(2);")]
    [InlineData("readonly Matrix<double>[] W; Code() { var A = new[] { M.Dense(2, 3) }; W = A; A[0] = M.Dense(3, 2); } object F(int k) => W[k] * V.Dense(2);")]
    [InlineData("Matrix<double>[] W = { M.Dense(2, 3) }; void Set() { Matrix<double>[] A; A = W = new[] { M.Dense(2, 3) }; A[0] = M.Dense(3, 2); } object F(int k) => W[k] * V.Dense(2);")]
    [InlineData("Matrix<double>[] W = { M.Dense(2, 3) }; Matrix<double>[] Make() => W = new[] { M.Dense(2, 3) }; void Set() => Make()[0] = M.Dense(3, 2); object F(int k) => W[k] * V.Dense(2);")]
    [InlineData("Matrix<double>[] W = { M.Dense(2, 3) }; void Set() { Func<Matrix<double>[]> make = () => W = new[] { M.Dense(2, 3) }; make()[0] = M.Dense(3, 2); } object F(int k) => W[k] * V.Dense(2);")]
    [InlineData("readonly Matrix<double>[] W = { M.Dense(2, 3) }; void Set() { var A = W; A[0] = M.Dense(3, 2); } object F(int k) => W[k] * V.Dense(2);")]
    [InlineData("readonly Matrix<double>[] W = { M.Dense(2, 3) }; void Set(bool c) { (c ? W : null)[0] = M.Dense(3, 2); } object F(int k) => W[k] * V.Dense(2);")]
    [InlineData("readonly Matrix<double>[] W = { M.Dense(2, 3) }; public Matrix<double>[] All => W; object F(int k) => W[k] * V.Dense(2);")]
    [InlineData("readonly Matrix<double>[] W = { M.Dense(2, 3) }; public IEnumerable<Matrix<double>> All() { return W; } object F(int k) => W[k] * V.Dense(2);")]
    [InlineData("readonly Matrix<double>[] W = { M.Dense(2, 3) }; void Set() => Change(W); static void Change(Matrix<double>[] A) => A[0] = M.Dense(3, 2); object F(int k) => W[k] * V.Dense(2);")]
    [InlineData("readonly Matrix<double>[] W = { M.Dense(2, 3) }; void Set() => Change(out W[0]); static void Change(out Matrix<double> A) => A = M.Dense(3, 2); object F(int k) => W[k] * V.Dense(2);")]
    [InlineData("Matrix<double>[] W = { M.Dense(2, 3) }; void Set() => Change(ref W); static void Change(ref Matrix<double>[] A) => A[0] = M.Dense(3, 2); object F(int k) => W[k] * V.Dense(2);")]
    [InlineData("readonly Matrix<double>[] W = { M.Dense(2, 3) }; void Set() { ref var w = ref W[0]; w = M.Dense(3, 2); } object F(int k) => W[k] * V.Dense(2);")]
    [InlineData("readonly Matrix<double>[] W = { M.Dense(2, 3) }; void Set() { Span<Matrix<double>> all = W; all[0] = M.Dense(3, 2); } object F(int k) => W[k] * V.Dense(2);")]
    [InlineData("readonly Matrix<double>[] W = { M.Dense(2, 3) }; void Set() => W.SetValue(M.Dense(3, 2), 0); object F(int k) => W[k] * V.Dense(2);")]
    [InlineData("readonly Matrix<double>[] W = { M.Dense(2, 3) }; void Set() => Array.Fill(W, M.Dense(3, 2)); object F(int k) => W[k] * V.Dense(2);")]
    [InlineData("readonly Matrix<double>[] W = { M.Dense(2, 3) }; void Set() => ((IList<Matrix<double>>)W)[0] = M.Dense(3, 2); object F(int k) => W[k] * V.Dense(2);")]
    [InlineData("readonly IEnumerable<Matrix<double>> W = new List<Matrix<double>> { M.Dense(2, 3) }; void Set() => ((List<Matrix<double>>)W).Add(M.Dense(3, 2)); object F() => W.Last() * V.Dense(2);")]
    [InlineData("readonly List<Matrix<double>> W = [M.Dense(2, 3)]; void Set() { Action<Matrix<double>> add = W.Add; add(M.Dense(3, 2)); } object F(int k) => W[k] * V.Dense(2);")]
    [InlineData("readonly Matrix<double>[] W = { M.Dense(2, 3) }; static void Set(Code other) => other.W[0] = M.Dense(3, 2); object F(int k) => W[k] * V.Dense(2);")] // of another object
    [InlineData("readonly Matrix<double>[] W = { M.Dense(2, 3) }; static void Set(Code other) { if (other is { W: var w }) w[0] = M.Dense(3, 2); } object F(int k) => W[k] * V.Dense(2);")]
    [InlineData("readonly Matrix<double>[] W = { M.Dense(2, 3) }; static void Set(dynamic other) => other.W[0] = M.Dense(3, 2); object F(int k) => W[k] * V.Dense(2);")]
    [InlineData("List<Matrix<double>> W = [M.Dense(2, 3)]; static object Make() => new Code { W = { M.Dense(3, 2) } }; object F(int k) => W[k] * V.Dense(2);")]
    [InlineData("List<Matrix<double>> W = [M.Dense(2, 3)]; static object Make() => new Code { W = [M.Dense(3, 2)] }; object F(int k) => W[k] * V.Dense(2);")]
    [InlineData("readonly Matrix<double>[] W = { M.Dense(2, 3) }; sealed class Inner { public void Set(Code outer) => outer.W[0] = M.Dense(3, 2); } object F(int k) => W[k] * V.Dense(2);")]
    [InlineData("readonly Matrix<double>[] W = { M.Dense(2, 3) }; object F(int k) => W[k] * V.Dense(2); } partial class Code { void Set() => W[0] = M.Dense(3, 2);")]
    [InlineData("protected readonly Matrix<double>[] W = { M.Dense(2, 3) }; object F(int k) => W[k] * V.Dense(2);")] // others may fill it
    [InlineData("internal Matrix<double>[] W { get; } = { M.Dense(2, 3) }; object F(int k) => W[k] * V.Dense(2);")]
    [InlineData("[System.ComponentModel.DefaultValue(null)] Matrix<double>[] W = { M.Dense(2, 3) }; object F(int k) => W[k] * V.Dense(2);")]
    [InlineData("readonly Matrix<double>[] W; Code(int n) { W = new Matrix<double>[3]; for (int i = 0; i < 3; i++) W[i] = M.Dense(i + 1, n); } object F(int k) => W[k] + M.Dense(2, W[0].ColumnCount) + W[0].Transpose() * W[1];")]
    [InlineData("readonly Matrix<double>[] W; Code(int[] sizes) { W = new Matrix<double>[sizes.Length - 1]; for (int i = 0; i < W.Length; i++) W[i] = M.Dense(sizes[i + 1], sizes[i]); } object F(Vector<double> x) => W[1] * (W[0] * x);")]
    [InlineData("readonly Matrix<double>[] W = new Matrix<double>[9]; readonly Matrix<double> A; Code(int n) { A = M.Dense(n, n); W[0] = M.Dense(n, n); } object F(Code other) => W[0] * other.A + W[0] * other.W[0] + other.W[1] * A;")]
    [InlineData("readonly List<Matrix<double>> W = []; Code(int n) { W.Add(M.Dense(n, n)); } Code(int n, int m) { W.Add(M.Dense(n, m)); } object F(int k) => W[k] + W[k].Transpose() * M.Dense(W[k].RowCount, W[k].RowCount);")]
    [InlineData("readonly Matrix<double>[] W; readonly int k; Code(int n) { k = n; W = [M.Dense(n, n)]; } void Take(Code other) => W[0] = other.W[0]; object F() => W[0] * V.Dense(k + 1);")]
    [InlineData("readonly List<Matrix<double>> W = []; readonly int k; Code(int n) { k = n; void Fill(int n) => W.Add(M.Dense(n, n)); Fill(7); } object F() => W[0] * V.Dense(k + 1);")]
    [InlineData("readonly Matrix<double>[][] W = { new[] { M.Dense(2, 3) }, new[] { M.Dense(3, 2) } }; readonly Dictionary<string, Matrix<double>> D = new() { [\"a\"] = M.Dense(2, 3) }; object F(string k) => W[1][0] * V.Dense(2) + D[k] * V.Dense(2);")]
    [InlineData("static object F(Matrix<double>[] W) => W[0] * W[1] + W[0].Transpose() * W[0]; sealed class Net(Matrix<double>[] W) { object F() => W[0] * W[1] + W[0].Append(W[1]).Transpose(); }")]
    [InlineData("struct Cell { readonly Matrix<double>[] W = { M.Dense(2, 3) }; public Cell() { } public object F() => W[0] * V.Dense(2); }")]
    public Task Correct_members_are_silent(string members) => PlainCode.IsSilentAsync(members);
}
