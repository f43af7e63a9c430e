using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using ShapedMath.Analyzers.Rules;
using ShapedMath.TestKit;

namespace ShapedMath.Analyzers.Tests;

/// <summary>Code that nobody writes, and some generator might: the analyzer comes to its end, and finds the mistake after it.</summary>
public sealed class HostileSourceTests
{
    private const string Mistake = "var mistake = M.Dense(2, 3) * M.Dense(2, 3);";

    public static TheoryData<string, string> Sources => new()
    {
        { "a sum of 2,000 matrices", Method($"X = X{Times(2000, " + X")};") },
        { "a product of 2,000 matrices", Method($"X = X{Times(2000, " * X")};") },
        { "a sum of 2,000 integers", Method($"int n = k{Times(2000, " + X.RowCount")};") },
        { "a sum of 2,000 texts", Method($"var s = \"\"{Times(2000, " + X + \",\"")};") },
        { "2,000 conditions in one", Method($"if (k > 0{Times(2000, " && X.RowCount > {0}")}) X = X.Transpose();") },
        { "a chain of 1,000 calls", Method($"X = X{Times(1000, ".Transpose()")};") },
        { "300 calls in each other", Method($"X = {Times(300, "Same(")}X{Times(300, ")")};") },
        { "200 parentheses in each other", Method($"X = {Times(200, "(")}X{Times(200, ")")};") },
        { "300 choices in each other", Method($"X = {Times(300, "k == {0} ? X.Transpose() : ")}X;") },
        { "300 ifs in each other", Method($"{Times(300, "if (k > {0}) {{ X = X.Transpose(); ")}{Times(300, "}}")}") },
        { "300 ifs one after the other", Method(Times(300, "if (k == {0}) X = X.Transpose(); else if (c) X = M.Dense({0}, 3);")) },
        { "60 loops in each other", Method($"{Times(60, "for (int i{0} = 0; i{0} < k; i{0}++) {{ X = X.Append(X.SubMatrix(0, X.RowCount, 0, 1)); ")}{Times(60, "}}")}") },
        { "150 loops in each other", Method($"{Times(150, "for (int i{0} = 0; i{0} < k; i{0}++) {{ X = X.Append(X.SubMatrix(0, X.RowCount, 0, 1)); ")}{Times(150, "}}")}") },
        { "60 tries in each other", Method($"{Times(60, "try {{ X = X.Transpose(); ")}{Times(60, "}} catch (Exception) {{ X = M.Dense({0}, 2); }} finally {{ k++; }}")}") },
        { "5,000 lines", Method(Times(5000, "var A{0} = X * X.Transpose() + M.Dense(3, k);\n")) },
        { "a switch of 1,000 cases", Method($"switch (k) {{ {Times(1000, "case {0}: X = M.Dense({0}, 2); break; ")} }} X = k switch {{ {Times(1000, "{0} => X.Transpose(), ")} _ => X }};") },
        { "gotos from everywhere to everywhere", Method($"{Times(40, "L{0}: X = X.Stack(X); switch (k++) {{ case 1: goto L{0}; case 2: goto L39; case 3: goto L0; case 4: goto L20; }} ")}") },
        { "40 lambdas in each other", Method($"{Times(40, "Action f{0} = () => {{ X = X * X; ")}{Times(40, "}};")}") },
        { "a tuple of 100", Method($"var t = (X{Times(100, ", X")}); X = t.Item100 * t.Item7;") },
        { "100 methods that call each other", Times(100, "static Matrix<double> F{0}(Matrix<double> A, int k) => k > {0} ? F{0}(A.Transpose(), k - 1) : F0(F99(A, k), k) * F50(A, k);\n") + Method("") },
        { "100 calls of a method of 100 calls of a method of 100 calls", "static Matrix<double> F0(Matrix<double> A) { Console.WriteLine(); return A * A; }\n" + string.Concat(Enumerable.Range(1, 3).Select(static i => $"static Matrix<double> F{i}(Matrix<double> A) {{ {Times(100, $"A = F{i - 1}(A); ")} return A; }}\n")) + Method(Times(100, "X = F3(X); ")) },
        { "a class of 500 fields that hold each other's products", "readonly Matrix<double> W0 = M.Dense(2, 2);" + Times(500, "readonly Matrix<double> G{0}; Matrix<double> P{0} {{ get; }} = M.Dense({0}, 3); ") + "Code() {" + Times(500, "G{0} = W0 * P{0};") + "}" + Method("") },
        { "properties that ask each other", Times(50, "Matrix<double> P{0} => P49 * P0; readonly Matrix<double> R{0} = new Code().P{0}; ") + Method("") },
        { "an iterator", "static IEnumerable<Matrix<double>> F(Matrix<double> A) { while (true) { yield return A; A = A.Append(A); if (A.RowCount > 3) yield break; } }" + Method("foreach (var A in F(X)) X = A * X;") },
        { "asynchronous code", "static async Task<Matrix<double>> F(Matrix<double> A) { await foreach (var B in G()) { A = A * B; await using var d = (IAsyncDisposable)null; } return await F(A) * A; } static async IAsyncEnumerable<Matrix<double>> G() { yield return await F(M.Dense(2, 2)); }" + Method("") },
        { "unsafe code", "static unsafe void F(int* p, Matrix<double> A) { int n = 3; int* q = &n; *q = *p++; fixed (double* d = new double[n]) { A = M.Dense(*q, (int)d[0]) * M.Dense(n, stackalloc int[n][0]); } delegate*<int, int> g = null; n = g(n); }" + Method("") },
        { "generic code", "static Matrix<T> F<T>(Matrix<T> A, Vector<T> x) where T : struct, IEquatable<T>, IFormattable { var B = A * A.Transpose(); return F(B.Append(A), A * x) + Matrix<T>.Build.Dense(3, 3); } sealed class G<T> where T : struct, IEquatable<T>, IFormattable { readonly Matrix<T> W = Matrix<T>.Build.Dense(2, 3); static readonly Matrix<T> S = Matrix<T>.Build.Dense(2, 3); Matrix<T> H(G<T> g) => g.W * W * S * new G<T>().H(this); }" + Method("X = F(X, y);") },
        { "generic types without end", "sealed class G<T> { readonly Matrix<double> W = new G<G<T>>().W; G<G<T>> Next => new(); Matrix<double> H() => Next.H() * W; }" + Method("X = X * X;") },
    };

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task The_mistake_after_it_is_found(string kind, string members)
    {
        kind.ShouldNotBeEmpty();
        var reported = await AnalyzerHarness.ReportsAsync(new ShapeAnalyzer(), PlainCode.InClass(members), PlainCode.Project);
        reported.ShouldContain(static diagnostic => IsAtMistake(diagnostic));
    }

    private static bool IsAtMistake(Diagnostic diagnostic) => diagnostic.Id == "SM1001" && diagnostic.GetMessage(CultureInfo.InvariantCulture).StartsWith("Cannot multiply 'M.Dense(2, 3)' (2×3) by 'M.Dense(2, 3)' (2×3)", StringComparison.Ordinal);

    private static string Method(string statements) => $"static Matrix<double> Same(Matrix<double> A) => A; static void F(bool c, int k, Matrix<double> X, Vector<double> y)\n{{\n{statements}\n{Mistake}\n}}";

    // {0} is the number of the time.
    private static string Times(int count, string text)
    {
        var all = new StringBuilder();
        for (int i = 0; i < count; i++)
            all.AppendFormat(CultureInfo.InvariantCulture, text, i);
        return all.ToString();
    }
}
