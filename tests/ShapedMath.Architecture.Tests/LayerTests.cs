namespace ShapedMath.Architecture.Tests;

public sealed class LayerTests
{
    const string GlobalUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        """;

    [Fact]
    public void In_the_analyzers_only_facts_flow_and_rules_touch_symbols() => RoslynLaw
        .Violations(Sources("analyzers/ShapedMath.Analyzers/"), "ShapedMath.Analyzers.Facts", "ShapedMath.Analyzers.Flow", "ShapedMath.Analyzers.Rules")
        .ShouldBeEmpty();

    [Fact]
    public void In_the_generator_only_parsing_touches_symbols() => RoslynLaw
        .Violations(Sources("generators/ShapedMath.Generators/"), "ShapedMath.Generators.Parsing")
        .ShouldBeEmpty();

    [Theory]
    [InlineData("class C { Microsoft.CodeAnalysis.IMethodSymbol Method; }")]
    [InlineData("class C { void M(Microsoft.CodeAnalysis.Diagnostics.OperationAnalysisContext context) { var operation = context.Operation; } }")]
    [InlineData("class C { object M(Microsoft.CodeAnalysis.Operations.IBinaryOperation operation) => operation; }")]
    [InlineData("class C { bool M(object o) => o is Microsoft.CodeAnalysis.CSharp.CSharpCompilation; }")]
    public void The_law_can_be_broken(string code) =>
        RoslynLaw.Violations([("C.cs", $"namespace A.Emission; {code}")], "A.Parsing").ShouldNotBeEmpty();

    [Theory]
    [InlineData("A.Parsing")]
    [InlineData("A.Parsing.Attributes")]
    public void The_law_holds_by_namespace(string name) =>
        RoslynLaw.Violations([("C.cs", $"namespace {name}; class C {{ Microsoft.CodeAnalysis.IMethodSymbol Method; }}")], "A.Parsing").ShouldBeEmpty();

    [Fact]
    public void Descriptors_and_source_texts_are_no_symbols() =>
        RoslynLaw.Violations([("C.cs", "namespace A; class C { Microsoft.CodeAnalysis.DiagnosticDescriptor D; Microsoft.CodeAnalysis.Text.SourceText T; }")]).ShouldBeEmpty();

    static IEnumerable<(string Path, string Text)> Sources(string folder)
    {
        var sources = RepositoryFiles.All(".cs").Where(path => path.StartsWith(folder, StringComparison.Ordinal)).Select(path => (path, RepositoryFiles.Read(path))).ToList();
        sources.ShouldNotBeEmpty();
        return sources.Append(("GlobalUsings.cs", GlobalUsings));
    }
}
