using System.Text.RegularExpressions;

namespace ShapedMath.Architecture.Tests;

public sealed partial class RepositoryTests
{
    [Fact]
    public void The_solution_lists_every_project()
    {
        var listed = ProjectInSolution.Matches(RepositoryFiles.Read("ShapedMath.sln")).Select(match => match.Groups["path"].Value.Replace('\\', '/'));

        // Of these it is shown that they do not compile.
        var projects = RepositoryFiles.All(".csproj").Where(path => !path.StartsWith("samples/ShapeErrors/", StringComparison.Ordinal) && !path.StartsWith("samples/PlainMathNetErrors/", StringComparison.Ordinal));

        listed.Order(StringComparer.Ordinal).ShouldBe(projects);
    }

    [Fact]
    public void No_file_names_a_folder_of_somebodys_machine_or_a_package_registry()
    {
        string[] places = ["/wo" + "rk/", "/ro" + "ot/", "/ho" + "me/", "/t" + "mp/", "/Us" + "ers/", @":\Us" + @"ers\", "api.nu" + "get.org"];

        var found = from path in RepositoryFiles.All()
                    let text = RepositoryFiles.Read(path)
                    from place in places
                    where text.Contains(place, StringComparison.OrdinalIgnoreCase)
                    select $"{path} names {place}";

        found.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("dotnet run --project samples/Homework0")]
    [InlineData("dotnet run --project samples/Textbook")]
    [InlineData("dotnet test")]
    public void The_readme_names_the_commands_that_do_everything(string command) =>
        RepositoryFiles.Read("README.md").ShouldContain(command);

    [GeneratedRegex(@"""(?<path>[^""]+\.csproj)""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ProjectInSolution { get; }
}
