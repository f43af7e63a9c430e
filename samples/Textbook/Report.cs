using System.Globalization;

namespace Textbook;

/// <summary>The applications, each beside its check: what is compared, the largest relative difference, what is allowed, the verdict.</summary>
internal static class Report
{
    private const int AllAgree = 0;
    private const int SomeDiffer = 1;
    private const int NoSuchApplication = 2;

    /// <summary>Runs the applications of these names, or all of them.</summary>
    /// <returns>The exit code: 0, or 1 if a check fails, or 2 if there is no application of such a name.</returns>
    public static int Write(IReadOnlyCollection<string> names, TextWriter output)
    {
        if (names.FirstOrDefault(name => Applications.All.All(application => application.Name != name)) is string unknown)
        {
            output.WriteLine($"There is no application '{unknown}'. There are {string.Join(", ", Applications.All.Select(application => application.Name))}.");
            return NoSuchApplication;
        }

        var chosen = Applications.All.Where(application => names.Count == 0 || names.Contains(application.Name)).ToList();
        var name = chosen.Max(application => application.Name.Length);
        var differing = 0;
        foreach (var application in chosen)
        {
            var comparison = application.Compare();
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{(comparison.Agrees ? "agrees " : "DIFFERS")}  {application.Name.PadRight(name)}  {comparison.Difference:0.0e+00} {(comparison.Agrees ? '≤' : '>')} {comparison.Allowed:0e+00}  {comparison.Subject}"));
            differing += comparison.Agrees ? 0 : 1;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{chosen.Count - differing} of {chosen.Count} agree."));
        return differing == 0 ? AllAgree : SomeDiffer;
    }
}
