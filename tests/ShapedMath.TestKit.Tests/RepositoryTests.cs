namespace ShapedMath.TestKit.Tests;

public sealed class RepositoryTests
{
    [Fact]
    public void The_root_holds_the_solution_and_this_file() =>
        File.Exists(Repository.PathOf("tests", "ShapedMath.TestKit.Tests", "RepositoryTests.cs")).ShouldBeTrue();

    [Fact]
    public void Shared_data_lies_beside_the_root() =>
        Path.GetRelativePath(Repository.Root, SharedData.PathOf("nist")).ShouldBe(Path.Combine("..", "shared", "data", "nist"));

    [SharedDataFact]
    public void A_fact_on_shared_data_runs_only_where_they_are() => Directory.Exists(SharedData.PathOf()).ShouldBeTrue();

    [Fact]
    public void A_test_on_shared_data_says_why_it_is_skipped()
    {
        var reason = SharedData.IsPresent ? null : "../shared/data is not beside the repository";

        new SharedDataFactAttribute().Skip.ShouldBe(reason);
        new SharedDataTheoryAttribute().Skip.ShouldBe(reason);
    }
}
