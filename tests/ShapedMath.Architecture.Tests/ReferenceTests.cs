using System.Reflection;

namespace ShapedMath.Architecture.Tests;

public sealed class ReferenceTests
{
    [Fact]
    public void What_everybody_loads_references_nothing() => References("ShapedMath.Shapes").ShouldBe(["netstandard"]);

    [Fact]
    public void Contracts_know_MathNet_and_the_wording() =>
        References("ShapedMath.Contracts").ShouldBe(["netstandard", "MathNet.Numerics", "ShapedMath.Shapes"], ignoreOrder: true);

    [Theory]
    [InlineData("ShapedMath.Analyzers")]
    [InlineData("ShapedMath.Generators")]
    [InlineData("ShapedMath.CodeFixes")]
    public void What_the_compiler_loads_knows_neither_the_typed_matrices_nor_MathNet(string assembly) =>
        References(assembly).ShouldNotContain(name => name == "ShapedMath" || name.StartsWith("MathNet", StringComparison.Ordinal));

    [Fact]
    public void At_run_time_there_is_no_compiler() =>
        References("ShapedMath").ShouldNotContain(name => name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));

    [Fact]
    public void Only_the_code_fixes_need_workspaces() =>
        RepositoryFiles.All(".csproj").Where(path => !path.StartsWith("tests/", StringComparison.Ordinal) && RepositoryFiles.Read(path).Contains("Workspaces", StringComparison.Ordinal))
            .ShouldBe(["analyzers/ShapedMath.CodeFixes/ShapedMath.CodeFixes.csproj"]);

    static IEnumerable<string> References(string assembly) =>
        Assembly.Load(assembly).GetReferencedAssemblies().Select(reference => reference.Name!);
}
