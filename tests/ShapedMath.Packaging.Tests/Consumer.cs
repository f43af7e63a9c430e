using System.Text.Json;
using ShapedMath.TestKit;

namespace ShapedMath.Packaging.Tests;

/// <summary>A console project outside the repository, which knows of it only what its packages bring.</summary>
sealed class Consumer
{
    const string Log = "build.sarif";

    readonly string _folder;
    readonly string _packageCache;

    Consumer(string folder, string packageCache) => (_folder, _packageCache) = (folder, packageCache);

    public static Consumer Create(string folder, string feed, string packageCache, string version, string program)
    {
        var consumer = new Consumer(folder, packageCache);

        // The feed is added to the machine's own sources: MathNet.Numerics comes from where it always does.
        consumer.Write("NuGet.config", $"""
            <configuration>
              <packageSources>
                <add key="ShapedMath" value="{feed}" />
              </packageSources>
            </configuration>
            """);
        consumer.Write("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <ErrorLog>{Log},version=2.1</ErrorLog>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="ShapedMath" Version="{version}" />
              </ItemGroup>
            </Project>
            """);
        consumer.Write("Program.cs", program);
        return consumer;
    }

    /// <summary>Puts a file into the project.</summary>
    public void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    /// <summary>Builds the project; gives what the compiler and the analyzers reported as errors or warnings.</summary>
    public async Task<Build> BuildAsync(params string[] options)
    {
        var (exitCode, output) = await DotNet(["build", "--nologo", "--verbosity", "quiet", .. options]).RunAsync();
        using var log = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(_folder, Log)));
        return new Build(exitCode, output, [.. Findings(log)]);
    }

    /// <summary>Runs what was built; gives its output.</summary>
    public Task<string> RunAsync() => DotNet(["run", "--no-build"]).SucceedAsync();

    Command DotNet(string[] arguments) => new(_folder, "dotnet", arguments)
    {
        Environment = new Dictionary<string, string> { ["NUGET_PACKAGES"] = _packageCache },
    };

    static IEnumerable<Finding> Findings(JsonDocument log) =>
        from run in log.RootElement.GetProperty("runs").EnumerateArray()
        from result in run.GetProperty("results").EnumerateArray()
        let level = result.TryGetProperty("level", out var value) ? value.GetString()! : "warning"
        where level is "error" or "warning"
        select new Finding(result.GetProperty("ruleId").GetString()!, level, result.GetProperty("message").GetProperty("text").GetString()!);

    internal sealed record Build(int ExitCode, string Output, IReadOnlyList<Finding> Findings);

    internal sealed record Finding(string Id, string Level, string Message);
}
