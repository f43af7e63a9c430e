using ShapedMath.TestKit.Tests.Toys;
using Xunit.Sdk;

namespace ShapedMath.TestKit.Tests;

public sealed class CodeFixHarnessTests
{
    const string Code = """
        int good = 1, better = 2, bad = 3;
        Console.WriteLine(good - better - {|SM9001:bad|});
        Console.WriteLine({|SM9001:bad|});
        """;

    [Fact]
    public Task The_first_diagnostic_is_fixed() => FixAsync("""
        int good = 1, better = 2, bad = 3;
        Console.WriteLine(good - better - good);
        Console.WriteLine({|SM9001:bad|});
        """);

    [Fact]
    public Task A_fix_is_chosen_by_its_title() => FixAsync("""
        int good = 1, better = 2, bad = 3;
        Console.WriteLine(good - better - better);
        Console.WriteLine({|SM9001:bad|});
        """, "Write better");

    [Fact]
    public Task All_diagnostics_are_fixed_at_once() => CodeFixHarness.FixAllAsync(new BadNameAnalyzer(), new BadNameFix(), Code, """
        int good = 1, better = 2, bad = 3;
        Console.WriteLine(good - better - better);
        Console.WriteLine(better);
        """, "Write better");

    [Fact]
    public async Task Another_text_fails_with_a_diff()
    {
        var failure = await Should.ThrowAsync<XunitException>(() => FixAsync(Code));

        failure.Message.ShouldContain("+ Console.WriteLine(good - better - good);");
    }

    [Fact]
    public async Task What_is_still_reported_after_the_fix_must_be_marked()
    {
        var failure = await Should.ThrowAsync<XunitException>(() => FixAsync("""
            int good = 1, better = 2, bad = 3;
            Console.WriteLine(good - better - good);
            Console.WriteLine(bad);
            """));

        failure.Message.ShouldContain("unexpected  Test.cs(2,18)");
    }

    [Fact]
    public async Task A_fix_that_does_not_compile_fails()
    {
        var failure = await Should.ThrowAsync<XunitException>(() => CodeFixHarness.FixAsync(
            new BadNameAnalyzer(), new BadNameFix(), "int bad = 3; Console.WriteLine({|SM9001:bad|});", "int bad = 3; Console.WriteLine(good);"));

        failure.Message.ShouldContain("CS0103 on 'good'");
    }

    [Fact]
    public async Task A_title_that_is_not_offered_fails()
    {
        var failure = await Should.ThrowAsync<XunitException>(() => FixAsync(Code, "Write worse"));

        failure.Message.ShouldContain("'Write good'; 'Write better'");
    }

    [Fact]
    public async Task The_titles_offered_are_listed()
    {
        (await CodeFixHarness.OfferedAsync(new BadNameAnalyzer(), new BadNameFix(), Code)).ShouldBe(["Write good", "Write better"]);
        (await CodeFixHarness.OfferedAsync(new BadNameAnalyzer(), new BadNameFix(), "Console.WriteLine();")).ShouldBeEmpty();
    }

    static Task FixAsync(string expected, string? title = null) => CodeFixHarness.FixAsync(new BadNameAnalyzer(), new BadNameFix(), Code, expected, title);
}
