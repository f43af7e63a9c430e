using System.Text;

namespace Homework0.Tests;

/// <summary>Files that are written in another way hold the same table.</summary>
public sealed class GoodInputTests
{
    private const string Plain = "y,a,b\n1,2,3\n2,1,5\n4,4,-1\n3,0.5,2\n7,9,1e1\n";

    [Theory]
    [InlineData("y;a;b\n1;2;3\n2;1;5\n4;4;-1\n3;0.5;2\n7;9;1e1\n")]
    [InlineData("y\ta\tb\n1\t2\t3\n2\t1\t5\n4\t4\t-1\n3\t0.5\t2\n7\t9\t1e1\n")]
    [InlineData("y|a|b\n1|2|3\n2|1|5\n4|4|-1\n3|0.5|2\n7|9|1e1\n")]
    [InlineData("sep=;\ny;a;b\n1;2;3\n2;1;5\n4;4;-1\n3;0.5;2\n7;9;1e1\n")]
    [InlineData("y,a,b\r\n1,2,3\r\n2,1,5\r\n4,4,-1\r\n3,0.5,2\r\n7,9,1e1")]
    [InlineData("\n\ny,a,b\n1,2,3\n\n2,1,5\n4,4,-1\n3,0.5,2\n7,9,1e1\n\n")]
    [InlineData("\"y\",\"a\",\"b\"\n\"1\",\"2\",\"3\"\n\"2\",\"1\",\"5\"\n\"4\",\"4\",\"-1\"\n\"3\",\"0.5\",\"2\"\n\"7\",\"9\",\"1e1\"\n")]
    [InlineData(" y , a , b \n 1 , 2 , 3 \n+2,1,5.0\n4,4,-1\n3,.5,2\n7,9,1E+1\n")]
    [InlineData("\uFEFFy,a,b\n1,2,3\n2,1,5\n4,4,-1\n3,0.5,2\n7,9,1e1\n")]
    public void The_same_table_gives_the_same_report(string text) => Worked(Encoding.UTF8.GetBytes(text)).ShouldBe(Worked(Encoding.UTF8.GetBytes(Plain)));

    [Fact]
    public void Utf_16_is_told_by_its_byte_order_mark() =>
        Worked([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Plain)]).ShouldBe(Worked(Encoding.UTF8.GetBytes(Plain)));

    [Fact]
    public void The_target_may_be_any_column()
    {
        var run = Run.On("a,b,y\n2,3,1\n1,5,2\n4,-1,4\n0.5,2,3\n9,1e1,7\n");
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("y: y. Predictors: a, b.");
    }

    [Fact]
    public void Names_that_look_like_markup_are_shown_as_they_are()
    {
        var run = Run.On("y,[red]a[/],b\n1,2,3\n2,1,5\n4,4,-1\n3,0.5,2\n7,9,1e1\n");
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("Predictors: [red]a[/], b.");
    }

    [Fact]
    public void Lambda_is_what_the_user_says() => Run.On(Plain, "--lambda", "0.25").Output.ShouldContain("λ = 0.25.");

    private static string Worked(byte[] bytes)
    {
        using var file = new TemporaryFile(bytes);
        var run = Run.With("--csv", file.Path, "--target", "y", "--only", "Q3", "Q4");
        run.Error.ShouldBeEmpty();
        run.ExitCode.ShouldBe(0);
        return run.Output.Replace(file.Path, "data.csv", StringComparison.Ordinal);
    }
}
