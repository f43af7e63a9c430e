using Microsoft.CodeAnalysis;
using ShapedMath.Analyzers.Rules;
using ShapedMath.TestKit;

namespace ShapedMath.Analyzers.Tests;

/// <summary>Runs the analyzer on members of a class that uses MathNet as it is.</summary>
internal static class PlainCode
{
    /// <summary>What stands around it.</summary>
    public static InMemoryProject Project { get; } = new() { IsPlain = true };

    /// <summary>What is reported are the marked diagnostics, with these messages in the order of the text.</summary>
    public static async Task ReportsAsync(string members, params string[] messages)
    {
        messages.ShouldNotBeEmpty();
        (await AnalyzerHarness.RunAsync(new ShapeAnalyzer(), InClass(members), Project)).Select(static diagnostic => diagnostic.GetMessage(null)).ShouldBe(messages);
    }

    /// <summary>The same of statements in a method.</summary>
    public static Task ReportsInBodyAsync(string statements, params string[] messages) => ReportsAsync(InMethod(statements), messages);

    /// <summary>One diagnostic is reported, at the first of these texts, and it points at the second as well.</summary>
    public static async Task ShowsAsync(string members, string place, string inner)
    {
        string code = InClass(members);
        var diagnostic = (await AnalyzerHarness.ReportsAsync(new ShapeAnalyzer(), code, Project)).ShouldHaveSingleItem();
        string Text(Location location) => code.Substring(location.SourceSpan.Start, location.SourceSpan.Length);
        Text(diagnostic.Location).ShouldBe(place);
        diagnostic.AdditionalLocations.Select(Text).ShouldBe([place, inner]);
    }

    /// <summary>Nothing is reported.</summary>
    public static async Task IsSilentAsync(string members)
    {
        members.ShouldNotContain("{|SM");
        await AnalyzerHarness.RunAsync(new ShapeAnalyzer(), InClass(members), Project);
    }

    public static Task IsSilentInBodyAsync(string statements) => IsSilentAsync(InMethod(statements));

    public static string InClass(string members) => $$"""
        #nullable disable
        using MathNet.Numerics.LinearAlgebra;
        using ShapedMath;

        partial class Code
        {
        static readonly MatrixBuilder<double> M = Matrix<double>.Build;
        static readonly VectorBuilder<double> V = Vector<double>.Build;
        {{members}}
        }
        """;

    private static string InMethod(string statements) => $"static void F(bool c, int k, Matrix<double> X, Vector<double> y)\n{{\n{statements}\n}}";
}
