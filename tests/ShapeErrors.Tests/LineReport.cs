using System.Text.RegularExpressions;

namespace ShapeErrors.Tests;

/// <summary>
/// What is reported on a line of the sample, or expected there: the comment above it has the ids and the message,
/// <c>// CS0019 SM1001: Cannot multiply …</c>. Where no rule of ours is named, it has the reason why none need speak.
/// </summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">The line, the first being 1.</param>
/// <param name="Compiler">The ids of the compiler's errors, in order, each once.</param>
/// <param name="Rule">The id of our report, or nothing.</param>
/// <param name="Message">Our message, or the reason why there is none.</param>
internal sealed partial record LineReport(string File, int Line, string Compiler, string Rule, string Message)
{
    /// <summary>The line itself, where it is known.</summary>
    public string Source { get; private init; } = "";

    /// <summary>As one line of text, for comparison. The compiler's own messages are no concern of ours.</summary>
    public override string ToString() => $"{File}({Line}): {Compiler} {Rule}{(Rule.Length == 0 ? "" : $": {Message}")}";

    /// <summary>What the comments of a file announce.</summary>
    public static IEnumerable<LineReport> ExpectedIn(string path)
    {
        var lines = System.IO.File.ReadAllLines(path);
        return from comment in lines.Index()
               let match = CommentPattern.Match(comment.Item)
               where match.Success
               select new LineReport(Path.GetFileName(path), comment.Index + 2, match.Groups["compiler"].Value, match.Groups["rule"].Value, match.Groups["message"].Value)
               {
                   Source = lines[comment.Index + 1],
               };
    }

    [GeneratedRegex(@"^ *// (?<compiler>CS\d{4}(?: CS\d{4})*)?(?: ?(?<rule>SM\d{4}))?: (?<message>.+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CommentPattern { get; }
}
