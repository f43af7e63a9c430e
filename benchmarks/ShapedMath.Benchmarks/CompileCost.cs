using System.Globalization;
using System.Reflection;
using System.Text;

namespace ShapedMath.Benchmarks;

/// <summary>
/// The CPU time of the compiler on 2,000 lines of the typed DSL, and on the same methods in MathNet. Each compilation is a process of its own, as a build
/// on a server has it; the kinds take turns, so that what disturbs the machine disturbs all.
/// </summary>
internal static class CompileCost
{
    private const int Lines = 2000;
    private const int Rounds = 7;

    private static readonly string[] Analyzers = BuildMetadata.Of("Analyzers");

    /// <summary>Prints the medians and their ratios.</summary>
    /// <returns>The exit code.</returns>
    public static int Print()
    {
        using var folder = new TemporaryFolder();
        string nothing = folder.Write("Nothing.cs", "");
        string mathNet = folder.Write("MathNet.cs", Source("MathNet", "using MathNet.Numerics.LinearAlgebra;"));
        string typed = folder.Write("Typed.cs", Source("Typed", "using ShapedMath;\nusing static ShapedMath.LinearAlgebra;"));
        (string Name, string Source, bool IsAnalyzed)[] kinds =
        [
            ("an empty file", nothing, false), ("MathNet", mathNet, false), ("typed", typed, false),
            ("MathNet, our analyzer and generator running", mathNet, true), ("typed, our analyzer and generator running", typed, true),
        ];

        var times = kinds.ToDictionary(static kind => kind.Name, static _ => new List<double>(), StringComparer.Ordinal);
        for (int round = 0; round < Rounds; round++)
        {
            foreach (var (name, source, isAnalyzed) in kinds)
                times[name].Add(CompilerProcess.CpuSeconds(Environment.ProcessPath!, folder.File("out.dll"), [source], isAnalyzed ? Analyzers : []));
        }

        var medians = times.ToDictionary(static time => time.Key, static time => time.Value.Order().ElementAt(Rounds / 2), StringComparer.Ordinal);
        double floor = medians["an empty file"], peer = medians["MathNet"];
        Console.WriteLine($"{Lines} lines, {Rounds} rounds, median CPU seconds of the compiler's process; 'beyond empty' leaves out what an empty file costs.");
        Console.WriteLine("| compiled | CPU s | of MathNet's | of MathNet's, beyond empty |");
        Console.WriteLine("|---|---:|---:|---:|");
        foreach (var (name, median) in medians)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {median:0.00} | {median / peer:0.00} | {(median - floor) / (peer - floor):0.00} |"));
        return 0;
    }

    // The methods again and again, each copy in a class of its own.
    private static string Source(string resource, string usings)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!);
        string methods = reader.ReadToEnd();
        int copies = Lines / methods.Count(static c => c == '\n');
        var source = new StringBuilder($"using System;\n{usings}\n");
        for (int copy = 0; copy < copies; copy++)
            source.Append(CultureInfo.InvariantCulture, $"static class Copy{copy}\n{{\n{methods}}}\n");
        return source.ToString();
    }
}
