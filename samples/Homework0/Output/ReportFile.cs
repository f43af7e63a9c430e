using Homework0.Data;
using Homework0.Working;

namespace Homework0.Output;

/// <summary>The page in its folder.</summary>
internal sealed class ReportFile
{
    private const string Nowhere = "-";

    private readonly string path;

    private ReportFile(string path) => this.path = path;

    /// <summary>A file in a folder, which is made if it is not there; <see langword="null"/> for none.</summary>
    /// <exception cref="BadInputException">There is no writing to it: that is known before anything is worked out.</exception>
    public static ReportFile? In(string folder)
    {
        if (folder == Nowhere)
            return null;

        var file = Path.Combine(folder, "index.html");
        try
        {
            Directory.CreateDirectory(folder);
            using var stream = new FileStream(file, FileMode.OpenOrCreate, FileAccess.Write);
            return new(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new BadInputException($"--report: {file} cannot be written: {exception.Message}", exception);
        }
    }

    /// <summary>Writes the page, and says where.</summary>
    public void Write(Report report, TextWriter output)
    {
        using (var writer = new StreamWriter(path))
            HtmlReport.Write(report, writer);
        output.WriteLine($"The report: {path}");
    }
}
