using ShapedMath.TestKit;

namespace ShapedMath.Architecture.Tests;

/// <summary>The files of the working copy, without what is built or downloaded.</summary>
static class RepositoryFiles
{
    static readonly string[] _notOurs = [".git", "artifacts", "bin", "obj", "node_modules", "TestResults"];

    /// <summary>The paths, relative to the root and with '/', of the files that have one of the <paramref name="extensions"/> (of all, if none is given).</summary>
    public static IEnumerable<string> All(params string[] extensions) =>
        Under(Repository.Root)
            .Where(path => extensions.Length == 0 || extensions.Contains(Path.GetExtension(path), StringComparer.Ordinal))
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    public static string Read(string path) => File.ReadAllText(Repository.PathOf(path));

    static IEnumerable<string> Under(string folder) => Directory.EnumerateFiles(folder).Concat(
        Directory.EnumerateDirectories(folder).Where(inner => !_notOurs.Contains(Path.GetFileName(inner), StringComparer.Ordinal)).SelectMany(Under));
}
