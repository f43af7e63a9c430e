using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ShapedMath.Analyzers.Rules;
using ShapedMath.TestKit;

namespace ShapedMath.Analyzers.Tests;

/// <summary>Code as it is while it is typed: the analyzer never throws.</summary>
public sealed class HalfTypedTests
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp14);

    // A thousand compilations read what they need, and no more.
    private static readonly string[] Needed = ["System.Private.CoreLib", "System.Runtime", "System.Collections", "System.Linq", "netstandard", "ShapedMath", "ShapedMath.Contracts", "MathNet.Numerics"];

    private static readonly string[] RealFolders = ["PlainMathNet", "PlainMathNetErrors", "Textbook", "ShapeErrors"];

    private static readonly CSharpCompilation Empty = EmptyCompilation();

    private static readonly string Code = """
        using System;
        using System.Collections.Generic;
        using ShapedMath;
        using static ShapedMath.LinearAlgebra;

        class Model<N, D>(Matrix<N, D> X, ColumnVector<N> y) : Base<D>(X.T * X, [X])
        {
            Matrix<D, N>[] data = { X, X.T };
            public Matrix<D, N> Property { get => X; init => data[0] = value; }
            public Model(RowVector<N> r, Matrix<N, D> Z) : this(r, Z.T) { }
            object Wrong<K>(bool c, Matrix<K, D> Z, (Matrix<K, D> A, int b) pair)
            {
                var (U, S, V) = X.Svd();
                X += Z; X *= U; pair = (Z.T, 1); (Z, var q) = (X, y[0, 1]);
                foreach (Matrix<D, K> W in new List<Matrix<K, D>> { Z, X }) q += W[0];
                Func<Matrix<N, D>, double> f = M => M * y;
                var choice = c ? Z : X; var other = q switch { 1 => X, _ => (Matrix<D, N>)X };
                return Ridge(X, y: Z, λ: f(Z)) + HStack(X, 1 + Z).Solve(y.Take(X.Cols)).T * -I;
            }
            static ColumnVector<B> Ridge<A, B>(Matrix<A, B> X, ColumnVector<A> y, double λ) => (X.T * X + λ * I).Inverse() * X * y;
            [Dim(-1)] readonly struct Inner;
        }
        class Base<D>(Matrix<D, D> A, params List<Matrix<D, int>> all) { Matrix<D, D> Gram => A ?? all; }
        static class Extensions { extension<N>(Matrix<N, N> A) { double Half => A.Trace / 2 * A.Trace(); } }
        """;

    private static readonly string PlainCode = """
        using System;
        using MathNet.Numerics.LinearAlgebra;
        using ShapedMath;

        class Model([Shape("n, d")] Matrix<double> X, [Dim("n")] int n)
        {
            [Shape("k, d")] Matrix<double> W = Matrix<double>.Build.Dense(2, 3) * Vector<double>.Build.Dense(2);
            [Shape("n,")] Vector<double> B { get; set; }
            [return: Shape("d, d")] Matrix<double> Fit([Shape("n, d")] Matrix<double> A, [Shape("n")] Vector<double> y, ref Matrix<double> R, out int k, params double[] rest)
            {
                var (P, Q) = (A.Svd(), A.QR().R); k = A.RowCount / 2 % 3; int m = -k, i = 0;
                Func<Matrix<double>, object> f = M => M.Append(M) + M; Matrix<double> G([Shape("n, n")] Matrix<double> M) { R ??= M; return M * y; }
                for (i++; i < n && m <= k; i -= 2) { try { A *= Q; continue; } catch (Exception e) when (e is { } x) { A += G(A); goto end; } finally { m++; } }
                W = i switch { 1 => X, > 2 when A is { RowCount: 3 } Z => Z, _ => W?.Transpose() ?? throw new Exception() };
                using (Matrix<double>.Build.Dense(3, m) as IDisposable) foreach (var row in A.EnumerateRows()) k += row.Count;
                end: ref var r = ref R; r = A; A.Multiply(A, result: R); double s = y * (A * y) * B[0] + W[i, ^1] + new double[2, 3].GetLength(1);
                return Fit(A: A.Inverse(), y: A.Solve(y), ref R, out var _, 1, 2) * Matrix<double>.Build.Dense(3, 3) * X.SubMatrix(0, n + 1, 0, -1);
            }
        }
        """;

    private static readonly string ObjectCode = """
        using System;
        using System.Collections.Generic;
        using MathNet.Numerics.LinearAlgebra;
        using ShapedMath;

        record Model(Matrix<double> W, [property: Shape("n")] Vector<double> B) : Grid.Base(W, 3) { public int K { get; init; } = W.RowCount; Matrix<double> T { get; } = W.Transpose(); }
        class Layer(Matrix<double> w, int n) { readonly Matrix<double> a = w * w.Transpose(), b = Grid.Solvers.Half(w); static readonly Vector<double> S = Vector<double>.Build.Dense(N); const int N = 2; public Vector<double> V { get; init; } = S; void Turn() => (w, n) = (w.Transpose(), 2); }
        struct Pair { public Matrix<double> A; public Pair(int k) : this() { A = Matrix<double>.Build.Dense(k, k); } }
        class Uses
        {
            object Run(List<Matrix<double>> all, bool c, int k)
            {
                var r = new Model(all[0], all[^1].Row(0)) { K = k } with { W = all[k], K = 2 }; var l = new Layer(r.W, k) { V = r.B };
                Matrix<double>[] own = [.. all, c ? r.W : l.a]; own[k] = own[0] * own[1]; (var (w, b), var t) = (r, (Z: r.W, n: k)); t.n++;
                foreach (var A in own) { if (A.RowCount != w.ColumnCount) throw new ArgumentException(nameof(A)); all.Add(A * w); }
                var X = all[1].Expect("n, d"); var Y = Grid.Solvers.Solve(X, X.Column(0).Expect("d")); var h = Grid.Solvers.Half(Y) ?? X;
                if (c) h = new Pair(3).A; return c ? h * Grid.Solvers.Half(X) : this switch { { } u when c => u.Run([w, .. own], !c, k), _ => r is (var m, _) ? m * b : null };
            }
        }
        namespace Grid
        {
            record Base(Matrix<double> A, int n);
            static class Solvers { public static Matrix<double> Half(Matrix<double> A) => A; public static Matrix<double> Solve(Matrix<double> A, Vector<double> b) => A; }
        }
        """;

    private static readonly string Table = """
        /// Half of it.
        Solvers.Half (m,2*n) -> (m,n) where m>=2, n<=m
          error SM1006 "halve {0}"
        Solvers.Solve (n,n),(n) -> (n,n)
        Nobody.Knows [m,n],k:int,_ -> A(min(m,k)) B(n/2)
        """;

    private static readonly Dictionary<string, string> Codes = new() { ["the DSL"] = Code, ["plain MathNet"] = PlainCode, ["objects"] = ObjectCode };

    public static TheoryData<string, string> Ways => new()
    {
        { "every prefix", "the DSL" },
        { "every token left out", "the DSL" },
        { "every prefix", "plain MathNet" },
        { "every token left out", "plain MathNet" },
        { "every prefix", "objects" },
        { "every token left out", "objects" },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task It_never_throws(string way, string code)
    {
        foreach (string text in Texts(way, Codes[code]))
            await NeverThrowsAsync(text);
    }

    [Fact]
    public async Task It_never_throws_on_a_part_of_a_table()
    {
        for (int end = 0; end <= Table.Length; end++)
            await NeverThrowsAsync(ObjectCode, Table[..end]);
        for (int at = 0; at < Table.Length; at += 3)
            await NeverThrowsAsync(ObjectCode, Table.Insert(at, " )->(\"{9}*_ "));
    }

    /// <summary>Of each file a few prefixes and one with garbage in it; with SHAPEDMATH_PREFIXES=all, every prefix.</summary>
    [Fact]
    public async Task It_never_throws_on_a_part_of_a_real_file()
    {
        bool all = Environment.GetEnvironmentVariable("SHAPEDMATH_PREFIXES") == "all";
        var files = RealFolders.SelectMany(static folder => Directory.EnumerateFiles(Repository.PathOf("samples", folder), "*.cs").Order(StringComparer.Ordinal)).Take(30).ToList();
        files.Count.ShouldBe(30);
        foreach (string path in files)
        {
            string code = await File.ReadAllTextAsync(path);
            var prefixes = Texts("every prefix", code).ToList();
            foreach (string text in all ? prefixes : [prefixes[prefixes.Count / 3], prefixes[prefixes.Count * 2 / 3]])
                await NeverThrowsAsync(text);
            await NeverThrowsAsync(code.Insert(prefixes[prefixes.Count / 2].Length, " }{ => 1.. [Shape(\"n,\")] ) ?? \\ 'x Matrix<< "));
        }
    }

    private static async Task NeverThrowsAsync(string text, string? table = null) =>
        (await ReportsAsync(text, table)).ShouldAllBe(static diagnostic => diagnostic.Id != "AD0001", $"It threw on:\n{text}\n{table}");

    private static Task<ImmutableArray<Diagnostic>> ReportsAsync(string text, string? table = null)
    {
        var compilation = Empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(text, Options));
        return compilation.WithAnalyzers([new ShapeAnalyzer()], new AnalyzerOptions([new TableFile(table ?? Table)])).GetAnalyzerDiagnosticsAsync();
    }

    [Fact]
    public async Task The_whole_is_full_of_mistakes()
    {
        await IsFullOfMistakesAsync(Code, 8);
        await IsFullOfMistakesAsync(PlainCode, 3);
        await IsFullOfMistakesAsync(ObjectCode, 1);
    }

    private static async Task IsFullOfMistakesAsync(string code, int rules)
    {
        var diagnostics = await ReportsAsync(code);
        diagnostics.Select(static diagnostic => diagnostic.Id).Distinct().Count().ShouldBeGreaterThanOrEqualTo(rules);
    }

    private static CSharpCompilation EmptyCompilation()
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Needed.Contains(Path.GetFileNameWithoutExtension(path)))
            .Select(static path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("HalfTyped", references: references, options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        compilation.GetTypeByMetadataName("ShapedMath.Matrix`2").ShouldNotBeNull(); // Those made of it then share what was read of the references.
        return compilation;
    }

    private static IEnumerable<string> Texts(string way, string code)
    {
        var tokens = CSharpSyntaxTree.ParseText(code, Options).GetRoot().DescendantTokens().Select(static token => token.Span).ToList();
        return way == "every prefix"
            ? tokens.Select(token => code[..token.End])
            : tokens.Select(token => code.Remove(token.Start, token.Length));
    }

    private sealed class TableFile(string text) : AdditionalText
    {
        public override string Path => "Grid.shapes";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
