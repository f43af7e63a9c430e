namespace ShapeErrors.Tests;

/// <summary>samples/PlainMathNetErrors: mistakes of ordinary MathNet code, which the compiler alone is content with.</summary>
public sealed class PlainMathNetErrorsTests(PlainMathNetErrorsTests.Sample sample) : IClassFixture<PlainMathNetErrorsTests.Sample>
{
    public sealed class Sample() : BuiltSample("PlainMathNetErrors");

    [Fact]
    public void Each_of_the_ten_mistakes_gets_the_report_that_is_announced_above_it_once_and_nothing_else_is_reported()
    {
        sample.ExitCode.ShouldNotBe(0, sample.Output);
        sample.Expected.Count.ShouldBe(10);
        sample.Expected.ShouldAllBe(static report => report.Compiler.Length == 0 && report.Rule.Length > 0);
        sample.Reported.Select(static report => report.ToString()).ShouldBe(sample.Expected.Select(static report => report.ToString()));
    }
}
