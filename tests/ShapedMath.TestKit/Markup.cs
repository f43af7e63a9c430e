using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace ShapedMath.TestKit;

/// <summary>Source text in which <c>{|SM1001:X * X|}</c> says that SM1001 is reported on <c>X * X</c>. Marks may nest.</summary>
/// <param name="Code">The text without the marks.</param>
/// <param name="Spans">The marks, in the order in which they open.</param>
public sealed partial record Markup(string Code, ImmutableArray<MarkedSpan> Spans)
{
    /// <summary>Takes the marks out of <paramref name="text"/>.</summary>
    /// <exception cref="FormatException">A mark is not closed, or closed twice.</exception>
    public static Markup Parse(string text)
    {
        var code = new StringBuilder(text.Length);
        var spans = new List<MarkedSpan>();
        var open = new Stack<int>();
        var copied = 0;
        foreach (Match mark in Mark.Matches(text))
        {
            code.Append(text, copied, mark.Index - copied);
            copied = mark.Index + mark.Length;
            if (mark.Groups["id"] is { Success: true, Value: var id })
            {
                open.Push(spans.Count);
                spans.Add(new MarkedSpan(id, new TextSpan(code.Length, 0)));
            }
            else if (open.TryPop(out var index))
            {
                spans[index] = spans[index] with { Span = TextSpan.FromBounds(spans[index].Span.Start, code.Length) };
            }
            else
            {
                throw new FormatException($"A mark is closed that was not opened, in: {text}");
            }
        }

        if (open.Count > 0)
        {
            throw new FormatException($"The mark of {spans[open.Peek()].Id} is not closed, in: {text}");
        }

        code.Append(text, copied, text.Length - copied);
        return new Markup(code.ToString(), [.. spans]);
    }

    [GeneratedRegex(@"\{\|(?<id>[A-Z]+[0-9]+):|\|\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark { get; }
}
