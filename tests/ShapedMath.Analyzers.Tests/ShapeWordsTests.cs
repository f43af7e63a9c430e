using System.Reflection;
using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;
using ShapedMath.Analyzers.Facts.Words;
using ShapedMath.Analyzers.Rules;
using ShapedMath.Shapes;
using ShapedMath.TestKit;

namespace ShapedMath.Analyzers.Tests;

/// <summary>Code without certain words has no shapes, and is not looked into. Here those words stand in one file, and what has to do with shapes in another.</summary>
public sealed class ShapeWordsTests
{
    private const string Library = """
        using System.Runtime.CompilerServices;
        using MathNet.Numerics;
        using MathNet.Numerics.LinearAlgebra;
        using ShapedMath;

        """;

    [Theory]
    [InlineData("static class Lib { public static Matrix<double> Wide() => Matrix<double>.Build.Dense(2, 3); }", "static object F() { var a = Lib.Wide(); return a; }")]
    [InlineData("static class Lib { public static Matrix<double> Wide; }", "static object F() => Lib.Wide;")]
    [InlineData("static class Lib { public static int None; public static Matrix<double> Tall, Wide; }", "static object F() => Lib.Wide;")]
    [InlineData("static class Lib { public static Matrix<double> Wide { get; set; } }", "static object F() => Lib.Wide;")]
    [InlineData("static class Lib { public static event Action<Matrix<double>> Changed; }", "static void F() => Lib.Changed += m => { var x = m; };")]
    [InlineData("delegate Matrix<double> Make(); static class Lib { public static Make Wide; }", "static object F() => Lib.Wide();")]
    [InlineData("static class Lib { public static (int, Matrix<double> M) Both() => default; }", "static object F() { var (_, m) = Lib.Both(); return m; }")]
    [InlineData("class Box { public Matrix<double> M; } static class Lib { public static Box Get() => new(); }", "static object F() => Lib.Get().M;")]
    [InlineData("class Box<T> { public T Value; } class Holder { public Box<Matrix<double>> Box; } static class Lib { public static Holder Get() => new(); }", "static object F() => Lib.Get().Box.Value;")]
    [InlineData("class Box<T> { public T Value; } class OfMatrix : Box<Matrix<double>>; static class Lib { public static OfMatrix Get() => new(); }", "static object F() => Lib.Get().Value;")]
    [InlineData("class Inner<T> { public T Value; } class Middle : Inner<Matrix<double>>; class Outer : Middle;", "static object F() => new Outer().Value;")]
    [InlineData("class Base { protected Matrix<double> W; }", "class Derived : Base { object G() => W; }")]
    [InlineData("class Base<T> { protected T W; } class OfMatrix : Base<Matrix<double>>;", "class Derived : OfMatrix { object G() => W; class Nested { object H(Derived d) => d.W; } }")]
    [InlineData("partial class Part : List<Matrix<double>>;", "partial class Part { object G() => this[0]; }")]
    [InlineData("partial class Part(Matrix<double> w) { object Get() => w; }", "partial class Part { object G() => w; }")]
    [InlineData("abstract class Base { public abstract T Of<T>(T x) where T : Matrix<double>; }", "class Derived : Base { public override T Of<T>(T x) => x; }")]
    [InlineData("interface IOf { T Of<T>(T x) where T : Matrix<double>; }", "class Explicit : IOf { T IOf.Of<T>(T x) => x; }")]
    [InlineData("record Pair(Matrix<double> A, int B); static class Lib { public static Pair Get() => null; }", "static object F() { var (a, _) = Lib.Get(); return a; }")]
    [InlineData("record Pair(Matrix<double> A, int B); static class Lib { public static object Get() => null; }", "static object F() => Lib.Get() is Pair { A: var a } ? a : null;")]
    [InlineData("class Box { public Matrix<double> this[int i] => null; } static class Lib { public static Box Get() => new(); }", "static object F() => Lib.Get()[0];")]
    [InlineData("interface IBox { Matrix<double> this[int i] { get; } } static class Lib { public static IBox Get() => null; }", "static object F() => Lib.Get()[0];")]
    [InlineData("class Box { public static Matrix<double> operator +(Box a, Box b) => null; } static class Lib { public static Box Get() => new(); }", "static object F() { var b = Lib.Get(); return b + b; }")]
    [InlineData("class Box { public static Matrix<double> operator +(Box a, int b) => null; } class Child : Box; static class Lib { public static Child Get() => new(); }", "static object F() => Lib.Get() + 1;")]
    [InlineData("class Box { public static implicit operator Matrix<double>(Box b) => null; } static class Lib { public static void Take(Matrix<double> m) { } public static Box Get() => new(); }", "static void F() => Lib.Take(Lib.Get());")]
    [InlineData("class Box { public Box(Matrix<double> m) { } } static class Lib { public static Func<dynamic> Get; }", "static object F() => new Box(new(Lib.Get()));")]
    [InlineData("class Box { public IEnumerator<Matrix<double>> GetEnumerator() => null; } static class Lib { public static Box Get() => new(); }", "static void F() { foreach (var m in Lib.Get()) { var x = m; } }")]
    [InlineData("class Steps { public Matrix<double> Current => null; public bool MoveNext() => false; } class Box { public Steps GetEnumerator() => null; } static class Lib { public static Box Get() => new(); }", "static void F() { foreach (var m in Lib.Get()) { var x = m; } }")]
    [InlineData("static class Lib { public static IEnumerator<Matrix<double>> GetEnumerator(this int n) => null; }", "static void F() { foreach (var m in 3) { var x = m; } }")]
    [InlineData("static class Lib { public static TaskAwaiter<Matrix<double>> GetAwaiter(this int n) => default; }", "static async Task F() { var m = await 3; }")]
    [InlineData("class Box { public TaskAwaiter<Matrix<double>> GetAwaiter() => default; } static class Lib { public static Box Get() => new(); }", "static async Task F() { var m = await Lib.Get(); }")]
    [InlineData("class Box { public void Deconstruct(out Matrix<double> a, out int b) => throw null; } static class Lib { public static Box Get() => new(); }", "static void F() { var (a, _) = Lib.Get(); }")]
    [InlineData("static class Lib { public static void Deconstruct(this int n, out Matrix<double> a, out int b) => throw null; }", "static void F() { var (a, _) = 3; }")]
    [InlineData("class Box { public Matrix<double> Select(Func<int, int> f) => null; } static class Lib { public static Box Get() => new(); }", "static object F() => from x in Lib.Get() select x + 1;")]
    [InlineData("class Box { public int Length => 3; public Matrix<double> Slice(int start, int length) => null; } static class Lib { public static Box Get() => new(); }", "static object F() => Lib.Get()[1..];")]
    [InlineData("static class Lib { extension(int n) { public Matrix<double> Eye => null; } }", "static object F() => 3.Eye;")]
    [InlineData("static class Lib { extension(string s) { public static Matrix<double> operator *(string a, int b) => null; } }", "static object F() => \"a\" * 3;")]
    [InlineData("static class Lib { public static void Each(Action<Matrix<double>> f) { } }", "static void F() => Lib.Each(m => { var x = m; });")]
    [InlineData("static class Lib { public static List<Matrix<double>> Layers; }", "static object F() => Lib.Layers.Select(w => w).ToList();")]
    [InlineData("static class Lib { public static void Make(out Matrix<double> m) => m = null; }", "static void F() { Lib.Make(out var m); }")]
    [InlineData("static class Lib { public static void Take([Shape(\"n, n\")] double[,] a) { } }", "static void F() => Lib.Take(new double[2, 3]);")]
    [InlineData("static class Lib { public static void Take([Dim(\"n\")] int n, [Dim(\"n\")] int m) { } }", "static void F() => Lib.Take(2, 3);")]
    [InlineData("class Box([Shape(\"n, n\")] double[,] a) { public object A => a; }", "static object F() => new Box(new double[2, 3]);")]
    [InlineData("class Box { public Box([Shape(\"n, n\")] double[,] a) { } }", "class Child : Box { Child() : base(new double[2, 3]) { } }")]
    [InlineData("class Box { public Box([Shape(\"n, n\")] double[,] a) { } }", "class Child(int n) : Box(new double[n, 3]);")]
    [InlineData("class Box { [Shape(\"2, 3\")] public double[,] A; }", "static object F(Box b) => b.A;")]
    [InlineData("interface IBox { void Take([Shape(\"n, n\")] double[,] a); }", "class Implementing : IBox { public void Take(double[,] a) { } }")]
    [InlineData("interface IBox { double this[[Dim(\"n\")] int n, [Dim(\"n\")] int m] { get; } } class Base<T>; static class Lib { public static IBox Get() => null; }", "static double F() => Lib.Get()[2, 3];")]
    [InlineData("abstract class Box { [return: Shape(\"2, 3\")] public abstract double[,] Make(); }", "class Derived : Box { public override double[,] Make() => null; }")]
    [InlineData("class Box { public Func<Func<int, int>, Matrix<double>> Select; } static class Lib { public static Box Get() => new(); }", "static object F() => from x in Lib.Get() select x + 1;")]
    [InlineData("class Box { public Func<Func<int, int>, Matrix<double>> Select => null; } static class Lib { public static Box Get() => new(); }", "static object F() => from x in Lib.Get() select x + 1;")]
    [InlineData("[InterpolatedStringHandler] ref struct Handler { public Handler(int a, int b) { } public void AppendFormatted([Shape(\"n, n\")] double[,] a) { } } static class Lib { public static void Log(Handler h) { } }", "static void F() => Lib.Log($\"{new double[2, 3]}\");")]
    [InlineData("[InterpolatedStringHandler] ref struct Handler { public Handler(int a, int b) { } public void AppendLiteral(string s, [Dim(\"n\")] int n = 3) { } } static class Lib { public static void Log(Handler h) { } }", "static void F() => Lib.Log($\"x\");")]
    [InlineData("[InlineArray(3)] struct Box { private Matrix<double> item; } static class Lib { public static Box Get() => default; }", "static object F() { var b = Lib.Get(); return b[0]; }")]
    [InlineData("[InlineArray(3)] struct Box { public Matrix<double> Item { get; set; } } static class Lib { public static Box Get() => default; }", "static void F() { foreach (var m in Lib.Get()) { var x = m; } }")]
    [InlineData("static class Lib { public static Matrix<double> Wide; }", "static object F() => Lib.Wide\u00A0;")]
    [InlineData("static class Lib { public static Matrix<double> Wide; }", "static object F() => Lib\u3000.\u2003Wide\u2028;")]
    [InlineData("static class Lib { public static Matrix\u00A0<double> Wide; }", "static object F() => Lib.Wide;")]
    [InlineData("static class Lib { public static Matrix<double> Σ; }", "static object F() => Lib.Σ;")]
    [InlineData("class Box { public Net Where(Func<int, bool> f) => null; } class Net { public Matrix<double> OrderBy(Func<int, int> f) => null; } static class Lib { public static Box Get() => new(); }", "static object F() => from x in Lib.Get() where x > 1 orderby x select x;")]
    [InlineData("interface IAdd<T> where T : IAdd<T> { static abstract Matrix<double> operator +(T a, T b); }", "static object F<T>(T a) where T : IAdd<T> => a + a;")]
    [InlineData("interface IHas { Matrix<double> this[int i] { get; } } partial class Part<T> where T : IHas;", "partial class Part<T> { object G(T t) => t[0]; }")]
    [InlineData("partial class Part { public partial Part([Shape(\"n, n\")] double[,] a); }", "partial class Part { public partial Part(double[,] a) { } }")]
    [InlineData("partial class Part { [Shape(\"n, n\")] public partial double[,] A { get; } }", "partial class Part { public partial double[,] A => new double[2, 3]; }")]
    [InlineData("class Outer<T> where T : Matrix<double> { public class Inner { public T V; } } class Named { public Outer<MathNet.Numerics.LinearAlgebra.Double.DenseMatrix>.Inner I; }", "static object F(Named n) => n.I.V;")]
    [InlineData("class Box : IEnumerable<object> { public void Add(Matrix<double> m) { } public IEnumerator<object> GetEnumerator() => null; System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => null; } static class Lib { public static void Take(Box b) { } }", "static void F() => Lib.Take(new() { null });")]
    [InlineData("class Box { public Box([Shape(\"n, n\")] double[,] a) { } } static class Lib { public static void Take(Box b) { } }", "static void F() => Lib.Take(new(new double[2, 3]));")]
    [InlineData("class Box { public int Length => 3; public int this[int i] => i; public Matrix<double> Slice(int start, int length) => null; } static class Lib { public static Box Get() => new(); }", "static object F() => Lib.Get() is [_, .. var a] ? a : null;")]
    [InlineData("delegate void Use([Shape(\"n, n\")] double[,] a); static class Lib { public static void Each(Action<Use> use) { } }", "static void F() => Lib.Each(use => use(new double[2, 3]));")]
    [InlineData("delegate int Cost(Matrix<double> m);", "Cost C { get; } = m => m == null ? 1 : 2; event Cost Changed = m => m == null ? 1 : 2;")]
    [InlineData("class Base { protected Base(Func<Matrix<double>, int> f) { } }", "class Derived() : Base(m => m == null ? 1 : 2);")]
    [InlineData("partial class Part : Base; class Base { public static Matrix<double> operator !(Base b) => null; }", "partial class Part { object G() => !this; class Inner { object H(Part p) => !p; } }")]
    [InlineData("class Outer { public class Inner<T> { public T V; } public class Deep : Inner<Matrix<double>>; }", "static object F(Outer.Deep d) => d.V;")]
    [InlineData("static class Lib { extension(int n) { public IEnumerator<Matrix<double>> GetEnumerator() => null; } }", "static void F() { foreach (var m in 3) { var x = m; } }")]
    [InlineData("static class Lib { extension([Shape(\"n, n\")] double[,] a) { public double Trace() => 0; } }", "static object F() => Lib.Trace(new double[2, 3]);")]
    [InlineData("[InlineArray(3)] record struct Box { private Matrix<double> item; } static class Lib { public static Box Get() => default; }", "static object F() { var b = Lib.Get(); return b[0]; }")]
    [InlineData("namespace Inner { using Mat = Matrix<double>; public static class Lib { public static Mat Get() => null; } }", "static object F() => Inner.Lib.Get();")]
    [InlineData("record Pair(Matrix<double> A, int B); static class Lib { public static Pair Get() => null; }", "static object F() => Lib.Get().A;")]
    [InlineData("class Base<T> { protected static T Shared; } class OfMatrix : Base<Matrix<double>>;", "class Derived : OfMatrix { class Outer { class Inner { object H() => Shared; } } }")]
    [InlineData("", "static object F() => M\\u0061trix<double>.Build.Dense(2, 3);")]
    [InlineData("", "static object F() => M\\U00000061trix<double>.Build.Dense(2, 3);")]
    [InlineData("", "static void F(double[] a) => a.Expect(\"3\");")]
    [InlineData("", "static void F(double[] a) => ShapeExpectation.Expect(a, \"3\");")]
    [InlineData("", "static object F() => Mat\u200Crix<double>.Build.Dense(2, 3);")]
    [InlineData("", "static object F() => @Matrix<double>.Build.Dense(2, 3);")]
    public async Task What_has_to_do_with_shapes_has_a_word_that_says_so(string library, string members)
    {
        string code = (library.Length == 0 ? Library : "") + $"#nullable disable\n{(members.Contains("class ", StringComparison.Ordinal) ? members : $"class Code {{ {members} }}")}";
        var asked = await AnalyzerHarness.ReportsAsync(new ShapeWordsOracle(), code, PlainCode.Project with { Sources = [new("Lib.cs", $"#nullable disable\n{Usings}{Library}{library}")] });
        asked.Where(static one => one.Location.GetLineSpan().Path == InMemoryProject.CodePath).Select(static one => one.Id).ShouldContain(ShapeWordsOracle.Found);
        asked.Where(static one => one.Id == ShapeWordsOracle.Missed).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("global using Mat = MathNet.Numerics.LinearAlgebra.Matrix<double>;", "static object F(Mat m) => m;")]
    [InlineData("global using static MathNet.Numerics.LinearAlgebra.CreateMatrix;", "static object F() => Dense<double>(2, 3);")]
    [InlineData("global using static MathNet.Numerics.Fit;", "static object F() => Line(new double[2], new double[3]);")]
    [InlineData("global using MathNet.Numerics.LinearAlgebra;", "static object F() => Vector<double>.Build.Dense(2);")]
    [InlineData("global using Sized = ShapedMath.DimAttribute;", "static void F([Sized(\"n\")] int n) { }")]
    [InlineData("global using SizedAttribute = ShapedMath.DimAttribute;", "static void F([Sized(\"n\")] int n) { }")]
    [InlineData("global using Siz\\u0065dAttribute = ShapedMath.ShapeAttribute;", "static void F([Sized(\"n\")] int[] n) { }")]
    [InlineData("global using Both = (MathNet.Numerics.LinearAlgebra.Matrix<double> A, int N);", "static object F(Both both) => both.A;")]
    public async Task Usings_of_all_files_bring_words(string usings, string members)
    {
        var asked = await AnalyzerHarness.ReportsAsync(new ShapeWordsOracle(), $"#nullable disable\nclass Code {{ {members} }}", PlainCode.Project with { Sources = [new("Usings.cs", usings)] });
        asked.ShouldHaveSingleItem().Id.ShouldBe(ShapeWordsOracle.Found);
    }

    [Theory]
    [InlineData("namespace Inner; using static MathNet.Numerics.Fit;", "static object F() => Line(new double[2], new double[3]);")]
    [InlineData("using static MathNet.Numerics.Fit;", "static object F() => Line(new double[2], new double[3]);")]
    [InlineData("using M = MathNet.Numerics.LinearAlgebra;", "static object F() => M.Matrix<double>.Build.Dense(2, 3);")]
    [InlineData("using Numbers = MathNet.Numerics.LinearAlgebra.Vector<double>;", "static object F(Numbers x) => x;")]
    public async Task Usings_of_a_file_bring_words(string usings, string members) =>
        (await AnalyzerHarness.ReportsAsync(new ShapeWordsOracle(), $"#nullable disable\n{usings}\nclass Code {{ {members} }}", PlainCode.Project)).ShouldHaveSingleItem().Id.ShouldBe(ShapeWordsOracle.Found);

    [Fact]
    public async Task There_may_be_many_words()
    {
        string fields = string.Concat(Enumerable.Range(0, 500).Select(static i => $"public static Matrix<double> M{i}; "));
        string numbers = string.Concat(Enumerable.Range(0, 200).Select(static i => $"int n{i}, "));
        string members = string.Concat(Enumerable.Range(0, 500).Select(static i => $"static object F{i}() => Lib.M{i}; "));
        var library = new TextFile("Lib.cs", $"#nullable disable\n{Usings}{Library}static class Lib {{ {fields} public static Action Take({numbers}Matrix<double> last = null) => null; }}");
        string code = $"#nullable disable\nclass Code {{ {members} static object G() => Lib.Take({string.Concat(Enumerable.Repeat("1, ", 199))}1); }}";
        var asked = await AnalyzerHarness.ReportsAsync(new ShapeWordsOracle(), code, PlainCode.Project with { Sources = [library] });
        asked.Where(static one => one.Location.GetLineSpan().Path == InMemoryProject.CodePath).Select(static one => one.Id).ShouldBe(Enumerable.Repeat(ShapeWordsOracle.Found, 501));
    }

    [Theory]
    [InlineData("static class Lib { public static object Get() { return Matrix<double>.Build; } }", "static object F() => Lib.Get();")]
    [InlineData("static class Lib { public static object Get() => Matrix<double>.Build; }", "static object F() => Lib.Get();")]
    [InlineData("static class Lib { public static object Got { get { return Matrix<double>.Build; } } }", "static object F() => Lib.Got;")]
    [InlineData("static class Lib { public static object Got => Matrix<double>.Build; }", "static object F() => Lib.Got;")]
    [InlineData("static class Lib { public static object Got = Matrix<double>.Build; }", "static object F() => Lib.Got;")]
    [InlineData("static class Lib { public static event Action Changed { add { var m = Matrix<double>.Build; } remove { } } }", "static void F() => Lib.Changed += F;")]
    [InlineData("class Lib { public object this[int i] { get { return Matrix<double>.Build; } } }", "static object F() => new Lib()[3];")]
    [InlineData("class Lib { public object this[int i] => Matrix<double>.Build; }", "static object F() => new Lib()[3];")]
    [InlineData("class Lib { public Lib() { var m = Matrix<double>.Build; } public object Made => this; }", "static object F() => new Lib().Made;")]
    [InlineData("class Lib { public static object operator +(Lib a, int b) => Matrix<double>.Build; }", "static object F() => new Lib() + 3;")]
    [InlineData("class Lib { public Matrix<double> Wide; public int Number; }", "static object F() => new Lib().Number;")]
    [InlineData("struct Lib { public Matrix<double> Wide() => null; public int Number; }", "static object F() => new Lib().Number;")]
    [InlineData("class Lib { public static void Add(Matrix<double> m, int n) { } }", "static object F() => new List<int> { };")]
    [InlineData("class Net(Matrix<double> number) { object Get() => number; }", "static object F(int number) => number;")]
    [InlineData("static class Lib { extension(Matrix<double> m) { public int Size => 3; } extension(int n) { public object Twice() => n; } }", "static object F() => 3.Twice();")]
    public async Task What_only_a_body_says_is_no_word_of_its_member(string library, string members) => (await AskedBesideAsync($"{Library}{library}", members)).ShouldBeEmpty();

    [Fact]
    public async Task A_using_of_one_file_brings_no_words_into_others() =>
        (await AskedBesideAsync("using static MathNet.Numerics.Fit; class Lib;", "static object F() => 3;")).ShouldBeEmpty();

    // What this is for: where one of these were asked for in vain, all of its project would be.
    [Fact]
    public async Task Ordinary_code_has_no_such_word()
    {
        string ordinary = $"#nullable disable\nusing MathNet.Numerics.LinearAlgebra;\nstatic class Ordinary {{ {File.ReadAllText(Repository.PathOf("benchmarks", "AnalyzerCost", "Code", "Ordinary.txt"))} }}";
        var dense = new TextFile("Dense.cs", $"{Usings}{Library}static class Dense {{ {File.ReadAllText(Repository.PathOf("benchmarks", "ShapedMath.Benchmarks", "Compiling", "MathNet.txt"))} }}");
        var asked = await AnalyzerHarness.ReportsAsync(new ShapeWordsOracle(), ordinary, PlainCode.Project with { Sources = [dense] });
        var ofFile = asked.ToLookup(static one => one.Location.GetLineSpan().Path, static one => one.Id);

        // A method of its own has the name of MathNet's Distance.
        ofFile[InMemoryProject.CodePath].ShouldBe([ShapeWordsOracle.InVain]);
        ofFile["Dense.cs"].Distinct().ShouldBe([ShapeWordsOracle.Found]);
    }

    [Fact]
    public async Task A_mistake_in_a_file_without_such_words_of_its_own_is_reported()
    {
        var library = new TextFile("Lib.cs", $"{Usings}{Library}static class Lib {{ public static Matrix<double> Wide() => Matrix<double>.Build.Dense(2, 3); }}");
        await AnalyzerHarness.RunAsync(new ShapeAnalyzer(), "class Code { object F() { var a = Lib.Wide(); return {|SM1001:a * a|}; } }", PlainCode.Project with { Sources = [library] });
    }

    [Theory]
    [InlineData("Sized")]
    [InlineData("SizedAttribute")]
    public async Task A_contract_under_another_name_is_read(string name)
    {
        var usings = new TextFile("Usings.cs", $"global using {name} = ShapedMath.DimAttribute;");
        await AnalyzerHarness.RunAsync(new ShapeAnalyzer(), "class Code { void F([Sized(\"2n {|SM1013:n|}\")] int n) { } }", PlainCode.Project with { Sources = [usings] });
    }

    [Theory]
    [InlineData("void F([Sized(\"2n {|SM1013:n|}\")] int n) { } F(3);")]
    [InlineData("partial class Part { [Sized(\"2n {|SM1013:n|}\")] int n; } partial class Part { record Inner([Sized(\"2n {|SM1013:n|}\")] int N); }")]
    [InlineData("delegate void D([Sized(\"2n {|SM1013:n|}\")] int n); interface I { int this[[Sized(\"2n {|SM1013:n|}\")] int n] { get; } }")]
    [InlineData("class C { object F() => ([Sized(\"2n {|SM1013:n|}\")] int n) => n; }")]
    [InlineData("static class E { extension(int n) { public void F([Sized(\"2n {|SM1013:n|}\")] int k) { } } }")]
    public async Task A_contract_is_read_wherever_it_stands(string code) =>
        await AnalyzerHarness.RunAsync(new ShapeAnalyzer(), code, PlainCode.Project with { Sources = [new("Usings.cs", "global using SizedAttribute = ShapedMath.DimAttribute;")] });

    [Fact]
    public void The_names_are_those_of_MathNet()
    {
        var visible = typeof(Matrix<>).Assembly.GetExportedTypes();
        var rows = OperationCatalog.BuiltIn.Operations.SelectMany(static row => row.Types).ToHashSet(StringComparer.Ordinal);
        var found = visible.Where(type => type == typeof(Matrix<>) || type == typeof(Vector<>) || type == typeof(Permutation) || rows.Contains(NameOf(type))).ToHashSet();
        for (int before = 0; before < found.Count;)
        {
            before = found.Count;
            found.UnionWith(visible.Where(type => Mentioned(type).Any(found.Contains)).ToList());
        }

        typeof(Matrix<>).Assembly.GetName().Name.ShouldBe(MathNetWords.Assembly);
        typeof(Matrix<>).Assembly.GetName().Version!.Major.ShouldBe(MathNetWords.Version);
        MathNetWords.Types.ShouldBe(found.Select(NameOf).Distinct().Order(StringComparer.Ordinal), ignoreOrder: true);
    }

    private static async Task<List<string>> AskedBesideAsync(string library, string members)
    {
        var project = PlainCode.Project with { Sources = [new("Lib.cs", $"#nullable disable\nusing System; {library}")] };
        return [.. (await AnalyzerHarness.ReportsAsync(new ShapeWordsOracle(), $"#nullable disable\nclass Code {{ {members} }}", project)).Where(static one => one.Location.GetLineSpan().Path == InMemoryProject.CodePath).Select(static one => one.Id)];
    }

    private const string Usings = "using System; using System.Collections.Generic; using System.Linq; using System.Threading.Tasks;\n";

    private static string NameOf(Type type) => type.Name.Split('`')[0];

    private static IEnumerable<Type> Mentioned(Type type) => type
        .GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .SelectMany(static member => member switch
        {
            MethodInfo { IsPrivate: false, IsAssembly: false } method => method.GetParameters().Select(static parameter => parameter.ParameterType).Append(method.ReturnType),
            ConstructorInfo { IsPrivate: false, IsAssembly: false } constructor => constructor.GetParameters().Select(static parameter => parameter.ParameterType),
            FieldInfo { IsPrivate: false, IsAssembly: false } field => [field.FieldType],
            _ => [],
        })
        .Concat(type.GetInterfaces()).Append(type.BaseType).OfType<Type>().SelectMany(Parts);

    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType)
            return Parts(type.GetElementType()!);
        if (type.IsGenericParameter)
            return type.GetGenericParameterConstraints().SelectMany(Parts);
        return type.IsGenericType ? [type.GetGenericTypeDefinition(), .. type.GetGenericArguments().Where(static part => !part.IsGenericParameter).SelectMany(Parts)] : [type];
    }
}
