using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapedMath.Generators.Parsing;
using ShapedMath.TestKit;

namespace ShapedMath.Generators.Tests;

/// <summary>Which marked declarations the compiler is asked about again after an edit: those that it may have affected, and of the many others none.</summary>
public sealed class EditTests
{
    const string First = """
        using ShapedMath;
        using MathNet.Numerics.LinearAlgebra;
        using static Project.Constants;

        namespace Project;

        static partial class First
        {
            // Here.

            /// <summary>Applies.</summary>
            [TypedWrapper] /* There. */ internal static double Apply([Shape("n")] Vector<double> x, double by = Weight) => by;

            [TypedWrapper] internal static void Scale([Shape("n, n")] Matrix<double> X, double by) { }

            internal static int Value { get; } = 3;
        }

        """;

    const string Second = """
        using ShapedMath;
        using MathNet.Numerics.LinearAlgebra;

        namespace Project;

        partial class Second
        {
            /// <summary>Like <see cref="Elsewhere.Body"/>.</summary>
            [TypedWrapper] internal static void Apply([Shape("n")] Vector<double> x, Settings? settings = null) { }
        }
        """;

    const string Others = """
        namespace Project;

        static class Constants
        {
            public const double Weight = 2 * Half, Half = 0.5;
        }

        class Settings;

        class Elsewhere
        {
            int _field = 1;

            internal int Body() => _field;

            // End.
        }
        """;

    [Theory]
    [InlineData("=> _field", "=> _field + 1")]
    [InlineData("_field = 1", "_field = 2")]
    [InlineData("// End.", "// The end.")]
    [InlineData("// End.", "void Added() { }")]
    [InlineData("// End.", "double Scale(double X) => X;")]
    [InlineData("// End.", "class Inner { int x; }")]
    [InlineData("class Settings;", "class Settings; class Added { int Apply() => 1; }")]
    [InlineData("class Settings;", "class Settings; static class First2 { }")]
    [InlineData("int _field = 1;", "")]
    [InlineData("// Here.", "// Here, too.")]
    [InlineData("// Here.", "internal static int Added(int X) => 3;")]
    [InlineData("/* There. */", "// There.\n")]
    [InlineData("=> by;", "=> by + 1;")]
    [InlineData("= 3;", "= 4;")]
    [InlineData("int Value {", "long Value {")]
    public void What_is_written_in_no_head_or_in_one_that_nothing_mentions_is_read_by_nobody(string before, string after) =>
        ReadAgain(before, after).ShouldBeEmpty();

    [Theory]
    [InlineData("Shape(\"n, n\")", "Shape(\"n, d\")", "First.Scale")]
    [InlineData("/// <summary>Applies.", "/// <summary>Scales.", "First.Apply")]
    [InlineData("double by)", "int by)", "First.Scale")]
    [InlineData("// Here.", "\n#nullable disable\n", "First.Apply First.Scale")]
    [InlineData("[TypedWrapper] internal static void Scale", "internal static void Scale", "")]
    [InlineData("internal static int Value", "[TypedWrapper] internal static int Value() => 1; internal static int Value2", "First.Value")]
    [InlineData("Half = 0.5", "Half = 0.25", "First.Apply")]
    [InlineData("class Settings;", "struct Settings;", "Second.Apply")]
    [InlineData("class Settings;", "class Settings; class Vector<T>;", "First.Apply Second.Apply")]
    [InlineData("class Settings;", "class Settings; class ShapeAttribute : System.Attribute;", "First.Apply First.Scale Second.Apply")]
    [InlineData("int Body()", "int Body(int x)", "Second.Apply")]
    [InlineData("static partial class First", "public static partial class First", "First.Apply First.Scale")]
    [InlineData("static class Constants", "static partial class Constants", "First.Apply First.Scale")]
    [InlineData("using static Project.Constants;", "using static Project.Constants; using System;", "First.Apply First.Scale")]
    [InlineData("class Settings;", "class Settings; partial class Second { }", "Second.Apply")]
    [InlineData("namespace Project;\n\nstatic class Constants", "global using System;\n\nnamespace Project;\n\nstatic class Constants", "First.Apply First.Scale Second.Apply")]
    [InlineData("namespace Project;\n\npartial class Second", "namespace Moved;\n\npartial class Second", "First.Apply First.Scale Second.Apply")]
    public void What_an_edit_may_have_affected_is_read_again(string before, string after, string expected) =>
        ReadAgain(before, after).ShouldBe(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void Other_files_options_or_references_are_another_project()
    {
        var (known, reads, project) = Open();
        var compilation = project.Compilation;

        foreach (var next in new[]
        {
            compilation.RemoveSyntaxTrees(compilation.SyntaxTrees.First()),
            compilation.WithAssemblyName("Another"),
            compilation.WithOptions(compilation.Options.WithOptimizationLevel(OptimizationLevel.Release)),
            compilation.RemoveReferences(compilation.References.First()),
        })
        {
            known.Of(next, default);
            Taken(reads).Length.ShouldBe(3);
        }
    }

    static string[] ReadAgain(string before, string after)
    {
        var (known, reads, project) = Open();
        string.Concat(First, Second, Others).ShouldContain(before);

        project.Become(Project(before, after));
        known.Of(project.Compilation, default);

        return Taken(reads);
    }

    static (MarkedDeclarations<string> Known, List<string> Reads, EditedProject Project) Open()
    {
        var reads = new List<string>();
        var mark = new Mark("TypedWrapper", static node => node is MethodDeclarationSyntax or TypeDeclarationSyntax);
        var known = new MarkedDeclarations<string>(mark, (symbol, _, _) =>
        {
            reads.Add($"{symbol.ContainingType.Name}.{symbol.Name}");
            return default;
        });
        var project = new EditedProject(Project());
        known.Of(project.Compilation, default);
        Taken(reads).ShouldBe(["First.Apply", "First.Scale", "Second.Apply"]);
        known.Of(project.Compilation.Clone(), default);
        Taken(reads).ShouldBeEmpty();
        return (known, reads, project);
    }

    static string[] Taken(List<string> reads)
    {
        string[] taken = [.. reads];
        reads.Clear();
        return taken;
    }

    static InMemoryProject Project(string before = "class Settings;", string after = "class Settings;")
    {
        return new() { Sources = [new("First.cs", Text(First)), new("Second.cs", Text(Second)), new("Others.cs", Text(Others))] };

        string Text(string text) => text.Replace(before, after, StringComparison.Ordinal);
    }
}
