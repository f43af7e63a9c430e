namespace ShapedMath.TestKit;

/// <summary>The data sets that lie beside the repository, in <c>../shared/data</c>. Where they are absent, their tests are skipped.</summary>
public static class SharedData
{
    static readonly string _folder = Path.GetFullPath(Repository.PathOf("..", "shared", "data"));

    /// <summary>Whether the folder is there.</summary>
    public static bool IsPresent => Directory.Exists(_folder);

    /// <summary>The full path of a data set.</summary>
    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([_folder, .. parts]);

    internal static string? ReasonToSkip => IsPresent ? null : "../shared/data is not beside the repository";
}
