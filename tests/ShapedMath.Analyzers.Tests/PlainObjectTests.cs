namespace ShapedMath.Analyzers.Tests;

/// <summary>Objects that are made where they are used: records, primary constructors, object initializers, <c>with</c>.</summary>
public sealed class PlainObjectTests
{
    private const string Model = "record Model(Matrix<double> W, Vector<double> b); ";
    private const string Differs = "inner dimensions 3 and 2 differ. m.W.Transpose() * m.b would give 3.";

    [Theory]
    [InlineData(Model + "static object F() { var m = new Model(M.Dense(2, 3), V.Dense(2)); return {|SM1001:m.W * m.b|}; }")]
    [InlineData(Model + "static object F(bool c) { var m = new Model(b: V.Dense(2), W: c ? M.Dense(2, 3) : M.Random(2, 3)); for (int i = 0; i < 3; i++) m = m with { W = m.W * 2 }; return {|SM1001:m.W * m.b|}; }")]
    [InlineData(Model + "static object F(Model other) { var m = new Model(M.Dense(4, 4), V.Dense(2)) with { W = M.Dense(2, 3) }; Use(m); return {|SM1001:m.W * m.b|}; } static void Use(Model m) { m = new(M.Dense(2, 2), m.b); }")]
    [InlineData("readonly record struct Model(Matrix<double> W, Vector<double> b); static object F() { var m = new Model(M.Dense(4, 4), V.Dense(2)) with { W = M.Dense(2, 3) }; return {|SM1001:m.W * m.b|}; }")]
    [InlineData("sealed class Model { public Matrix<double> W { get; init; } public required Vector<double> b { get; init; } } static object F(bool c) { var m = new Model { b = V.Dense(2), W = c ? M.Dense(2, 3) : M.Random(2, 3) }; return {|SM1001:m.W * m.b|}; }")]
    [InlineData("sealed class Model { public Matrix<double> W { get; init; } = M.Dense(2, 3); public required Vector<double> b { get; init; } } static object F() { var m = new Model { b = V.Dense(2) }; return {|SM1001:m.W * m.b|}; }")]
    [InlineData("class Model(Matrix<double> A, int n) { public readonly Matrix<double> W = A.Transpose(); public Vector<double> b { get; } = V.Dense(n + 1); } static object F() { var m = new Model(M.Dense(3, 2), 1); return {|SM1001:m.W * m.b|}; }")]
    [InlineData("class Model { public readonly Matrix<double> W; public Vector<double> b { get; } = V.Dense(2); public Model(int n) { W = M.Dense(2, n); } public Model() : this(3) { } } static object F() { var m = new Model(); return {|SM1001:m.W * m.b|}; }")]
    [InlineData("class Base { public readonly Matrix<double> W; public Base(Matrix<double> W) { this.W = W; } } sealed class Model : Base { public Vector<double> b { get; init; } public Model(Matrix<double> A) : base(A.Transpose()) { } } static object F() { var m = new Model(M.Dense(3, 2)) { b = V.Dense(2) }; return {|SM1001:m.W * m.b|}; }")]
    [InlineData("record Model<T>(Matrix<double> W, Vector<double> b, T Tag); static object F() { var m = new Model<string>(M.Dense(2, 3), V.Dense(2), null); return {|SM1001:m.W * m.b|}; }")]
    public Task Members_hold_what_the_object_was_made_with(string members) => PlainCode.ReportsAsync(members, $"Cannot multiply 'm.W' (2×3) by 'm.b' (2): {Differs}");

    [Fact]
    public Task A_record_is_taken_apart() => PlainCode.ReportsAsync(
        Model + "static object F(Matrix<double> A) { var (W, b) = new Model(A, V.Dense(A.ColumnCount + 1)); return {|SM1001:W * b|}; }",
        "Cannot multiply 'W' (A.RowCount×A.ColumnCount) by 'b' (A.ColumnCount+1): inner dimensions A.ColumnCount and A.ColumnCount+1 differ.");

    [Fact]
    public Task Members_that_may_be_replaced_keep_their_sizes_all_the_same() => PlainCode.ReportsAsync(
        "record Model(Matrix<double> W, Vector<double> b) { public object F() => {|SM1001:W * V.Dense(W.ColumnCount + 1)|}; }",
        "Cannot multiply 'W' (W.RowCount×W.ColumnCount) by 'V.Dense(W.ColumnCount + 1)' (W.ColumnCount+1): inner dimensions W.ColumnCount and W.ColumnCount+1 differ.");

    [Fact]
    public Task Parameters_of_a_primary_constructor() => PlainCode.ReportsAsync(
        "sealed class Layer(Matrix<double> w, int n) { readonly Matrix<double> A = {|SM1001:w * M.Dense(w.ColumnCount + 1, n)|}; readonly Matrix<double> B = M.Dense(w.ColumnCount, n); object F() => {|SM1001:w * B * M.Dense(n + 1, 2)|}; object G => {|SM1001:w * V.Dense(w.ColumnCount + 2)|}; }",
        "Cannot multiply 'w' (w.RowCount×w.ColumnCount) by 'M.Dense(w.ColumnCount + 1, n)' ((w.ColumnCount+1)×n): inner dimensions w.ColumnCount and w.ColumnCount+1 differ.",
        "Cannot multiply 'w * B' (w.RowCount×n) by 'M.Dense(n + 1, 2)' ((n+1)×2): inner dimensions n and n+1 differ.",
        "Cannot multiply 'w' (w.RowCount×w.ColumnCount) by 'V.Dense(w.ColumnCount + 2)' (w.ColumnCount+2): inner dimensions w.ColumnCount and w.ColumnCount+2 differ.");

    [Fact]
    public Task What_the_initializers_need_is_asked_of_the_arguments() => PlainCode.ShowsAsync(
        "sealed class Layer(Matrix<double> w, Vector<double> x) { readonly Vector<double> y = w * x; } static object F() => new Layer(M.Dense(2, 3), V.Dense(2));",
        "new Layer(M.Dense(2, 3), V.Dense(2))",
        "w * x");

    [Theory]
    [InlineData(Model + "static object F(bool c) { var m = new Model(M.Dense(2, 3), V.Dense(2)); if (c) m = m with { W = M.Dense(2, 2) }; else return null; return m.W * m.b; }")]
    [InlineData(Model + "static object F(bool c) { var m = new Model(M.Dense(2, 3), V.Dense(2)); var n = m with { W = M.Dense(2, 2) }; return n.W * m.b; }")] // a copy is another object
    [InlineData(Model + "static object F() { var m = new Model(M.Dense(2, 3), V.Dense(2)); Set(ref m); return m.W * m.b; } static void Set(ref Model m) => m = new(M.Dense(2, 2), V.Dense(2));")]
    [InlineData(Model + "static object F() { var m = new Model(M.Dense(2, 3), V.Dense(2)); Action f = () => m = new(M.Dense(2, 2), V.Dense(2)); f(); return m.W * m.b; }")]
    [InlineData(Model + "static object F() { var m = new Model(M.Dense(2, 3), V.Dense(2)); for (int i = 0; i < 2; i++) { if (m.W.RowCount == 3) return m.W * m.b; m = m with { W = m.W.Transpose() }; } return m; }")]
    [InlineData(Model + "static object F() { Model m = null; try { m = new(M.Dense(2, 3), V.Dense(2)); m = new(M.Dense(2, 2), V.Dense(2)); } catch (Exception) { } return m.W * m.b; }")]
    [InlineData("record Model(Matrix<double> W, Vector<double> b) { protected Model(Model m) { W = M.Dense(2, 2); b = V.Dense(2); } } static object F() => (new Model(M.Dense(2, 3), V.Dense(2)) with { }).W * V.Dense(2);")] // a copy constructor of its own
    [InlineData("record Base(Matrix<double> W) { protected Base(Base m) => W = M.Dense(2, 2); } record Model(Matrix<double> W) : Base(W); static object F() { Base m = new Model(M.Dense(2, 3)); m = m with { }; return m.W * V.Dense(2); }")]
    [InlineData("record Model(Matrix<double> W) { public Matrix<double> W { get; init; } = W.Transpose(); } static object F() => new Model(M.Dense(2, 3)).W * V.Dense(2);")] // not what the parameter is
    [InlineData("record Model(Matrix<double> W) { public Matrix<double> W => M.Dense(2, 2); } static object F() => new Model(M.Dense(2, 3)).W * V.Dense(2);")]
    [InlineData("record Model(Matrix<double> W) { public Matrix<double> W { get; init => field = value.Transpose(); } = W; } static object F() => new Model(M.Dense(2, 3)) { W = M.Dense(2, 3) }.W * V.Dense(2);")]
    [InlineData("record Model(Matrix<double> W) { public int N { init { W = M.Dense(value, value); } } } static object F() => new Model(M.Dense(2, 3)) { N = 2 }.W * V.Dense(2); static object G() => (new Model(M.Dense(2, 3)) with { N = 2 }).W * V.Dense(2);")] // an initializer that gives another member a value
    [InlineData("record Model(Matrix<double> W) { public virtual int N { get; init; } } sealed record Wide(Matrix<double> W) : Model(W) { public override int N { get => 1; init { this.W = M.Dense(2, 2); } } } static object F() { var m = new Wide(M.Dense(2, 3)) { N = 2 }; return m.W * V.Dense(2); }")]
    [InlineData("class Model { public readonly Matrix<double> A; public int N { init { A = M.Dense(value, value); } } public Model() { A = M.Dense(2, 2); N = 3; B = A * V.Dense(3); } object B; public object F() => A * V.Dense(3); } static object F() => new Model().A * V.Dense(3);")]
    [InlineData("record Model(Matrix<double> W, Matrix<double> X) { public void Deconstruct(out Matrix<double> a, out Matrix<double> b) => (a, b) = (X, W); } static object F() { var (A, B) = new Model(M.Dense(2, 3), M.Dense(2, 2)); return A * B; }")]
    [InlineData("record Base(Matrix<double> W, Matrix<double> X); record Model(Matrix<double> A, Matrix<double> B) : Base(B, A); static object F() { Base m = new Model(M.Dense(2, 3), M.Dense(2, 2)); var (A, B) = m; return A * B; }")]
    [InlineData("class Base { public Matrix<double> W { get; } = M.Dense(2, 3); } class Model : Base { public new Matrix<double> W { get; } = M.Dense(2, 2); } static object F() => new Model().W * V.Dense(2); static object G() { Base m = new Model(); return m.W * V.Dense(3); }")] // hidden
    [InlineData("interface IModel { Matrix<double> W { get; } } class Model : IModel { public Matrix<double> W { get; } = M.Dense(2, 3); Matrix<double> IModel.W => M.Dense(2, 2); } static object F() { IModel m = new Model(); return m.W * V.Dense(2); }")]
    [InlineData("class Base { public virtual Matrix<double> W { get; } = M.Dense(2, 3); } class Model : Base { public override Matrix<double> W { get; } = M.Dense(2, 2); } static object F() { Base m = new Model(); return m.W * V.Dense(2); }")]
    [InlineData("struct Model { public readonly Matrix<double> W; public Model(int n) { W = M.Dense(n, 3); } public void Set() => this = new Model(3); } static object F() { var m = new Model(2); m.Set(); return m.W + M.Dense(3, 3); }")]
    [InlineData("record struct Model(Matrix<double> W); static object F() { var m = new Model(M.Dense(2, 3)); m.W = M.Dense(2, 2); return m.W * V.Dense(2); }")]
    [InlineData("class Model { public Matrix<double> W { get; set; } = M.Dense(2, 3); } static object F() { var m = new Model { W = M.Dense(2, 3) }; Use(m); return m.W * V.Dense(2); } static void Use(Model m) => m.W = M.Dense(2, 2);")]
    [InlineData("class Model { readonly int n; public readonly Matrix<double> W; public Model(int n) { this.n = n; W = Make(); } Matrix<double> Make() => M.Dense(n, n); public object F() => new Model(3).W * M.Dense(3, n) + new Model(n + 1).W * M.Dense(n + 1, n); }")] // sizes of two objects
    [InlineData("class Model { public readonly Matrix<double> W; public Model([Shape(\"n, d\")] Matrix<double> A) { W = A; W2 = Same() + A; } object W2; Matrix<double> Same() => W; }")]
    [InlineData("class Model { public readonly Matrix<double> W; public Model(bool c) { if (c) W = M.Dense(2, 3); else W = M.Dense(2, 2); } } static object F() => new Model(false).W * V.Dense(2);")]
    [InlineData("class Model { public readonly Matrix<double> W = M.Dense(2, 3); public Model(bool c) { if (!c) W = M.Dense(2, 2); } } static object F() => new Model(false).W * V.Dense(2);")]
    [InlineData("class Model { public readonly Matrix<double> W; public Model(int n) { Set(out W); } static void Set(out Matrix<double> A) { A = M.Dense(2, 3); A = (Matrix<double>)(object)M.Dense(2, 2); } } static object F() => new Model(3).W * V.Dense(2);")]
    [InlineData("class Model { public readonly Matrix<double> W; public Model(int n) { for (int i = 0; i < n; i++) { W = M.Dense(2, i); } } } static object F() => new Model(3).W * V.Dense(2);")]
    [InlineData("class Layer(Matrix<double> w) { void Reset() => w = M.Dense(4, 4); public object F() { w = M.Dense(2, 3); Reset(); return w * V.Dense(4); } public object G() => w * V.Dense(w.RowCount + 1); }")] // a captured parameter that is assigned
    [InlineData("class Layer(Matrix<double> w) { readonly int n = Set(() => w = M.Dense(4, 4)); readonly Matrix<double> A = w.Append(M.Dense(4, 1)); static int Set(Action f) { f(); return 1; } } static object F() => new Layer(M.Dense(2, 3));")]
    [InlineData("partial class Layer(Matrix<double> w) { public object F() => M.Dense(w.RowCount, 2) + w.Append(w); } partial class Layer { void Set(Layer other) => (w, _) = (M.Dense(2, 1), 1); }")]
    [InlineData("class Layer(Matrix<double> w) { public Matrix<double> W => w; public object F(Layer other) => other.W * w + w * other.W; }")]
    [InlineData("class Layer(ref Matrix<double> w) { readonly Matrix<double> A = w = M.Dense(2, 3); readonly Matrix<double> B = w; public object F() => A.Transpose() * B.Stack(B); }")]
    [InlineData("struct Layer(Matrix<double> w) { public void Set() => this = new Layer(M.Dense(3, 3)); public object F() { var A = w; Set(); return A.Transpose() * w.Stack(w); } }")]
    [InlineData("class Layer(int n) { readonly Matrix<double> A = M.Dense(n, n); public object F(Layer other) => A * M.Dense(other.Size, 2); public int Size => n; public object G() => A * M.Dense(n, 2) + A * M.Dense(Size, 2); }")]
    [InlineData("class Base(Matrix<double> w) { protected object F() => w * w; } class Layer(Matrix<double> w) : Base(w = M.Dense(3, 3)) { readonly Matrix<double> A = w * M.Dense(3, 3); public object G() => w.Transpose() * w; } static object F() => new Layer(M.Dense(2, 2));")]
    [InlineData("class Layer(Matrix<double> w) { public Layer() : this(M.Dense(2, 3)) { W = M.Dense(2, 2); } public Matrix<double> W { get; } = w; public object F() => W * V.Dense(2); } static object F() => new Layer().W * V.Dense(2);")]
    [InlineData("record Model(Matrix<double> W) { public Matrix<double> T { get; } = W.Transpose(); public object F() => T + M.Dense(W.ColumnCount + 1, 2) + T.Append(W); }")] // W is replaced, and T is not
    [InlineData("class Model { readonly Matrix<double> w; readonly Matrix<double> B; static Matrix<double> Load(object o) => (Matrix<double>)o; public Model(Matrix<double> w) { if (w != null) this.w = Load(w); B = w; } public object F() => B + w.Append(w); }")]
    public Task Correct_members_are_silent(string members) => PlainCode.IsSilentAsync(members);
}
