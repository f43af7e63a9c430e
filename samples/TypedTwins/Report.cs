using System.Globalization;

namespace TypedTwins;

/// <summary>Shows what the twins give, and whether it is right.</summary>
internal static class Report
{
    /// <summary>Writes a line for each check.</summary>
    /// <returns>The exit code: 0, or 1 if a check fails.</returns>
    public static int Write(TextWriter output)
    {
        foreach (var check in Checks.All)
            output.WriteLine($"{(check.Agrees ? "agrees " : "DIFFERS")}  {check.Name,-22} {string.Join(", ", check.Actual.Select(static number => number.ToString("0.####", CultureInfo.InvariantCulture)))}");
        return Checks.All.All(static check => check.Agrees) ? 0 : 1;
    }
}
