using System.Globalization;

namespace Homework0.Tests;

/// <summary>One run of the program, in this process.</summary>
internal sealed record Run(int ExitCode, string Output, string Error)
{
    public static Run With(params string[] arguments)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var exitCode = Application.Run(arguments.Contains("--report") ? arguments : ["--report", "-", .. arguments], output, error);
        return new(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>A run on a file of this text, one column of which is called y.</summary>
    public static Run On(string text, params string[] arguments)
    {
        using var file = new TemporaryFile(text);
        return With(["--csv", file.Path, "--target", "y", "--only", "Q3", "Q4", .. arguments]);
    }
}
