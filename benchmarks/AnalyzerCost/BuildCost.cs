using System.Globalization;
using ShapedMath.Analyzers.Rules;
using ShapedMath.Benchmarks;

namespace AnalyzerCost;

/// <summary>
/// The CPU time of the compiler on projects of 50,000 lines, with no analyzer, with one that does nothing, with ours, and with others that many projects have.
/// Each compilation is a process of its own; the kinds take turns, so that what disturbs the machine disturbs all.
/// </summary>
internal static class BuildCost
{
    private const string Ours = "ours";
    private const int Lines = 50_000;
    private const int LinesOfFile = 500;

    private static readonly string Host = Path.ChangeExtension(BuildMetadata.Of("Host").Single(), OperatingSystem.IsWindows() ? ".exe" : null);

    private static readonly (string Key, string Name, Func<int, string> File)[] Projects =
    [
        ("dense", "every method is linear algebra", static i => GeneratedCode.DenseFile(i, LinesOfFile)),
        ("twentieth", "one file in twenty", static i => i % 20 == 0 ? GeneratedCode.DenseFile(i, LinesOfFile) : GeneratedCode.OrdinaryFile(i, LinesOfFile)),
        ("none", "none", static i => GeneratedCode.OrdinaryFile(i, LinesOfFile)),
    ];

    private static readonly (string Name, string[] Assemblies)[] Analyzers =
    [
        ("no analyzer", []),
        ("one that does nothing", [typeof(BuildCost).Assembly.Location]),
        (Ours, [typeof(ShapeAnalyzer).Assembly.Location, typeof(ShapedMath.Shapes.Shape).Assembly.Location]),
        ("NetAnalyzers", In("NetAnalyzers", "*CSharp.NetAnalyzers.dll", "Microsoft.CodeAnalysis.NetAnalyzers.dll")),
        ("Roslynator", In("Roslynator", "*.dll")),
    ];

    /// <summary>The kinds of projects.</summary>
    public static IEnumerable<string> Keys => Projects.Select(static project => project.Key);

    /// <summary>Prints a table for each kind of project.</summary>
    /// <param name="rounds">How often each analyzer runs.</param>
    /// <param name="only">The one kind of project that is measured; <see langword="null"/> for all.</param>
    /// <returns>The exit code.</returns>
    public static int Print(int rounds, string? only = null)
    {
        RequireThatOursIsAtWork();
        foreach (var (_, project, file) in Projects.Where(project => only is null || project.Key == only))
        {
            using var folder = new TemporaryFolder();
            var sources = Write(folder, file);
            var times = Analyzers.Select(static _ => new List<double>()).ToArray();
            for (int round = 0; round < rounds; round++)
            {
                // There and back, so that none always comes after the same other one.
                foreach (int kind in Enumerable.Range(0, Analyzers.Length).Select(i => round % 2 == 0 ? i : Analyzers.Length - 1 - i))
                    times[kind].Add(CompilerProcess.CpuSeconds(Host, folder.File("out.dll"), sources, Analyzers[kind].Assemblies));
            }

            Console.WriteLine($"{project}: {sources.Sum(static path => File.ReadLines(path).Count())} lines, {rounds} rounds, CPU seconds of the compiler's process; of one that does nothing: the least of the least, and pair by pair the median with the quartiles");
            Console.WriteLine("| analyzer | least | median | of the least | pair by pair | quartiles |");
            Console.WriteLine("|---|---:|---:|---:|---:|---:|");
            for (int kind = 0; kind < Analyzers.Length; kind++)
            {
                double[] paired = [.. times[kind].Zip(times[1], static (one, empty) => one / empty).Order()];
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {Analyzers[kind].Name} | {times[kind].Min():0.00} | {times[kind].Order().ElementAt(rounds / 2):0.00} | {times[kind].Min() / times[1].Min():0.000} | {paired[rounds / 2]:0.000} | {paired[rounds / 4]:0.000} to {paired[rounds - 1 - rounds / 4]:0.000} |"));
            }

            Console.WriteLine();
        }

        return 0;
    }

    private static List<string> Write(TemporaryFolder folder, Func<int, string> file)
    {
        var sources = new List<string>();
        for (int lines = 0; lines < Lines;)
        {
            string text = file(sources.Count);
            sources.Add(folder.Write($"File{sources.Count}.cs", text));
            lines += text.Count(static c => c == '\n');
        }

        return sources;
    }

    // An analyzer that the compiler fails to load costs nothing.
    private static void RequireThatOursIsAtWork()
    {
        using var folder = new TemporaryFolder();
        string mistake = folder.Write("Mistake.cs", GeneratedCode.DenseFile(0, lines: 1) + GeneratedCode.Mistake(0, scale: "1"));
        try
        {
            CompilerProcess.CpuSeconds(Host, folder.File("out.dll"), [mistake], Analyzers.Single(static kind => kind.Name == Ours).Assemblies);
        }
        catch (InvalidOperationException error) when (error.Message.Contains("SM1001", StringComparison.Ordinal))
        {
            return;
        }

        throw new InvalidOperationException("A mistake was planted, and nothing was reported.");
    }

    private static string[] In(string key, params string[] patterns) =>
        [.. patterns.SelectMany(pattern => Directory.GetFiles(BuildMetadata.Of(key).Single(), pattern)).Where(static path => !path.Contains("CodeFixes", StringComparison.Ordinal))];
}
