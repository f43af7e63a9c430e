using System.Reflection;

namespace Homework0.Working;

/// <summary>A member of a source file of the sample, as it was compiled: the file is embedded in the program.</summary>
/// <param name="File">The file.</param>
/// <param name="Member">The name of the member.</param>
internal sealed record Excerpt(string File, string Member)
{
    private const string MemberIndent = "    ";

    /// <summary>Members of the type, which has a file of its name.</summary>
    public static IReadOnlyList<Excerpt> Of(Type type, params string[] members) => [.. members.Select(member => new Excerpt($"{type.Name}.cs", member))];

    /// <summary>Its lines, and those of its documentation; of overloads, the first.</summary>
    /// <exception cref="InvalidOperationException">There is no such member, or no such file.</exception>
    public string Text()
    {
        var lines = Lines();
        var start = Array.FindIndex(lines, IsDeclaration);
        if (start < 0)
            throw new InvalidOperationException($"{File} has no member {Member}.");
        var end = start + 1;
        while (!IsEnd(lines, end))
            end++;
        while (lines[start - 1].StartsWith(MemberIndent + "/// ", StringComparison.Ordinal))
            start--;
        return string.Join('\n', lines[start..end].Select(line => line.Length == 0 ? line : line[MemberIndent.Length..]));
    }

    private string[] Lines()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(File) ?? throw new InvalidOperationException($"{File} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n');
    }

    private bool IsDeclaration(string line) =>
        line.StartsWith(MemberIndent, StringComparison.Ordinal)
        && char.IsLetter(line[MemberIndent.Length..].FirstOrDefault())
        && line.IndexOf(' ' + Member, StringComparison.Ordinal) is > 0 and var at
        && line[at + 1 + Member.Length] is '(' or '<';

    // Members stand apart by an empty line, and what is inside of them is further in: dotnet format sees to that.
    private static bool IsEnd(string[] lines, int line) =>
        lines[line] == "}" || (lines[line].Length == 0 && !lines[line + 1].StartsWith(MemberIndent + " ", StringComparison.Ordinal));
}
