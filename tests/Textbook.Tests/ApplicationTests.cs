namespace Textbook.Tests;

/// <summary>Every application agrees with its check, whatever the sizes and the data.</summary>
public sealed class ApplicationTests
{
    public static TheoryData<string> Names => [.. Applications.All.Select(application => application.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_agrees_at_several_sizes_and_seeds(string name)
    {
        var application = Applications.All.Single(application => application.Name == name);
        ShouldAgree(application, n: 2, m: 1, seed: 0);

        var random = new Random(20);
        for (var seed = 1; seed <= 12; seed++)
        {
            var m = random.Next(1, 6);
            ShouldAgree(application, n: m + random.Next(1, 6), m, seed);
        }
    }

    private static void ShouldAgree(Application application, int n, int m, int seed)
    {
        var comparison = application.Compare(n, m, seed);
        comparison.Agrees.ShouldBeTrue($"n = {n}, m = {m}, seed {seed}: {comparison}");
    }
}
