using Xunit.Sdk;

namespace ShapedMath.TestKit.Tests;

public sealed class SnapshotTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("snapshots").FullName;

    string TestFile => Path.Combine(_folder, "SomeTests.cs");

    [Fact]
    public void The_verified_file_stands_beside_the_test() => Snapshot.Match("kept beside this file\n", "txt");

    [Fact]
    public void Equal_text_passes_and_clears_what_was_received_before()
    {
        Write("SomeTests.Case.verified.cs", "class A;\r\n");
        Write("SomeTests.Case.received.cs", "class B;\n");

        Snapshot.Match("class A;\n", testFile: TestFile, testMethod: "Case");

        Files().ShouldBe(["SomeTests.Case.verified.cs"]);
    }

    [Fact]
    public void Other_text_fails_with_a_diff_and_leaves_what_was_received()
    {
        Write("SomeTests.Case.verified.cs", "one\ntwo\nthree\n");

        var failure = Should.Throw<XunitException>(() => Snapshot.Match("one\n2\nthree\n", testFile: TestFile, testMethod: "Case"));

        failure.Message.ShouldContain("- two");
        failure.Message.ShouldContain("+ 2");
        Read("SomeTests.Case.received.cs").ShouldBe("one\n2\nthree\n");
    }

    [Fact]
    public void White_space_counts()
    {
        Write("SomeTests.Case.verified.cs", "one\n  two\n");

        Should.Throw<XunitException>(() => Snapshot.Match("one\n two\n", testFile: TestFile, testMethod: "Case")).Message.ShouldContain("-   two");
    }

    [Fact]
    public void Without_a_verified_file_the_test_fails()
    {
        Should.Throw<XunitException>(() => Snapshot.Match("new\n", testFile: TestFile, testMethod: "Case")).Message.ShouldContain("no verified file");

        Files().ShouldBe(["SomeTests.Case.received.cs"]);
    }

    [Fact]
    public void Generated_files_are_kept_under_their_hint_names()
    {
        Write("SomeTests.Case#Matrix.g.verified.cs", "matrix\n");
        Write("SomeTests.Case#Vector.g.verified.cs", "vector\n");

        Snapshot.Match([new("Matrix.g.cs", "matrix\n"), new("Vector.g.cs", "vector\n")], TestFile, "Case");
        var failure = Should.Throw<XunitException>(() => Snapshot.Match([new("Matrix.g.cs", "matrices\n"), new("Vector.g.cs", "vectors\n")], TestFile, "Case"));

        failure.Message.ShouldContain("+ matrices");
        failure.Message.ShouldContain("+ vectors");
    }

    [Fact]
    public void A_verified_file_that_is_generated_no_more_fails()
    {
        Write("SomeTests.Case#Matrix.g.verified.cs", "matrix\n");
        Write("SomeTests.Case#Gone.g.verified.cs", "gone\n");

        Should.Throw<XunitException>(() => Snapshot.Match([new("Matrix.g.cs", "matrix\n")], TestFile, "Case")).Message.ShouldContain("Gone.g.verified.cs");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    string Read(string name) => File.ReadAllText(Path.Combine(_folder, name));

    IEnumerable<string?> Files() => Directory.EnumerateFiles(_folder).Select(Path.GetFileName);
}
