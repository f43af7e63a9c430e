using System.Diagnostics;
using System.Text;

namespace Homework0.Tests;

/// <summary>The program as a process of its own, its output redirected.</summary>
public sealed class ProcessTests
{
    [Fact]
    public void It_writes_the_same_as_in_process_in_UTF_8() => Start("--only", "Q3", "claims", "--report", "-").ShouldBe(Run.With("--only", "Q3", "claims"));

    [Fact]
    public void Bad_input_ends_with_2_and_one_line_of_error()
    {
        using var file = new TemporaryFile("y,x\n1,2\n3,four\n");
        Start("--csv", file.Path, "--target", "y").ShouldBe(
            new Run(2, "", $"{file.Path}, line 3, column 2 (x): 'four' is not a number.{Environment.NewLine}"));
    }

    private static Run Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(typeof(Application).Assembly.Location);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
