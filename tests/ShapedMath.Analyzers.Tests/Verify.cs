using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ShapedMath.Analyzers.Rules;
using ShapedMath.CodeFixes;
using ShapedMath.Generators;
using ShapedMath.TestKit;

namespace ShapedMath.Analyzers.Tests;

/// <summary>Runs the analyzer and its fixes on members of a class, written in the DSL.</summary>
internal static class Verify
{
    private static readonly InMemoryProject Project = new() { Generators = [new DimensionGenerator()] };

    /// <summary>What is reported are the marked diagnostics, with these messages in the order of the text.</summary>
    public static Task ReportsAsync(string members, params string[] messages) => ReportsInAsync(InClass(members), messages);

    public static async Task ReportsInAsync(string file, params string[] messages)
    {
        messages.ShouldNotBeEmpty();
        (await RunAsync(InFile(file))).Select(static diagnostic => diagnostic.GetMessage(null)).ShouldBe(messages);
    }

    /// <summary>The same of a file that imports nothing of the DSL.</summary>
    public static async Task ReportsWithoutUsingsAsync(string file, params string[] messages) =>
        (await RunAsync(file)).Select(static diagnostic => diagnostic.GetMessage(null)).ShouldBe(messages);

    /// <summary>Nothing is reported beside what the compiler says where it is marked.</summary>
    public static Task IsSilentAsync(string members) => IsSilentInAsync(InClass(members));

    public static async Task IsSilentInAsync(string file)
    {
        file.ShouldNotContain("{|SM");
        await RunAsync(InFile(file));
    }

    /// <summary>What is reported on members without marks.</summary>
    public static Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(string members) => AnalyzerHarness.ReportsAsync(new ShapeAnalyzer(), InFile(InClass(members)), Project);

    private static Task<ImmutableArray<Diagnostic>> RunAsync(string file) => AnalyzerHarness.RunAsync(new ShapeAnalyzer(), file, Project);

    public static Task FixesAsync(string members, string expected, string? title = null) =>
        CodeFixHarness.FixAsync(new ShapeAnalyzer(), new RepairFix(), InFile(InClass(members)), InFile(InClass(expected)), title, Project);

    public static Task FixesAllAsync(string members, string expected, string? title = null) =>
        CodeFixHarness.FixAllAsync(new ShapeAnalyzer(), new RepairFix(), InFile(InClass(members)), InFile(InClass(expected)), title, Project);

    public static async Task OffersAsync(string members, params string[] titles) =>
        (await CodeFixHarness.OfferedAsync(new ShapeAnalyzer(), new RepairFix(), InFile(InClass(members)), Project)).ShouldBe(titles);

    public static Task CompletesDimAsync(string file, string expected) =>
        CodeFixHarness.FixAllAsync(new ShapeAnalyzer(), new PartialTypeFix(), InFile(file), InFile(expected), project: Project);

    public static async Task OffersNoDimFixAsync(string file) =>
        (await CodeFixHarness.OfferedAsync(new ShapeAnalyzer(), new PartialTypeFix(), InFile(file), Project)).ShouldBeEmpty();

    private static string InFile(string code) => (code.Contains("Matrix<double>", StringComparison.Ordinal) ? "using MathNet.Numerics.LinearAlgebra;\n" : "") + "using ShapedMath;\nusing static ShapedMath.LinearAlgebra;\n\n" + code;

    private static string InClass(string members) => $"static partial class Code\n{{\n{members}\n}}\n";
}
