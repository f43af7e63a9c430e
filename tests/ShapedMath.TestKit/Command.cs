using System.Diagnostics;
using System.Text;

namespace ShapedMath.TestKit;

/// <summary>A command in a folder, run to its end.</summary>
public sealed record Command(string Folder, string Program, params string[] Arguments)
{
    static readonly TimeSpan _patience = TimeSpan.FromMinutes(10);

    /// <summary>Variables for this run alone.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Runs it, whatever it exits with.</summary>
    public async Task<(int ExitCode, string Output)> RunAsync()
    {
        using var process = new Process { StartInfo = StartInfo() };
        var output = new StringBuilder();
        process.OutputDataReceived += Append;
        process.ErrorDataReceived += Append;
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var patience = new CancellationTokenSource(_patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException cancelled)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{this} is still running after {_patience}:\n{output}", cancelled);
        }

        return (process.ExitCode, output.ToString());

        void Append(object sender, DataReceivedEventArgs line)
        {
            lock (output)
            {
                output.AppendLine(line.Data);
            }
        }
    }

    /// <summary>Runs it; gives its output.</summary>
    /// <exception cref="InvalidOperationException">It exits with anything but 0.</exception>
    public async Task<string> SucceedAsync()
    {
        var (exitCode, output) = await RunAsync();
        return exitCode == 0 ? output : throw new InvalidOperationException($"{this} exits with {exitCode}:\n{output}");
    }

    /// <summary>As it would be typed.</summary>
    public override string ToString() => $"{Program} {string.Join(' ', Arguments)}";

    ProcessStartInfo StartInfo()
    {
        var start = new ProcessStartInfo(Program, Arguments)
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // `dotnet test` leaves word to its own MSBuild for its children; a build elsewhere must choose for itself.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1"; // No process outlives the test.

        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
