namespace ShapedMath.TestKit;

/// <summary>The working copy that the running tests were built from.</summary>
public static class Repository
{
    const string Mark = "ShapedMath.sln";

    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = Above(AppContext.BaseDirectory)
        ?? throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds {Mark}: the tests run from the repository's artifacts.");

    /// <summary>The full path of something in the repository.</summary>
    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    static string? Above(string? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder, Mark)))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder;
    }
}
