using System.Text.RegularExpressions;
using ShapedMath.TestKit;

namespace ShapedMath.Packaging.Tests;

/// <summary>The README's example, the mistake that it then makes, and the message that it promises.</summary>
static partial class Readme
{
    static readonly string _text = File.ReadAllText(Repository.PathOf("README.md"));

    public static string Example { get; } = ExamplePattern.Match(_text).Groups["code"].Value;

    public static string Mistake { get; } = Example.Replace(".Solve(X.T * y)", ".Solve(X * y)", StringComparison.Ordinal);

    public static string Message { get; } = MessagePattern.Match(_text).Groups["message"].Value;

    [GeneratedRegex(@"^```csharp\n(?<code>.*?)^```", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ExamplePattern { get; }

    [GeneratedRegex(@"^error SM1001: (?<message>.+)$", RegexOptions.CultureInvariant | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MessagePattern { get; }
}
