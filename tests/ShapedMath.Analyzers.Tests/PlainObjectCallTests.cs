namespace ShapedMath.Analyzers.Tests;

/// <summary>Methods and properties of objects that are made where they are used: what they give, and need, by what these objects are made with.</summary>
public sealed class PlainObjectCallTests
{
    // What an object does with the three entries of x, whatever class it is of.
    private const string Use = " static object F() { var net = new Net(3, 2); return {|SM1001:net.Forward(V.Dense(2))|}; } static object G() => {|SM1002:new Net(3, 2).Forward(V.Dense(3)) + V.Dense(3)|}; static object H() => new Net(3, 2).Forward(V.Dense(3)) + V.Dense(2);";

    [Theory]
    [InlineData("sealed class Net { readonly Matrix<double> W; public Net(int inputs, int outputs) { W = M.Random(outputs, inputs); } public Vector<double> Forward(Vector<double> x) => W * x; }" + Use)]
    [InlineData("sealed class Net { Matrix<double> W; public Net(int inputs, int outputs) { W = M.Random(outputs, inputs); } public void Step(Matrix<double> G) => W -= G; public Vector<double> Forward(Vector<double> x) => W * x; }" + Use)]
    [InlineData("sealed class Net { readonly Matrix<double>[] W = new Matrix<double>[1]; public Net(int inputs, int outputs) { W[0] = M.Random(outputs, inputs); } public Vector<double> Forward(Vector<double> x) { var W = this.W[0]; return W * x; } }" + Use)]
    [InlineData("sealed class Net(int inputs, int outputs) { readonly Matrix<double> W = M.Random(outputs, inputs); public Vector<double> Forward(Vector<double> x) => W * x; }" + Use)]
    [InlineData("sealed class Net(int inputs, int outputs) { public Vector<double> Forward(Vector<double> x) { var W = M.Dense(outputs, inputs); return W * x; } }" + Use)]
    [InlineData("class Layer { public readonly Matrix<double> W; public Layer(int n, int m) { W = M.Dense(m, n); } public Vector<double> Forward(Vector<double> x) => W * x; } class Net : Layer { public Net(int n, int m) : base(n, m) { } }" + Use)]
    [InlineData("sealed class Net { public readonly Matrix<double> W; public Net(int n, int m) { W = M.Dense(m, n); } public Net(int n) { W = M.Dense(n, n); } public Vector<double> Forward(Vector<double> x) => W * x; }" + Use)]
    [InlineData("sealed class Net<T> { readonly Matrix<double> W; public Net(int n, int m) { W = M.Dense(m, n); } public Vector<double> Forward(Vector<double> x) => W * x; } sealed class Net(int n, int m) { public Vector<double> Forward(Vector<double> x) { var inner = new Net<string>(n, m); return inner.Forward(x); } }" + Use)]
    public Task A_call_uses_the_sizes_of_the_object(string members) => PlainCode.ReportsAsync(
        members,
        "Cannot call 'Forward' with 'V.Dense(2)' (2): it would multiply 'W' (2×3) by 'x' (2), but inner dimensions 3 and 2 differ.",
        "Cannot add 'V.Dense(3)' (3) to 'new Net(3, 2).Forward(V.Dense(3))' (2): lengths 2 and 3 differ.");

    [Fact]
    public Task So_do_properties_and_what_they_hold() => PlainCode.ReportsAsync(
        "sealed class Net { Matrix<double> w; public Matrix<double> W { get; private set; } public Matrix<double> T => w.Transpose(); public int Wide => W.ColumnCount + 1; public Net(int n) { n++; W = M.Dense(n, 2); w = W; } public void Step() { W *= 2; w = W - w; } }"
            + " static object F() { var net = new Net(3); _ = {|SM1001:net.W * V.Dense(3)|}; net.Step(); _ = {|SM1001:net.T * V.Dense(net.Wide)|}; return {|SM1001:net.W.Transpose() * net.T|}; }",
        "Cannot multiply 'net.W' (4×2) by 'V.Dense(3)' (3): inner dimensions 2 and 3 differ.",
        "Cannot multiply 'net.T' (2×4) by 'V.Dense(net.Wide)' (3): inner dimensions 4 and 3 differ.",
        "Cannot multiply 'net.W.Transpose()' (2×4) by 'net.T' (2×4): inner dimensions 4 and 2 differ. net.W * net.T would give 4×4, net.W.Transpose() * net.T.Transpose() would give 2×2.");

    [Fact]
    public Task What_does_not_fit_whatever_the_arguments_is_said_of_the_call() => PlainCode.ReportsAsync(
        "record Model(Matrix<double> W, Vector<double> b) { public Vector<double> Out() => W * b; } static object F(Model other) { var m = new Model(M.Dense(2, 3), V.Dense(3)); m.Out(); m = m with { b = V.Dense(2) }; _ = {|SM1001:m.Out()|}; return other.Out(); }",
        "Cannot call 'Out': it would multiply 'W' (2×3) by 'b' (2), but inner dimensions 3 and 2 differ.");

    [Fact]
    public Task What_is_not_settled_here_is_needed_of_the_caller() => PlainCode.ReportsAsync(
        "sealed class Net(int n, int m) { readonly Matrix<double> W = M.Dense(m, n); public Vector<double> Forward(Vector<double> x) => W * x; } static Vector<double> Run(int n, Vector<double> x) { var net = new Net(n, 2); return net.Forward(x); } static object F() => Run(3, V.Dense(3)) + {|SM1001:Run(4, V.Dense(3))|};",
        "Cannot call 'Run' with '4' and 'V.Dense(3)' (3): it would multiply 'W' (2×4) by 'x' (3), but inner dimensions 4 and 3 differ.");

    [Fact]
    public Task The_operation_within_is_shown() => PlainCode.ShowsAsync(
        "sealed class Net(int n) { readonly Matrix<double> W = M.Dense(n, n); public Vector<double> Forward(Vector<double> x) => W * x; } static object F(int k) { var net = new Net(k + 1); return net.Forward(V.Dense(k)); }",
        "net.Forward(V.Dense(k))",
        "W * x");

    private const string Square = "sealed class Net(int n) { readonly Matrix<double> W = M.Dense(n, n); public Vector<double> Forward(Vector<double> x) => W * x; } ";

    [Theory]
    [InlineData(Square + "static object F(Net net) => net.Forward(V.Dense(2)) + net.Forward(V.Dense(3));")] // sizes of an object that comes from elsewhere
    [InlineData(Square + "static object F(bool c) { var net = new Net(3); if (c) net = new Net(2); else return null; return net.Forward(V.Dense(2)); }")]
    [InlineData(Square + "static object F(bool c) { var net = c ? new Net(3) : new Net(2); return c ? net.Forward(V.Dense(3)) : net.Forward(V.Dense(2)); }")]
    [InlineData(Square + "static object F() { var a = new Net(3); var b = new Net(2); return a.Forward(V.Dense(3)).ToColumnMatrix() * b.Forward(V.Dense(2)).ToRowMatrix(); }")]
    [InlineData(Square + "static object F() { var net = new Net(3); Set(ref net); return net.Forward(V.Dense(2)); } static void Set(ref Net net) => net = new(2);")]
    [InlineData(Square + "static object F() { var net = new Net(3); Action f = () => net = new(2); f(); return net.Forward(V.Dense(2)); }")]
    [InlineData(Square + "static object F(int k) { Net last = null; for (int i = 0; i < k; i++) { int n = Load(i); var net = new Net(n); if (last != null) last.Forward(V.Dense(n + 1)); last = net; } return null; } static int Load(object i) => (int)i;")] // of each round another
    [InlineData("sealed class Net(int n) { public Vector<double> Forward(Vector<double> x) => M.Dense(n, n) * x; } static object F(int k) { Net last = null; for (int i = 0; i < k; i++) { int n = Load(i); var net = new Net(n); if (last != null) last.Forward(V.Dense(n + 1)); last = net; } return null; } static int Load(object i) => (int)i;")]
    [InlineData("sealed class Net(int n) { public Vector<double> Forward(Vector<double> x) => M.Dense(n, n) * x; } static object F(bool c) { var net = new Net(3); if (c) net = new Net(2); return c ? net.Forward(V.Dense(2)) : net.Forward(V.Dense(3)); }")]
    [InlineData(Square + "static object F(int k) { var net = new Net(1); for (int n = 1; n < k; n++) { net.Forward(V.Dense(n)); net = new Net(n + 1); } return net; }")]
    [InlineData("sealed class Net(int n) { public Vector<double> Forward(Vector<double> x) => M.Dense(n, n) * x; public void Grow() => n++; } static object F() { var net = new Net(3); net.Grow(); return net.Forward(V.Dense(4)); }")]
    [InlineData("sealed class Net { Matrix<double> W; public Net(int n) { W = M.Dense(n, n); } public void Grow() => W = W.Append(W); public Vector<double> Forward(Vector<double> x) => W * x; } static object F() { var net = new Net(3); net.Grow(); return net.Forward(V.Dense(6)); }")]
    [InlineData("sealed class Net { readonly List<Matrix<double>> W = []; public Net(int n) { W.Add(M.Dense(n, n)); } public void Grow(int n) => W[0] = M.Dense(n, n); public Vector<double> Forward(Vector<double> x) => W[0] * x; } static object F() { var net = new Net(3); net.Grow(6); return net.Forward(V.Dense(6)); }")]
    [InlineData("sealed class Net { readonly Matrix<double> W; public Net(int n) { W = M.Dense(n, n); } public Net(int n, int m) : this(m) { } public Vector<double> Forward(Vector<double> x) => W * x; } static object F() => new Net(3, 2).Forward(V.Dense(2)) + new Net(2).Forward(V.Dense(2));")]
    [InlineData("sealed class Net { Matrix<double> W; public Net(int n) { W = M.Dense(n, n); } public Net(int n, int m) : this(m) { } public Vector<double> Forward(Vector<double> x) => W * x; } static object F() => new Net(3, 2).Forward(V.Dense(2)) + new Net(2).Forward(V.Dense(2));")]
    [InlineData("sealed class Net { readonly Matrix<double> W; public Net(int n) { W = M.Dense(n, n); } public Net(int n, int m) { W = M.Dense(m, m); } public Vector<double> Forward(Vector<double> x) => W * x; } static object F() => new Net(3, 2).Forward(V.Dense(2)) + new Net(2).Forward(V.Dense(2));")]
    [InlineData("sealed class Net { Matrix<double> W; public Net(int n) { W = M.Dense(n, n); } public Net(int n, int m) { W = M.Dense(m, m); } public Vector<double> Forward(Vector<double> x) => W * x; } static object F() => new Net(3, 2).Forward(V.Dense(2)) + new Net(2).Forward(V.Dense(2));")]
    [InlineData("record Net(int n) { readonly Matrix<double> W = M.Dense(n, n); public Vector<double> Forward(Vector<double> x) => W * x; public Vector<double> Narrow(Vector<double> x) => x + V.Dense(n); } static object F() { var net = new Net(3); var other = net with { n = 2 }; return other.Forward(V.Dense(3)) - net.Narrow(V.Dense(3)) * other.Narrow(V.Dense(2)).Count; }")] // n is replaced, and W is not
    [InlineData("record Net(Matrix<double> W) { public Vector<double> Forward(Vector<double> x) => W * x; } static object F() { var net = new Net(M.Dense(3, 3)); var other = net with { W = M.Dense(2, 2) }; return net.Forward(V.Dense(3)).Count + other.Forward(V.Dense(2)).Count; }")]
    [InlineData("record Net(Matrix<double> W) { protected Net(Net other) => W = M.Dense(2, 2); public Vector<double> Forward(Vector<double> x) => W * x; } static object F() { var net = new Net(M.Dense(3, 3)); net = net with { }; return net.Forward(V.Dense(2)); }")]
    [InlineData("class Net(int n) { public virtual Vector<double> Forward(Vector<double> x) => M.Dense(n, n) * x; } class Wide(int n) : Net(n) { public override Vector<double> Forward(Vector<double> x) => M.Dense(2, 2) * x; } static object F() { Net net = new Wide(3); return net.Forward(V.Dense(2)); }")]
    [InlineData("class Net(int n) { protected readonly Matrix<double> W = M.Dense(n, n); public Vector<double> Forward(Vector<double> x) => W * x; } class Wide(int n) : Net(n + 1) { public Vector<double> Back(Vector<double> x) => M.Dense(n, n) * x; } static object F() { var net = new Wide(2); net.Back(V.Dense(2)); return net.Forward(V.Dense(3)); }")]
    [InlineData("class Net { public Net Inner; readonly Matrix<double> W; public Net(int n) { W = M.Dense(n, n); } public Vector<double> Forward(Vector<double> x) => Inner is null ? W * x : Inner.Forward(x); public Vector<double> Other(Net net, Vector<double> x) => net.W * x + net.W * V.Dense(x.Count); } static object F() { var net = new Net(3); return net.Other(new Net(2), V.Dense(2)); }")]
    [InlineData("class Net { readonly Matrix<double> W; public Net(int n) { W = M.Dense(n, n); } public Vector<double> Forward(Vector<double> x) { if (x.Count != W.ColumnCount) x = V.Dense(W.ColumnCount); return W * x; } } static object F() => new Net(3).Forward(V.Dense(2)) + V.Dense(3);")]
    [InlineData("sealed class Net { [Shape(\"n, n\")] readonly Matrix<double> W; public Net(int n) { W = M.Dense(n, n); } public Vector<double> Forward([Shape(\"n\")] Vector<double> x) => W * x; } static object F(int n) { var net = new Net(3); return net.Forward(V.Dense(n)); }")]
    [InlineData("struct Net { Matrix<double> W; public Net(int n) { W = M.Dense(n, n); } public void Set() => this = new Net(2); public Vector<double> Forward(Vector<double> x) => W * x; } static object F() { var net = new Net(3); net.Set(); return net.Forward(V.Dense(2)); }")]
    [InlineData("readonly struct Net(int n) { readonly Matrix<double> W = M.Dense(n, n); public Vector<double> Forward(Vector<double> x) => W * x; } static object F() => default(Net).Forward(V.Dense(2));")]
    public Task Correct_code_is_silent(string members) => PlainCode.IsSilentAsync(members);
}
