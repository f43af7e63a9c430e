using System.Globalization;

namespace ShapedMath.Analyzers.Tests;

/// <summary>A random class whose methods branch, loop, call each other and read its fields: it compiles, and now and then its shapes do not fit.</summary>
internal sealed class BranchingProgram : LoggedProgram
{
    private const int MostNested = 3;

    // What makes matrices large, and what seldom fits.
    private static readonly string[] Growing = ["Kronecker", "Outer", "DiagonalStack", "* $k"];
    private static readonly string[] Narrow = ["Append", "Stack", "Sub", "Set", "Insert", "Remove", "Row", "Column", "k + $k", "k * 2", "k / 2", "-$k", "% 3", "- 1", "k++", "+= #"];

    private static readonly string[] Conditions =
    [
        "c", "!c", "wide", "!wide", "X.RowCount > X.ColumnCount", "k > 1", "k == n", "n != 3", "A.RowCount == B.RowCount", "A.ColumnCount != B.RowCount", "x.Count < y.Count", "A.ColumnCount == x.Count && c", "C.RowCount > 2 || c", "Fits(A, B)", "A.RowCount is 2 or 3",
    ];

    private static readonly string[] Calls =
    [
        "@M = Mix($M, $v, #k);", "@v = Apply($M, $v);", "@M = Grow($M, #k);", "Halves($M, #k, out var @M_, out var @N_); @O = @M_; @P = @N_;", "@k = Twice($k);", "@M = Gain($M);", "@v = Step($v);",
        "@M = Flip($M);", "@v = Weights($M, $v);", "@M = W;", "@v = b;", "@M = W * $M;", "@v = W * $v;", "@v = b + $v;", "@M = Q;", "@M = K;", "@k = N;", "@M = M.Dense(N, #k);", "@M = c ? $M : $M;", "@v = k > n ? $v : $v;", "@M = k switch { 1 => $M, 2 => $M, _ => $M };",
        "r = new Model($M, $v);", "r = r with { W = $M };", "r = r with { b = $v, k = #k };", "@M = r.W * $M;", "@v = r.W * r.b;", "@M = r.T;", "@v = r.Apply($v);", "@M = r.Shift($M);", "(@M, @v) = r;", "@v = new Model($M, $v) { k = 2 }.b;",
        "l = new Layer($M, #k);", "l = new Layer($M, 3) { b = $v };", "@v = l.b;", "@M = l.Apply($M);", "@v = l.Map($v);", "l.Turn();",
        "net = new Net(3, #k);", "net = new Net(#k) { c = $v };", "@v = net.Forward($v);", "@v = net.Forward($v);", "@M = net.Back($M);", "net.Train($M);", "@M = net.T;", "@M = net.T * $M;", "@v = net.Out;", "@v = new Net(3, 3).Forward($v);",
        "@M = D[0];", "@v = D[1] * $v;", "@M = D[#k % 2] + $M;", "foreach (var E@ in D) A = E@ * $M;", "@v = L[0];", "@v = L[^1] + $v;", "foreach (var e@ in L) x = e@ + $v;", "Fill($M, $v);", "Refill(k);",
        "@M = M.DenseOfRowArrays(new double[3], new double[3]);", "@M = M.DenseOfColumnArrays($M.ToRowArrays());", "{ double[][] d@ = [new double[3], new double[2]]; d@[1] = new double[3]; A = M.DenseOfRowArrays(d@[0], d@[1]); }", "{ var d@ = new List<double[]> { new double[3] }; d@.Add(new double[3]); B = M.DenseOfRowArrays(d@); }",
        "Learn($M, $v);", "Take($M, $v);", "@M = U;", "@v = q;", "@v = U * $v;", "@M = U * $M;", "@M = U + $M;", "@v = U.Transpose() * q;",
        "@M = Any($M);", "@M = Recur($M, #k);", "A = X;", "B = X.Transpose();", "C = Open(X);", "A = Open(X); B = A;", "@v = z;", "(A, B) = (B, A);", "Set();", "f = Z => Z * $M;", "@M = f($M);", "var pair = ($M, $v); @M = pair.Item1; @v = pair.Item2;", "var (t, u) = ($M, $M); @M = u;",
    ];

    public BranchingProgram(int seed)
        : base(seed)
    {
        Structure($"sealed class P{seed}");
        Structure("{");
        Structure("static readonly MatrixBuilder<double> M = Matrix<double>.Build; static readonly VectorBuilder<double> V = Vector<double>.Build;");
        Structure($"readonly int N; readonly Matrix<double> W; readonly Vector<double> b; Matrix<double> Q {{ get; }} = M.Dense({Number()}, {Number()}); static readonly Matrix<double> K = M.Dense({Number()}, {Number()}); readonly Matrix<double>[] D = new Matrix<double>[2]; List<Vector<double>> L = [V.Dense({Number()})]; Matrix<double> U; Vector<double> q {{ get; set; }} = V.Dense({Number()});");
        Method($"public P{seed}(int h, int g)", $"N = {One("h", "h", "g", "h + 1", "3")};", $"W = M.Dense({One("h", "N", "g", "2")}, {One("h", "N", "g", "3")});", $"b = V.Dense({One("h", "N", "g", "2")});", $"U = M.Dense({One("h", "N", "3", "g")}, {One("h", "N", "3")});", $"D[0] = M.Dense({One("h", "N", "3")}, {One("h", "N", "3")});", $"D[1] = {One("D[0]", "M.Dense(h, h)", "M.Dense(N, 3)", "M.Dense(3, 3)")};");
        Method("void Fill(Matrix<double> A, Vector<double> x)", One("D[0] -= 0.1 * A;", "D[1] = D[0] + A;", "D[1] = D[0] * D[1];", "D[0] = Half(D[1]);", "D[1] = D[0].Transpose();", "foreach (var E in D) { A = A + E; }"), One("L.Add(x + L[0]);", "L.Add(D[0] * L[0]);", "L[0] = L[^1] * 2;", "L.AddRange(L.ToList());", "L = [L[0], L[^1]];"));
        if (Random.Next(3) == 0)
            Method("void Refill(int k)", One("D[0] = M.Dense(k, k);", "D[1] = M.Dense(2, k);", "Array.Fill(D, M.Dense(2, 2));", "var E = D; E[0] = M.Dense(2, 2);"), One("L.Add(V.Dense(k));", "var l = L; l[0] = V.Dense(2);", "L = [.. L, V.Dense(k)];", "L.ForEach(e => L[0] = V.Dense(k));"));
        else
            Method("void Refill(int k)", "D[0] = D[0] * 0.5;", "L.Add(L[0].Clone());");
        Method("void Learn(Matrix<double> A, Vector<double> x)", One("U -= 0.1 * A;", "U = U - A;", "U *= 2;", "U = Half(U);", "U = U * M.DenseIdentity(N);", "Action<int> g = i => U = U + A; g(1);"), One("q = q + x;", "q += U * x;", "q = U * q;", "(q, _) = (q * 2, 1);", "q = null; q ??= V.Dense(3);"));
        Method("Matrix<double> Half(Matrix<double> A)", $"return {One("A / 2", "A - U", "U")};");
        if (Random.Next(3) == 0)
            Method("void Take(Matrix<double> A, Vector<double> x)", One("U = A;", "U = A * U;", "U = U.Transpose();", "this.q = x;", "(U, q) = (A, x);"));
        else
            Method("void Take(Matrix<double> A, Vector<double> x)", One("U = U + A;", "q += x;", "U = M.Dense(U.RowCount, U.ColumnCount);"));
        Method("static Matrix<double> Mix(Matrix<double> A, Vector<double> x, int k)", [.. Opening(), .. Some(2), .. Closing(), $"return {One("A", "A.Transpose()", "A * A", "A.Append(x.ToColumnMatrix())", "A.SubMatrix(0, k, 0, A.ColumnCount)", "M.Dense(k, A.RowCount)")};"]);
        Method("static Vector<double> Apply(Matrix<double> A, Vector<double> x)", $"return {One("A * x", "A.TransposeThisAndMultiply(x)", "A.Transpose() * (A * x)", "x + A.Column(0)")};");
        Method("static Matrix<double> Grow(Matrix<double> A, int k)", "for (int i = 0; i < k; i++) {", $"A = {One("A.Append(A)", "A.Stack(M.Dense(1, A.ColumnCount))", "A.Transpose()", "A + A")};", "}", "return A;");
        Method("static void Halves(Matrix<double> A, int k, out Matrix<double> top, out Matrix<double> rest)", "top = A.SubMatrix(0, k, 0, A.ColumnCount);", "rest = A.SubMatrix(k, A.RowCount - k, 0, A.ColumnCount);");
        Method("static int Twice(int k)", "return 2 * k;");
        Method("static bool Fits(Matrix<double> A, Matrix<double> B)", "return A.ColumnCount == B.RowCount;");
        Method("Matrix<double> Gain(Matrix<double> A)", $"return {One("W * A", "A * W.Transpose()", "W.TransposeThisAndMultiply(A)", "A + W", "M.Dense(N, A.RowCount) * A")};");
        Method("Vector<double> Step(Vector<double> x)", $"return {One("W * x", "x + b", "W.Transpose() * (x + b)", "Apply(W, x)")};");
        Method("[return: Shape(\"m, n\")] static Matrix<double> Flip([Shape(\"n, m\")] Matrix<double> A)", "return A.Transpose();");
        Method("[return: Shape(\"d\")] static Vector<double> Weights([Shape(\"n, d\")] Matrix<double> A, [Shape(\"n\")] Vector<double> x)", "return A.TransposeThisAndMultiply(x);");
        Method("static Matrix<double> Any(Matrix<double> A)", "if (A.RowCount > 2) {", "return A.Transpose();", "}", "try {", "return A.Inverse();", "} catch (ArgumentException) {", "return A;", "}");
        Method("static Matrix<double> Recur(Matrix<double> A, int k)", $"return k <= 0 ? A : Recur({One("A.Transpose()", "A.Append(A)", "A")}, k - 1);");
        Method("static Matrix<double> Open(object o)", "return (Matrix<double>)o;");
        Method(
            "public void Main(bool c, int k, Matrix<double> X, Vector<double> z)",
            ["Matrix<double> A = M.Dense(3, 3), B = M.Dense(3, 3), C = M.Dense(3, 3); Vector<double> x = V.Dense(3), y = V.Dense(3); int n = 3; bool wide = X.RowCount < X.ColumnCount; double s = 0; Func<Matrix<double>, Matrix<double>> f = Z => Z; var r = new Model(A, x); var l = new Layer(A, 3); var net = new Net(3, 3);", $"void Set() {{ {(Random.Next(2) == 0 ? "C = M.Dense(2, 2);" : "n = 2;")} }}", .. Body(14, MostNested)]);
        Structure($"record Model(Matrix<double> W, Vector<double> b) {{ public Matrix<double> T {{ get; }} = {One("W", "W.Transpose()", "M.Dense(b.Count, 3)")}; public int k {{ get; init; }} = {Number()};");
        Method("public Vector<double> Apply(Vector<double> x)", $"return {One("W * x", "W * x + b", "T * x", "W * T * x")};");
        Method("public Matrix<double> Shift(Matrix<double> A)", $"return {One("A + W", "T * A", "A * M.Dense(W.ColumnCount, k)")};");
        Structure("}");
        Structure($"class Layer(Matrix<double> w, int n) {{ readonly Matrix<double> A = {One("w", "w.Transpose()", "M.Dense(n, w.RowCount)", "M.Dense(3, n)")}; public Vector<double> b {{ get; init; }} = V.Dense({One("n", "3", "w.ColumnCount")});");
        Method("public Matrix<double> Apply(Matrix<double> X)", $"return {One("w * X", "A * X", "X * A", "A * w + X")};");
        Method("public Vector<double> Map(Vector<double> x)", $"return {One("w * x + b", "A * x", "A * (w * x)", "b + M.Dense(n, x.Count) * x")};");
        if (Random.Next(3) == 0)
            Method("public void Turn()", "w = w.Transpose();");
        else
            Method("public void Turn()", "M.Dense(n, n);");
        Structure("}");
        Structure("class Net { Matrix<double> W; readonly Vector<double> b; readonly Matrix<double>[] S = new Matrix<double>[2]; public Matrix<double> T { get; private set; } public Vector<double> c { get; init; } = V.Dense(3);");
        Method("public Net(int n, int m)", $"W = M.Dense({One("m", "m", "n", "3")}, {One("n", "n", "m")});", $"b = V.Dense({One("m", "m", "n", "3")});", $"S[0] = M.Dense({One("m", "n", "3")}, m);", $"S[1] = {One("S[0]", "M.Dense(m, m)")};", $"T = {One("W.Transpose()", "M.Dense(n, 3)", "W")};");
        if (Random.Next(2) == 0)
            Method("public Net(int n) : this(n, 3)", $"T = {One("T", "M.Dense(3, n)")};");
        else
            Method("public Net(int n)", $"W = M.Dense(n, {One("n", "3")});", "b = V.Dense(n);", "S[0] = M.Dense(n, n);", "S[1] = S[0];", "T = W;");
        Method("public Vector<double> Forward(Vector<double> x)", $"return {One("W * x", "W * x + b", "S[0] * (W * x)", "T * x + c", "S[1] * b + x")};");
        Method("public Matrix<double> Back(Matrix<double> A)", $"return {One("T * A", "A * W", "S[0] * A", "W + A", "W.Transpose() * S[1] * A")};");
        Method("public void Train(Matrix<double> A)", One("W -= A;", "S[0] -= A;", "S[1] = S[1] + A;", "T = T - A;", Random.Next(3) == 0 ? "W = W.Transpose();" : "W *= 2;", Random.Next(3) == 0 ? "S[0] = A;" : "T *= 2;"));
        Structure($"public Vector<double> Out => {One("W.Column(0) + b", "T * c", "b")};");
        Structure("}");
        Structure("}");
    }

    private IEnumerable<string> Body(int count, int nested)
    {
        for (int i = 0; i < count; i++)
        {
            foreach (string line in Random.Next(nested > 0 ? 12 : 9) switch
            {
                < 5 => [Simple()],
                < 9 => [Call()],
                9 => If(nested),
                10 => Loop(nested),
                _ => Tried(nested),
            })
            {
                yield return line;
            }
        }
    }

    private IEnumerable<string> If(int nested)
    {
        string condition = Conditions[Random.Next(Conditions.Length)];
        bool ends = Random.Next(6) == 0;
        return Random.Next(3) == 0
            ? [$"if ({condition}) {{", .. Body(Random.Next(1, 3), nested - 1), .. ends ? ["return;"] : Array.Empty<string>(), "}"]
            : [$"if ({condition}) {{", .. Body(Random.Next(1, 3), nested - 1), "} else {", .. Body(Random.Next(1, 3), nested - 1), "}"];
    }

    private IEnumerable<string> Loop(int nested)
    {
        string counter = $"i{NewName()}";
        string head = Random.Next(4) == 0 ? $"foreach (var F{counter} in new[] {{ A, B }}) {{ C = F{counter};" : $"for (int {counter} = 0; {counter} < {One("0", "1", "2", "k % 3")}; {counter}++) {{";
        return [head, .. Body(Random.Next(1, 4), nested - 1), "}"];
    }

    private IEnumerable<string> Tried(int nested)
    {
        string name = NewName();
        return ["{", "try {", .. Body(Random.Next(1, 3), nested - 1), $"}} catch (ArgumentException e{name}) {{", .. Body(1, 0), "}", "}"];
    }

    private IEnumerable<string> Opening() => Random.Next(2) == 0 ? ["if (k > 1) {"] : ["{"];

    private static IEnumerable<string> Closing() => ["}"];

    private IEnumerable<string> Some(int count) =>
        Enumerable.Range(0, count).Select(_ => StraightLineProgram.Statement(One("A = A.Transpose();", "x = A * x;", "x = A.Column(0);", "A = A.Append(A);", "A = M.Dense(k, k);", "x = x + x;", "A = A * A.Transpose();"), Random).Code);

    private string Simple()
    {
        while (true)
        {
            string template = StraightLineProgram.Templates[Random.Next(StraightLineProgram.Templates.Count)];
            if (Growing.Any(name => template.Contains(name, StringComparison.Ordinal)) || (Random.Next(4) > 0 && Narrow.Any(name => template.Contains(name, StringComparison.Ordinal))))
                continue;
            if (Random.Next(4) > 0)
                template = template.Replace("#k", "3", StringComparison.Ordinal).Replace("#", "3", StringComparison.Ordinal).Replace("~, ~", "3, 3", StringComparison.Ordinal).Replace("~", template.Contains("Dense(3, 3", StringComparison.Ordinal) ? "9" : "3", StringComparison.Ordinal);
            return StraightLineProgram.Statement(template, Random).Code;
        }
    }

    private string Call()
    {
        string template = Calls[Random.Next(Calls.Length)];
        string name = NewName();
        template = template.Replace("@M_", $"t{name}", StringComparison.Ordinal).Replace("@N_", $"u{name}", StringComparison.Ordinal).Replace("@O", "A", StringComparison.Ordinal).Replace("@P", "B", StringComparison.Ordinal).Replace("E@", $"E{name}", StringComparison.Ordinal).Replace("e@", $"e{name}", StringComparison.Ordinal).Replace("d@", $"d{name}", StringComparison.Ordinal)
            .Replace("pair", $"pair{name}", StringComparison.Ordinal).Replace("(t, u)", $"(t{name}, u{name})", StringComparison.Ordinal).Replace("= u;", $"= u{name};", StringComparison.Ordinal);
        return StraightLineProgram.Statement(template, Random).Code;
    }

    // Most sizes are 3, so that a program comes some way before it throws.
    private string Number() => Math.Max(3, Random.Next(-4, 5)).ToString(CultureInfo.InvariantCulture);
}
