namespace Homework0.Data;

/// <summary>Files as they are read: what goes wrong is the user's to know, in one line.</summary>
internal static class InputFile
{
    public static string[] Lines(string path) => Read(path, File.ReadAllLines);

    public static byte[] Bytes(string path) => Read(path, File.ReadAllBytes);

    private static T Read<T>(string path, Func<string, T> read)
    {
        if (Directory.Exists(path))
            throw new BadInputException($"{path}: it is a folder, not a file.");
        if (!File.Exists(path))
            throw new BadInputException($"{path}: there is no such file.");

        try
        {
            return read(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{path}: it cannot be read: {exception.Message}", exception);
        }
    }
}
