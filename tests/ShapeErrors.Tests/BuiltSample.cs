using System.Reflection;
using System.Text.Json;
using ShapedMath.TestKit;

namespace ShapeErrors.Tests;

/// <summary>A sample, built once by the real <c>dotnet build</c>, and what its comments announce.</summary>
/// <param name="name">The sample's name.</param>
public abstract class BuiltSample(string name) : IAsyncLifetime
{
    private readonly string folder = Repository.PathOf("samples", name);

    /// <summary>What dotnet build exits with.</summary>
    public int ExitCode { get; private set; }

    /// <summary>What dotnet build says.</summary>
    public string Output { get; private set; } = "";

    /// <summary>The lines on which something is reported.</summary>
    internal IReadOnlyList<LineReport> Reported { get; private set; } = [];

    /// <summary>The lines on which something is expected.</summary>
    internal IReadOnlyList<LineReport> Expected { get; private set; } = [];

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        var log = Repository.PathOf("artifacts", $"{name}.sarif");
        File.Delete(log);

        // What it refers to was built with this project, and may be in use by others now: it is neither built nor restored again.
        var configuration = typeof(BuiltSample).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        (ExitCode, Output) = await new Command(
            folder, "dotnet", "build", "--nologo", "--verbosity", "quiet", "--configuration", configuration, "-p:BuildProjectReferences=false", "-p:RestoreRecursive=false").RunAsync();
        using var document = JsonDocument.Parse(File.Exists(log) ? await File.ReadAllTextAsync(log) : throw new InvalidOperationException(Output));

        Reported = [.. Reports(document)];
        Expected = [.. Directory.EnumerateFiles(folder, "*.cs").Order(StringComparer.Ordinal).SelectMany(LineReport.ExpectedIn)];
    }

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;

    // Line by line: the compiler's errors of one kind count once, ours are each to be seen.
    private static IEnumerable<LineReport> Reports(JsonDocument log) =>
        from run in log.RootElement.GetProperty("runs").EnumerateArray()
        from result in run.GetProperty("results").EnumerateArray()
        where !result.TryGetProperty("level", out var level) || level.GetString() is not "note"
        let place = result.GetProperty("locations")[0].GetProperty("physicalLocation")
        let id = result.GetProperty("ruleId").GetString()!
        let message = result.GetProperty("message").GetProperty("text").GetString()!
        group (id, message) by (
            File: Path.GetFileName(new Uri(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!).LocalPath),
            Line: place.GetProperty("region").GetProperty("startLine").GetInt32()) into line
        let compiler = line.Where(report => report.id.StartsWith("CS", StringComparison.Ordinal)).Select(report => report.id)
        let others = line.Where(report => !report.id.StartsWith("CS", StringComparison.Ordinal)).ToList()
        orderby line.Key.File, line.Key.Line
        select new LineReport(
            line.Key.File,
            line.Key.Line,
            string.Join(' ', compiler.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)),
            string.Join(' ', others.Select(report => report.id)),
            string.Join(" / ", others.Select(report => report.message)));
}
