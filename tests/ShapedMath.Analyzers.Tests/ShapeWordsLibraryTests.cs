using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ShapedMath.TestKit;

namespace ShapedMath.Analyzers.Tests;

/// <summary>What libraries say of shapes has no words that are read: where one of them may, all code has to be looked into.</summary>
public sealed class ShapeWordsLibraryTests
{
    private const string MatrixOfMathNet = "MathNet.Numerics.LinearAlgebra.Matrix<double>";
    private const string Matrices = "namespace MathNet.Numerics.LinearAlgebra { public class Matrix<T>; } ";

    [Theory]
    [InlineData("Other", $"public static class Lib {{ public static {MatrixOfMathNet} Wide() => null; }}", "static object F() => Lib.Wide();")]
    [InlineData("Other", "public static class Lib { public static void Take([ShapedMath.Shape(\"n, n\")] double[,] a) { } }", "static void F() => Lib.Take(new double[2, 3]);")]
    public Task Of_a_library_that_knows_of_them(string name, string library, string members) => IsFoundAsync(name, library, members, without: []);

    [Fact]
    public Task Of_a_library_with_contracts_of_its_own() => IsFoundAsync(
        "Other",
        "namespace ShapedMath { public sealed class ShapeAttribute(string sizes) : System.Attribute { public string Sizes => sizes; } } public static class Lib { public static void Take([ShapedMath.Shape(\"n, n\")] double[,] a) { } }",
        "static void F() => Lib.Take(new double[2, 3]);",
        without: ["ShapedMath.Contracts", "ShapedMath.Shapes"]);

    [Theory]
    [InlineData("Other", "")]
    [InlineData("MathNet.Numerics", "[assembly: System.Reflection.AssemblyVersion(\"6.0.0.0\")]")]
    public Task Of_another_MathNet(string name, string version) => IsFoundAsync(
        name,
        $"{version} {Matrices} public static class Lib {{ public static {MatrixOfMathNet} Wide() => null; }}",
        "static object F() => Lib.Wide();",
        without: ["MathNet.Numerics"]);

    [Fact]
    public async Task Of_a_library_that_does_not_nothing_is_asked()
    {
        (await AskedAsync("Other", "public static class Lib { public static object Wide() => null; }", "static object F() => Lib.Wide();", without: [])).ShouldBeEmpty();
    }

    private static async Task IsFoundAsync(string name, string library, string members, string[] without) =>
        (await AskedAsync(name, library, members, without)).ShouldBe([ShapeWordsOracle.Found]);

    private static async Task<List<string>> AskedAsync(string name, string library, string members, string[] without)
    {
        var project = PlainCode.Project.Compile($"#nullable disable\nclass Code {{ {members} }}");
        project = project.RemoveReferences(project.References.Where(one => without.Contains(Path.GetFileNameWithoutExtension(one.Display))));
        using var image = new MemoryStream();
        project.WithAssemblyName(name).RemoveAllSyntaxTrees().AddSyntaxTrees(InMemoryProject.Parse(new TextFile("Lib.cs", $"#nullable disable\n{library}"))).Emit(image).Success.ShouldBeTrue();
        project = project.AddReferences(MetadataReference.CreateFromImage(image.ToArray()));
        project.GetDiagnostics().ShouldNotContain(static one => one.Severity == DiagnosticSeverity.Error);
        return [.. (await project.WithAnalyzers([new ShapeWordsOracle()]).GetAnalyzerDiagnosticsAsync()).Select(static one => one.Id)];
    }
}
