using System.Text;

namespace Homework0.Tests;

/// <summary>A file called data.csv, in a folder of its own, gone with the test.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("homework0-");

    public TemporaryFile(string text)
        : this(Encoding.UTF8.GetBytes(text))
    {
    }

    public TemporaryFile(byte[] bytes) => File.WriteAllBytes(Path, bytes);

    public string Path => System.IO.Path.Combine(folder.FullName, "data.csv");

    public string Folder => folder.FullName;

    public void Dispose() => folder.Delete(recursive: true);
}
