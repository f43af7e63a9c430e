using Microsoft.CodeAnalysis.Text;

namespace ShapedMath.TestKit.Tests;

public sealed class MarkupTests
{
    [Fact]
    public void Text_without_marks_is_left_as_it_is()
    {
        var markup = Markup.Parse("var a = x is { Length: > 0 } | y;");

        markup.Code.ShouldBe("var a = x is { Length: > 0 } | y;");
        markup.Spans.ShouldBeEmpty();
    }

    [Fact]
    public void Marks_nest_and_are_taken_out()
    {
        var markup = Markup.Parse("var P = {|CS0019:{|SM1001:X * {|SM1006:y|}|}|};");

        markup.Code.ShouldBe("var P = X * y;");
        markup.Spans.ShouldBe(
        [
            new("CS0019", new TextSpan(8, 5)),
            new("SM1001", new TextSpan(8, 5)),
            new("SM1006", new TextSpan(12, 1)),
        ]);
    }

    [Theory]
    [InlineData("{|SM1001:X")]
    [InlineData("{|SM1001:X|} * y|}")]
    [InlineData("X|}")]
    public void Marks_that_do_not_pair_are_refused(string text) => Should.Throw<FormatException>(() => Markup.Parse(text));
}
