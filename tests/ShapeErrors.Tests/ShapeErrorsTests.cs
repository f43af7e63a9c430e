using ShapedMath.Shapes;

namespace ShapeErrors.Tests;

/// <summary>samples/ShapeErrors: mistakes of the typed DSL.</summary>
public sealed class ShapeErrorsTests(ShapeErrorsTests.Sample sample) : IClassFixture<ShapeErrorsTests.Sample>
{
    public sealed class Sample() : BuiltSample("ShapeErrors");

    [Fact]
    public void Every_line_gets_the_reports_that_are_announced_above_it_and_no_others()
    {
        sample.ExitCode.ShouldNotBe(0, sample.Output);
        var reported = sample.Reported.Select(report => report.ToString()).ToList();
        var expected = sample.Expected.Select(report => report.ToString()).ToList();
        reported.Except(expected).ShouldBeEmpty("reported, and not announced");
        expected.Except(reported).ShouldBeEmpty("announced, and not reported");
    }

    [Fact]
    public void The_mistakes_are_many()
    {
        sample.Expected.Count.ShouldBeGreaterThanOrEqualTo(200);
        sample.Expected.Count(report => report.Rule.Length == 0).ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public void Every_member_of_the_table_is_in_a_mistake()
    {
        var mistaken = sample.Expected.SelectMany(static report => string.Concat(report.Source.Select(static c => char.IsLetterOrDigit(c) ? c : ' ')).Split(' ')).ToHashSet(StringComparer.Ordinal);
        var names = OperationCatalog.BuiltIn.Operations.SelectMany(static row => row.TypedForms).Where(static form => !form.IsOperator).Select(static form => form.Name).Distinct(StringComparer.Ordinal).ToList();

        names.Count.ShouldBeGreaterThan(60);
        names.Where(name => !mistaken.Contains(name)).ShouldBeEmpty();
        new[] { " + ", " - ", " * ", " / " }.Where(sign => !sample.Expected.Any(report => report.Source.Contains(sign, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("CS0019")]
    [InlineData("CS0021")]
    [InlineData("CS0029")]
    [InlineData("CS0030")]
    [InlineData("CS0173")]
    [InlineData("CS0266")]
    [InlineData("CS0411")]
    [InlineData("CS1061")]
    [InlineData("CS1501")]
    [InlineData("CS1503")]
    [InlineData("CS1662")]
    [InlineData("CS1929")]
    [InlineData("CS7036")]
    [InlineData("CS8506")]
    [InlineData("CS9340")]
    public void Every_error_that_the_compiler_has_for_shapes_is_explained(string id) =>
        sample.Expected.ShouldContain(report => report.Compiler.Contains(id, StringComparison.Ordinal) && report.Rule.Length > 0);

    [Theory]
    [InlineData("SM1001")]
    [InlineData("SM1002")]
    [InlineData("SM1003")]
    [InlineData("SM1004")]
    [InlineData("SM1005")]
    [InlineData("SM1006")]
    [InlineData("SM1007")]
    [InlineData("SM1008")]
    [InlineData("SM1009")]
    [InlineData("SM1012")]
    [InlineData("SM1015")]
    [InlineData("SM4001")]
    public void Every_rule_is_shown(string id) => sample.Expected.ShouldContain(report => report.Rule == id);
}
