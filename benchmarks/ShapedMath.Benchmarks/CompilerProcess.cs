using System.Diagnostics;
using System.Globalization;

namespace ShapedMath.Benchmarks;

/// <summary>A run of the SDK's compiler in a process of its own, as a build on a server has it.</summary>
internal static class CompilerProcess
{
    /// <summary>Compiles a library, and gives the CPU time that it took.</summary>
    /// <param name="host">The program that runs the compiler, and must not bring another Roslyn, which analyzers would be taken to be of.</param>
    /// <param name="output">The library.</param>
    /// <param name="sources">Its files.</param>
    /// <param name="analyzers">The assemblies of the analyzers and generators that run.</param>
    /// <returns>Seconds.</returns>
    /// <exception cref="InvalidOperationException">It does not compile.</exception>
    public static double CpuSeconds(string host, string output, IEnumerable<string> sources, IEnumerable<string> analyzers)
    {
        // By a file: there may be more arguments than a command line takes.
        string arguments = Path.ChangeExtension(output, ".rsp");
        File.WriteAllLines(arguments,
        [
            "-nologo", "-noconfig", "-nostdlib", "-target:library", "-langversion:14", "-nullable", "-optimize", "-debug:portable", $"-out:\"{output}\"",
            .. References().Select(static path => $"-reference:\"{path}\""),
            .. analyzers.Select(static path => $"-analyzer:\"{path}\""),
            .. sources.Select(static path => $"\"{path}\""),
        ]);
        var start = new ProcessStartInfo(host, ["compile-one", .. BuildMetadata.Of("Compiler"), "-noconfig", $"@{arguments}"]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        string told = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? double.Parse(told.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1], CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"{output} does not compile: {told}");
    }

    private static IEnumerable<string> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(static path => !path.Contains("CodeAnalysis", StringComparison.Ordinal));
}
