using System.Globalization;

namespace ShapedMath.Analyzers.Tests;

/// <summary>A random class with few variables that asks the same few things again and again: what fits goes with what was done before.</summary>
internal sealed class CorrelatedProgram : LoggedProgram
{
    private const int MostNested = 3;

    // What is asked, and what makes the answer another one.
    private static readonly (string Asked, string Changed)[] Questions =
    [
        ("c", "c = !c;"), ("c", "c &= k > 2;"), ("d", "(d, k) = (!d, k);"), ("side == Side.Left", "side = Side.Right;"), ("side != Side.Right", "side = (Side)(k % 2);"), ("k > 1", "k--;"), ("k == 2", "k++;"),
        ("X.RowCount > X.ColumnCount", "X = X.Transpose();"), ("X.RowCount == 3", "X = X.Append(M.Dense(X.RowCount, 1)).Transpose();"), ("E == null", "E = null;"), ("E is null", "E = X;"), ("flips", "flips = !flips;"), ("flips", "Touch();"),
        ("tall", ""), ("Wide", ""), ("isLarge", ""), ("count >= k", ""), ("A.RowCount == 3", ""), ("A.ColumnCount == B.RowCount", ""), ("A.RowCount > B.RowCount", ""), ("x.Count == A.ColumnCount", ""), ("n > 2", ""),
    ];

    // What its statements are made of: @ is assigned, $ is read; # is a size, ? something that is asked.
    private static readonly string[] Assignments =
    [
        "@M = M.Dense(#, #);", "@M = M.Dense(#, #);", "@M = M.Dense(#, #);", "@M = M.Dense(n, #);", "@M = $M.Transpose();", "@M = $M;", "(A, B) = (B, A);", "@M = W;", "@M = W.Transpose();", "@M = X;", "@M = Load(X);",
        "@v = V.Dense(#);", "@v = V.Dense(#);", "@v = $M.Row(0);", "@v = $M.Column(0);", "n = #;", "n = $M.RowCount;", "n = $v.Count;", "n += ? ! 1 : 0;", "n = ? ! # : #;",
        "@M = ? ! M.Dense(#, #) : M.Dense(#, #);", "@M = ? ! $M : M.Dense(#, #);", "@M = E ?? M.Dense(#, #);", "@v = ? ! V.Dense(#) : $v;", "@M = ? ! $M : throw new ArgumentException(\"meant\");",
        "@M = side switch { Side.Left => M.Dense(#, #), Side.Right => $M, _ => M.Dense(#, #) };", "@M = k switch { 1 => $M, > 1 => M.Dense(#, #), _ => M.Dense(#, #) };", "@M = Pick(?, $M);", "@M = Turned($M);", "@M = Made(side);",
        "L.Add($M);", "L[0] = $M;", "@M = L[0];", "@M = L.First();", "G[0] = $M;", "@M = G[^1];", "L = ? ! new List<Matrix<double>> { $M } : [M.Dense(#, #), M.Dense(#, #)];", "pair = ($M, #);", "@M = pair.Z;", "(@M, n) = pair;", "(@M, @v) = ($M, V.Dense(#));",
    ];

    private static readonly string[] Uses =
    [
        "_ = $M * $M;", "_ = $M * $M;", "R = $M * $M;", "_ = $M + $M;", "_ = $M.Append($M);", "_ = $M.Stack($M);", "_ = $M.Transpose() * $M;", "_ = $M * M.Dense(#, #);", "_ = M.Dense(#, #) - $M;", "_ = $M * $v;", "_ = $M * $v;", "_ = $v * $M;", "_ = $v + $v;", "_ = $M.TransposeThisAndMultiply($v);", "_ = $v * $v;",
        "@M = $M * $M;", "@M = $M + $M;", "@v = $M * $v;", "@M = $M.SubMatrix(0, #, 0, #);", "@v = $v.SubVector(0, #);", "_ = $M.Row(#);", "$M.SetRow(0, $v);", "_ = Product($M, $M);", "_ = Gain($M);", "_ = Solved($M, $v);", "_ = L[0] * $M;", "_ = G[0] + $M;", "_ = f($M);", "R = R * $M;", "_ = R + $M;",
    ];

    private readonly List<(string Asked, string Changed)> questions;
    private readonly bool mayChange;

    public CorrelatedProgram(int seed)
        : base(seed)
    {
        questions = [.. Enumerable.Range(0, Random.Next(1, 4)).Select(_ => Questions[Random.Next(Questions.Length)])];
        mayChange = Random.Next(3) == 0;
        Structure($"sealed class P{Seed.ToString(CultureInfo.InvariantCulture)}");
        Structure("{");
        Structure("enum Side { Left, Right, Both } static readonly MatrixBuilder<double> M = Matrix<double>.Build; static readonly VectorBuilder<double> V = Vector<double>.Build;");
        Structure("readonly bool tall; bool Wide { get; } bool flips; readonly int N; readonly Matrix<double> W; void Touch() => flips = !flips; static Matrix<double> Load(object o) => (Matrix<double>)o;");
        Method($"public P{Seed.ToString(CultureInfo.InvariantCulture)}(int h, int g)", "tall = h > g;", "Wide = h < g;", $"N = {One("h", "g", "3")};", $"if ({One("h > g", "tall", "Wide")}) {{", $"W = {Dense()};", "} else {", $"W = {Dense()};", "}");
        Method("static Matrix<double> Pick(bool c, Matrix<double> Z)", "if (c) {", $"return {One("Z.Transpose()", "Z", Dense())};", "}", $"return {One("Z", "Z", Dense())};");
        Method("static Matrix<double> Turned(Matrix<double> Z)", "if (Z.RowCount > Z.ColumnCount) {", "return Z.Transpose();", "}", "return Z;");
        Method("static Matrix<double> Made(Side side)", "switch (side) {", "case Side.Left:", $"return {Dense()};", "case Side.Right:", "throw new ArgumentException(\"meant\");", "default:", $"return {Dense()};", "}");
        Method("static Matrix<double> Product(Matrix<double> Y, Matrix<double> Z)", [.. Asserted("Y.ColumnCount", "Z.RowCount"), "return Y * Z;"]);
        Method("Matrix<double> Gain(Matrix<double> Z)", $"if ({One("tall", "Wide", "flips")}) {{", $"return {One("W * Z", "Z * W", "W + Z")};", "}", $"return {One("W * Z", "Z", "W.Transpose() * Z")};");
        Method("static Vector<double> Solved(Matrix<double> Z, Vector<double> v)", "if (Z.RowCount != Z.ColumnCount) {", $"return {One("Z.Transpose() * v", "v")};", "}", "return Z * v;");
        Method("public void Main(bool c, int k, Matrix<double> X, Vector<double> z)", "Go(c, k > 1, (Side)(k % 3), k, X, k % 2 == 0 ? X : null);");
        Method(
            "void Go(bool c, bool d, Side side, int k, Matrix<double> X, Matrix<double> E)",
            [
                $"Matrix<double> A = {Dense()}, B = {Dense()}, R = A; Vector<double> x = V.Dense({Size()}), y = V.Dense(3); int n = {Size()}, count = X.ColumnCount; var L = new List<Matrix<double>> {{ A, {Dense()} }}; var G = new[] {{ A, {Dense()} }}; var pair = (Z: A, n: 2); bool isLarge = X.RowCount + k > 4; Func<Matrix<double>, Matrix<double>> f = Z => Z;",
                .. Closure(), .. Body(16, MostNested),
            ]);
        Structure("}");
    }

    private string Dense() => $"M.Dense({Size()}, {Size()})";

    private string Size() => One("2", "2", "3", "3", "3", "4");

    private string Question()
    {
        string asked = questions[Random.Next(questions.Count)].Asked;
        return Random.Next(3) > 0 ? asked : $"!({asked})";
    }

    private string Condition() => Random.Next(8) switch
    {
        0 => $"{Question()} && {Question()}",
        1 => $"{Question()} || {Question()}",
        _ => Question(),
    };

    // A local function, which now and then assigns what the method around it speaks of.
    private IEnumerable<string> Closure() => Random.Next(4) switch
    {
        0 => ["void Set() {", One($"A = {Dense()};", $"n = {Size()};", "c = !c;", "(A, B) = (B, A);"), "}", "f = Z => Inner(Z);", .. Inner()],
        1 => ["f = Z => Inner(Z);", .. Inner()],
        _ => [],
    };

    private IEnumerable<string> Inner() => ["Matrix<double> Inner(Matrix<double> Z) {", $"if ({One("c", "d", "k > 1", "Z.RowCount == 3")}) {{", $"return {One("Z.Transpose()", "Z", "Z * A")};", "}", "return Z;", "}"];

    private IEnumerable<string> Body(int count, int nested) => Enumerable.Range(0, count).SelectMany(_ => Part(nested));

    private IEnumerable<string> Part(int nested)
    {
        switch (Random.Next(nested > 0 ? 20 : 13))
        {
            case < 5:
                return [Statement(Assignments)];
            case < 10:
                return [Statement(Uses)];
            case 10:
                return mayChange && questions[Random.Next(questions.Count)].Changed is { Length: > 0 } changed ? [changed] : [Statement(Uses)];
            case 11:
                return ["R =", $"{Question()}", Statement("? «$M * $M»"), Statement(One(": «$M + $M»;", ": «$M»;"))];
            case 12:
                return Random.Next(2) == 0 ? Asserted(Statement("$M.ColumnCount"), Statement(One("$M.RowCount", "$v.Count", "$M.ColumnCount", "#"))) : ["f = Z =>", Statement(One("«$M * Z»;", "«Z + M.Dense(#, #)»;", "«$M.Append(Z)»;"))];
            case < 17:
                return If(nested - 1);
            case 17:
                return Loop(nested - 1);
            case 18:
                return Switch(nested - 1);
            default:
                return Tried(nested - 1);
        }
    }

    private IEnumerable<string> If(int nested) => Random.Next(7) switch
    {
        0 => [$"if ({Condition()}) {{", .. Body(1, nested), "return;", "}"],
        < 3 => [$"if ({Condition()}) {{", .. Body(Random.Next(1, 3), nested), "} else {", .. Body(Random.Next(1, 3), nested), "}"],
        3 => [$"if ({Condition()}) {{", Statement(Assignments), $"}} else if ({Question()}) {{", .. Body(1, nested), "} else {", Statement(Assignments), "}"],
        _ => [$"if ({Condition()}) {{", .. Body(Random.Next(1, 3), nested), "}"],
    };

    private IEnumerable<string> Loop(int nested)
    {
        string name = NewName();
        string[] ended = Random.Next(3) == 0 ? [$"if ({Condition()}) {{", One("break;", "continue;"), "}"] : [];
        return Random.Next(7) switch
        {
            0 => [$"foreach (var F{name} in {One("L", "G", "new[] { A, B }")}) {{", $"_ = {One($"F{name} * A", $"A + F{name}", $"F{name}.Transpose() * B")};", .. Body(1, nested), "}"],
            1 => [$"foreach (var F{name} in {One("A", "B", "W")}.{One("EnumerateRows", "EnumerateColumns")}()) {{", $"_ = F{name} + x;", .. Body(1, nested), "}"],
            2 => [$"int turn{name} = 0;", "{", $"again{name}:", .. Body(1, nested), $"if (turn{name}++ < 2 && ({Condition()})) {{", $"goto again{name};", "}", "}"],
            3 => [$"int turn{name} = 0;", "do {", .. Body(1, nested), .. ended, $"}} while (turn{name}++ < 1 && ({Condition()}));"],
            _ => [$"for (int i{name} = 0; i{name} < {One("1", "2", "k % 4")}{(Random.Next(3) == 0 ? $" && ({Condition()})" : "")}; i{name}++) {{", .. Body(Random.Next(1, 3), nested), .. ended, "}"],
        };
    }

    private IEnumerable<string> Switch(int nested) =>
        ["switch (side) {", "case Side.Left:", .. Body(1, nested), "break;", "case Side.Right when " + Condition() + ":", .. Body(1, nested), "break;", .. Random.Next(2) == 0 ? ["default:", .. Body(1, nested), "break;"] : Array.Empty<string>(), "}"];

    private IEnumerable<string> Tried(int nested) => Random.Next(3) switch
    {
        0 => ["{", "try {", .. Body(Random.Next(1, 3), nested), $"}} catch (ArgumentException) when ({Question()}) {{", .. Body(1, 0), "} finally {", Statement(Assignments), "}", "}"],
        1 => ["{", "try {", .. Body(1, nested), "} catch (ArgumentException) {", One("return;", "throw;", "R = A;"), "}", "}"],
        _ => ["{", "try {", .. Body(Random.Next(1, 3), nested), "} catch (ArgumentException) {", .. Body(1, 0), "}", "}"],
    };

    // A size that is asked for before it is needed.
    private IEnumerable<string> Asserted(string left, string right) => [$"if ({left} != {right}) {{", One("throw new ArgumentException(\"meant\");", "throw new ArgumentException(\"meant\");", "throw new NotSupportedException(\"meant\");"), "}"];

    private string Statement(params string[] templates)
    {
        string template = One(templates);
        var code = new System.Text.StringBuilder();
        for (int i = 0; i < template.Length; i++)
        {
            code.Append(template[i] switch
            {
                '#' => Random.Next(5) == 0 ? "n" : Size(),
                '?' when i > 0 && template[i - 1] != '?' && template[i + 1] != '?' => Question(),
                '!' when template[i - 1] == ' ' => "?",
                '@' or '$' => One(template[++i] == 'M' ? ["A", "A", "B"] : ["x", "x", "y"]),
                var other => other.ToString(),
            });
        }

        return code.ToString();
    }
}
