using System.Runtime.CompilerServices;
using System.Text;
using Xunit.Sdk;

namespace ShapedMath.TestKit;

/// <summary>
/// Snapshots in Verify's file convention: <c>TestClass.Method.verified.cs</c> beside the test holds what is right; what came out
/// instead is left in <c>TestClass.Method.received.cs</c>. Accepting a change is renaming the one to the other.
/// </summary>
public static class Snapshot
{
    /// <summary>Fails unless <paramref name="actual"/> is the verified text.</summary>
    public static void Match(string actual, string extension = "cs", [CallerFilePath] string testFile = "", [CallerMemberName] string testMethod = "")
    {
        if (Difference(actual, new SnapshotFile(testFile, testMethod, HintName: null, extension)) is { } difference)
        {
            throw new XunitException(difference);
        }
    }

    /// <summary>Fails unless the files, each kept as <c>TestClass.Method#HintName.verified.cs</c>, are the verified ones, all of them and no others.</summary>
    public static void Match(IEnumerable<GeneratedFile> files, [CallerFilePath] string testFile = "", [CallerMemberName] string testMethod = "")
    {
        var differences = new List<string>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var snapshot = new SnapshotFile(testFile, testMethod, Path.GetFileNameWithoutExtension(file.HintName), Path.GetExtension(file.HintName).TrimStart('.'));
            known.Add(snapshot.Verified);
            if (Difference(file.Text, snapshot) is { } difference)
            {
                differences.Add(difference);
            }
        }

        differences.AddRange(SnapshotFile.AllVerified(testFile, testMethod).Where(path => !known.Contains(path))
            .Select(path => $"{Path.GetFileName(path)} is verified, but no such file was generated."));
        if (differences.Count > 0)
        {
            throw new XunitException(string.Join(Environment.NewLine, differences));
        }
    }

    static string? Difference(string actual, SnapshotFile file)
    {
        actual = WithoutCarriageReturns(actual);
        var expected = File.Exists(file.Verified) ? WithoutCarriageReturns(File.ReadAllText(file.Verified)) : null;
        if (actual == expected)
        {
            File.Delete(file.Received);
            return null;
        }

        File.WriteAllText(file.Received, actual, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        var what = expected is null ? "there is no verified file yet" : "- verified, + received";
        return $"{Path.GetFileName(file.Verified)}: {what}. If the received file is right, rename it.{Environment.NewLine}{InlineDiff.Of(expected ?? "", actual)}";
    }

    static string WithoutCarriageReturns(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);

    sealed record SnapshotFile(string TestFile, string TestMethod, string? HintName, string Extension)
    {
        public string Verified => Named("verified");

        public string Received => Named("received");

        public static IEnumerable<string> AllVerified(string testFile, string testMethod) =>
            Directory.EnumerateFiles(Path.GetDirectoryName(testFile)!, $"{Path.GetFileNameWithoutExtension(testFile)}.{testMethod}#*.verified.*");

        string Named(string status)
        {
            var part = HintName is null ? "" : $"#{HintName}";
            return Path.Combine(Path.GetDirectoryName(TestFile)!, $"{Path.GetFileNameWithoutExtension(TestFile)}.{TestMethod}{part}.{status}.{Extension}");
        }
    }
}
