using System.Reflection;
using ShapedMath.TestKit;

namespace ShapedMath.Generators.Tests;

/// <summary>samples/TypedTwins: a class in plain MathNet, used from typed code by its emitted twins alone.</summary>
public sealed class SampleTests
{
    [Fact]
    public void Every_check_agrees()
    {
        using var output = new StringWriter();

        TypedTwins.Report.Write(output).ShouldBe(0, output.ToString());
        TypedTwins.Checks.All.Count.ShouldBeGreaterThanOrEqualTo(10);
    }

    [Fact]
    public void Every_method_of_the_class_has_its_twin_and_is_checked()
    {
        var methods = typeof(TypedTwins.Statistics).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).ToLookup(method => method.IsGenericMethodDefinition, method => method.Name);

        methods[false].Count().ShouldBeGreaterThanOrEqualTo(10);
        methods[true].Distinct().Order().ShouldBe(methods[false].Order());
        methods[false].Where(name => !TypedTwins.Checks.All.Any(check => check.Name.StartsWith(name, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Fact]
    public void The_class_knows_nothing_of_typed_values_and_the_typed_code_nothing_of_MathNet()
    {
        var typed = File.ReadAllText(Repository.PathOf("samples", "TypedTwins", "Checks.cs"));

        File.ReadAllText(Repository.PathOf("samples", "TypedTwins", "Statistics.cs")).ShouldNotContain("ColumnVector");
        typed.ShouldNotContain("using MathNet");
        typed.ShouldNotContain("Wrap(");
    }
}
