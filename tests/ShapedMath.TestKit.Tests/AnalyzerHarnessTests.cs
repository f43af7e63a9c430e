using System.Collections.Immutable;
using ShapedMath.TestKit.Tests.Toys;
using Xunit.Sdk;

namespace ShapedMath.TestKit.Tests;

public sealed class AnalyzerHarnessTests
{
    [Fact]
    public async Task Marked_diagnostics_pass_and_are_returned_in_the_order_of_the_text()
    {
        var diagnostics = await RunAsync("int bad = 1; Console.WriteLine({|SM9002:{|SM9001:bad|} + {|SM9001:bad|}|});");

        diagnostics.Select(diagnostic => diagnostic.Id).ShouldBe(["SM9001", "SM9002", "SM9001"], ignoreOrder: true);
        diagnostics.ShouldContain(diagnostic => diagnostic.GetMessage(null) == "'bad' is a bad name");
    }

    [Fact]
    public async Task A_diagnostic_without_a_mark_fails() =>
        (await FailureAsync("int bad = 1; Console.WriteLine(bad);")).ShouldContain("unexpected  Test.cs(0,31)-(0,34) SM9001 on 'bad'");

    [Fact]
    public async Task A_mark_without_a_diagnostic_fails() =>
        (await FailureAsync("int a = 1; Console.WriteLine({|SM9001:a|});")).ShouldContain("missing     Test.cs(0,29)-(0,30) SM9001 on 'a'");

    [Fact]
    public async Task The_span_must_be_exact() =>
        (await FailureAsync("int bad = 1; Console.WriteLine({|SM9001:(bad)|});")).ShouldContain("missing");

    [Fact]
    public async Task Two_reports_at_one_place_need_two_marks() =>
        (await FailureAsync("int bad = 1; Console.WriteLine({|SM9001:{|SM9001:bad|}|});")).ShouldContain("missing");

    [Fact]
    public async Task A_rule_that_the_analyzer_does_not_have_cannot_be_marked() =>
        (await FailureAsync("int bad = 1; Console.WriteLine({|SM9999:bad|});")).ShouldContain("SM9999");

    [Fact]
    public async Task A_compiler_error_is_excused_where_our_diagnostic_stands() =>
        await RunAsync("Console.WriteLine({|SM9001:bad|});");

    [Fact]
    public async Task A_compiler_error_elsewhere_fails_a_test_of_firing() =>
        (await FailureAsync("int bad = 1; Console.WriteLine({|SM9001:bad|}); typo();")).ShouldContain("CS0103 on 'typo'");

    [Fact]
    public async Task A_compiler_error_fails_a_test_of_silence() =>
        (await FailureAsync("typo();")).ShouldContain("CS0103 on 'typo'");

    [Fact]
    public async Task A_marked_compiler_error_is_part_of_the_test() =>
        await RunAsync("{|CS0103:typo|}();");

    [Fact]
    public async Task An_analyzer_that_throws_fails() =>
        (await FailureAsync("int crash = 1; Console.WriteLine(crash);")).ShouldContain("crashed as asked");

    [Fact]
    public async Task Further_sources_are_compiled_and_may_be_marked()
    {
        InMemoryProject project = new() { Sources = [new("Other.cs", "static class Other { public static int bad; public static int Twice => {|SM9001:bad|}; }")] };

        await RunAsync("Console.WriteLine(Other.Twice);", project);
        (await FailureAsync("Console.WriteLine(Other.{|SM9001:Twice|});", project)).ShouldContain("missing");
    }

    [Fact]
    public async Task Generators_run_first()
    {
        InMemoryProject project = new() { Generators = [new ClassListGenerator()] };

        await RunAsync("Console.WriteLine(C.Name); partial class C;", project);
    }

    [Fact]
    public async Task Extension_operators_are_known() => await RunAsync("""
        Console.WriteLine(new A() * new A());
        class A;
        static class Operators
        {
            extension(A)
            {
                public static int operator *(A x, A y) => 1;
            }
        }
        """);

    static Task<ImmutableArray<Microsoft.CodeAnalysis.Diagnostic>> RunAsync(string markup, InMemoryProject? project = null) =>
        AnalyzerHarness.RunAsync(new BadNameAnalyzer(), markup, project);

    static async Task<string> FailureAsync(string markup, InMemoryProject? project = null) =>
        (await Should.ThrowAsync<XunitException>(() => RunAsync(markup, project))).Message;
}
