using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ShapedMath.Analyzers.Facts.Words;
using ShapedMath.Analyzers.Rules;
using ShapedMath.TestKit;

namespace ShapedMath.Analyzers.Tests;

/// <summary>The words are kept from one state of a project to the next: while bodies alone are edited, and no longer.</summary>
public sealed class ShapeWordsEditTests
{
    // Whether this is wrong is said by a heading in another file, and by the body that it has.
    private const string Use = "static class Use { static object F() { var a = Lib.Get(); return a * a; } }";

    private const string Number = "static class Lib { public static double Get() => 3; }";
    private const string Wide = "static class Lib { public static MathNet.Numerics.LinearAlgebra.Matrix<double> Get() => MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.Dense(2, 3); }";
    private const string Square = "static class Lib { public static MathNet.Numerics.LinearAlgebra.Matrix<double> Get() => MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.Dense(3, 3); }";

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_mistake_comes_and_goes_with_the_heading_in_another_file(int place)
    {
        var project = ProjectWith(Number, place);
        (await ReportedAsync(project)).ShouldBeEmpty();
        foreach (var (text, reported) in new[] { (Wide, 1), (Square, 0), (Wide, 1), (Number, 0), (Square, 0), (Wide, 1) })
        {
            project = project.ReplaceSyntaxTree(project.SyntaxTrees[place], File("Lib.cs", text));
            (await ReportedAsync(project)).Count(static id => id == "SM1001").ShouldBe(reported, text);
        }
    }

    [Fact]
    public async Task A_mistake_comes_and_goes_with_a_file()
    {
        var project = ProjectWith(Number, 1);
        var lib = File("Lib.cs", Wide);
        (await ReportedAsync(project)).ShouldBeEmpty();
        var without = project.RemoveSyntaxTrees(project.SyntaxTrees[1]);
        (await ReportedAsync(without)).ShouldBeEmpty();
        var added = without.AddSyntaxTrees(lib);
        (await ReportedAsync(added)).ShouldBe(["SM1001"]);
        (await ReportedAsync(added.RemoveSyntaxTrees(lib))).ShouldBeEmpty();
        (await ReportedAsync(without.AddSyntaxTrees(File("Lib.cs", Number)))).ShouldBeEmpty();
        (await ReportedAsync(added)).ShouldBe(["SM1001"]);
    }

    [Fact]
    public async Task A_contract_comes_and_goes_with_a_name_in_another_file()
    {
        const string Alias = "global using Sized = ShapedMath.DimAttribute;", Other = "global using Sized = System.ObsoleteAttribute;";
        var project = PlainCode.Project.Compile("class Code { void F([Sized(\"2n n\")] int n) { } }").AddSyntaxTrees(File("B.cs", Other), File("C.cs", "class C;"));
        (await ReportedAsync(project)).ShouldBeEmpty();
        project = project.ReplaceSyntaxTree(project.SyntaxTrees[1], File("B.cs", Alias));
        (await ReportedAsync(project)).ShouldBe(["SM1013"]);
        project = project.ReplaceSyntaxTree(project.SyntaxTrees[1], File("B.cs", Other));
        (await ReportedAsync(project)).ShouldBeEmpty();
    }

    [Fact]
    public void An_edit_of_a_body_leaves_the_words()
    {
        var project = ProjectWith(Wide, 1);
        var words = In(project);
        foreach (int place in new[] { 1, 0, 3, 0, 1, 3, 3, 0 })
        {
            var before = project.SyntaxTrees[place];
            project = project.ReplaceSyntaxTree(before, File(before.FilePath, before.ToString().Replace(") {", ") { ;", StringComparison.Ordinal).Replace("(2", "(2 + 0", StringComparison.Ordinal)));
            project.SyntaxTrees[place].ToString().ShouldNotBe(before.ToString());
            In(project).ShouldBeSameAs(words);
        }
    }

    [Theory]
    [InlineData("class A { void F() { } }", "class A { int F() { } }")]
    [InlineData("class A { void F() { } }", "class A { void G() { } }")]
    [InlineData("class A { int a, b; }", "class A { int a, c; }")]
    [InlineData("class A { }", "class A { } class A { }")]
    [InlineData("class A { }", "using B = A; class A { }")]
    [InlineData("using B = A; class A { }", "using static A; class A { }")]
    [InlineData("using static A; class A { }", "global using static A; class A { }")]
    [InlineData("static class A { static void Slice(int n) { } }", "static class A { static void Slice(this int n) { } }")]
    [InlineData("static class A { extension(int n) { } static int GetEnumerator() => n; }", "static class A { extension(int n) { static int GetEnumerator() => n; } }")]
    public void An_edit_of_a_heading_makes_them_new(string before, string after)
    {
        foreach (int place in new[] { 0, 1, 3 })
        {
            var project = ProjectWith(before, place);
            var words = In(project);
            In(project.ReplaceSyntaxTree(project.SyntaxTrees[place], File("Lib.cs", after))).ShouldNotBeSameAs(words);
        }
    }

    [Fact]
    public void A_project_may_have_no_files() => In(PlainCode.Project.Compile("").RemoveAllSyntaxTrees()).ShouldBeSameAs(ShapeWords.All);

    private static ShapeWords In(Compilation project) => ShapeWords.In(project, CancellationToken.None);

    // Other files stand around; the first and the last one have bodies.
    private static CSharpCompilation ProjectWith(string library, int place)
    {
        var files = new List<SyntaxTree> { File("A.cs", "class A1 { void F() { } }"), File("Use.cs", Use), File("Z.cs", "class Z1 { void F() { } }") };
        files.Insert(place, File("Lib.cs", library));
        return PlainCode.Project.Compile("").RemoveAllSyntaxTrees().AddSyntaxTrees(files);
    }

    private static SyntaxTree File(string path, string text) => InMemoryProject.Parse(new TextFile(path, text));

    private static async Task<List<string>> ReportedAsync(CSharpCompilation project) =>
        [.. (await project.WithAnalyzers([new ShapeAnalyzer()]).GetAnalyzerDiagnosticsAsync()).Select(static one => one.Id)];
}
