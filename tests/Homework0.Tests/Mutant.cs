using System.Globalization;
using ShapedMath.TestKit;

namespace Homework0.Tests;

/// <summary>The sample with one text of its sources replaced, run on Longley's data.</summary>
internal static class Mutant
{
    private static readonly MutableSample Sample = new(typeof(Application).Assembly);

    /// <summary>The exit code and the output.</summary>
    /// <param name="file">The source file.</param>
    /// <param name="formula">A text that stands in it once.</param>
    /// <param name="mutated">What stands there instead.</param>
    /// <param name="part">What is worked out: the part that the formula is of.</param>
    public static Run WithFormula(string file, string formula, string mutated, string part)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);

        // λ = 0.7, since λ = 1 would hide a λ that was dropped.
        string[] arguments = ["--lambda", "0.7", "--only", part, "--report", "-"];
        var exitCode = (int)Sample.Run(file, formula, mutated, typeof(Application).FullName!, nameof(Application.Run), arguments, output, error)!;
        return new(exitCode, output.ToString(), error.ToString());
    }
}
