using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ShapedMath.TestKit.Tests.Toys;
using Xunit.Sdk;

namespace ShapedMath.TestKit.Tests;

public sealed class GeneratorHarnessTests
{
    static readonly TextFile _text = new("a.txt", "a");

    [Fact]
    public void The_emitted_files_are_returned_and_compile()
    {
        var run = GeneratorHarness.Run(new ClassListGenerator(), "partial class A; partial class B;").AssertCompilesCleanly();

        run.Files.Select(file => file.HintName).ShouldBe(["A.g.cs", "B.g.cs", "Texts.g.cs"]);
        run["B.g.cs"].ShouldContain("internal const string Name = \"B\";");
    }

    [Fact]
    public void Options_and_additional_files_reach_the_generator()
    {
        InMemoryProject project = new() { AdditionalFiles = [_text], GlobalOptions = Options("private") };

        var run = GeneratorHarness.Run(new ClassListGenerator(), "partial class A;", project);

        run["A.g.cs"].ShouldContain("private const");
        run["Texts.g.cs"].ShouldBe("// a\n");
    }

    [Fact]
    public void A_warning_in_an_emitted_file_fails()
    {
        InMemoryProject project = new() { GlobalOptions = Options("/// <see cref=\"Nothing\"/>\n internal") };

        Should.Throw<XunitException>(() => GeneratorHarness.Run(new ClassListGenerator(), "partial class A;", project).AssertCompilesCleanly()).Message.ShouldContain("CS1574");
    }

    [Fact]
    public void An_error_in_an_emitted_file_fails() =>
        Should.Throw<XunitException>(() => GeneratorHarness.Run(new ClassListGenerator(), "class A;").AssertCompilesCleanly()).Message.ShouldContain("CS0260");

    [Fact]
    public void A_file_that_was_not_emitted_is_named() =>
        Should.Throw<XunitException>(() => GeneratorHarness.Run(new ClassListGenerator(), "")["A.g.cs"]).Message.ShouldContain("Texts.g.cs");

    [Fact]
    public void After_an_edit_elsewhere_nothing_is_written_again()
    {
        var run = GeneratorHarness.RunTwice(new ClassListGenerator(), "partial class A { }", "partial class A { int n; }");

        run.AssertNothingChanged();
        run["Names"].ShouldBe([IncrementalStepRunReason.Unchanged]);
        run.Steps.ShouldBe(["Names"]);
    }

    [Fact]
    public void After_an_edit_that_matters_it_is_written_again()
    {
        var run = GeneratorHarness.RunTwice(new ClassListGenerator(), "partial class A;", "partial class B;");

        run["Names"].ShouldBe([IncrementalStepRunReason.Modified]);
        Should.Throw<XunitException>(run.AssertNothingChanged).Message.ShouldContain("Names: Modified");
    }

    [Fact]
    public void Additional_files_are_edited_one_by_one()
    {
        InMemoryProject before = new() { AdditionalFiles = [_text, new("b.txt", "b")] };
        InMemoryProject after = new() { AdditionalFiles = [_text, new("b.txt", "c")] };

        var run = GeneratorHarness.RunTwice(new ClassListGenerator(), "partial class A;", "partial class A;", before, after);

        run["Texts"].ShouldBe([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified]);
    }

    [Fact]
    public void A_syntax_node_in_the_model_is_found() =>
        Should.Throw<XunitException>(() => GeneratorHarness.RunTwice(new NodeKeepingGenerator(), "class A;", "class B;"))
            .Message.ShouldBe("Models[0].Parts[0].Node holds a SyntaxNode: the model must be values only.");

    static ImmutableDictionary<string, string> Options(string accessibility) =>
        ImmutableDictionary<string, string>.Empty.Add("build_property.Accessibility", accessibility);
}
