using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace ShapedMath.Checking;

/// <summary>A formula of what is given.</summary>
internal sealed record Formula<TGivens, TValue>
{
    /// <summary>The formula, by the lambda that the user wrote: where what is given is a tuple, <c>g => g.X * g.w</c> is shown as <c>X * w</c>.</summary>
    public Formula(Func<TGivens, TValue> value, string lambda, string reason) =>
        (Value, Text, Reason) = (value, Formula.Text(lambda, isOfTuple: typeof(TGivens).IsAssignableTo(typeof(ITuple))), reason);

    public Func<TGivens, TValue> Value { get; }

    public string Text { get; }

    /// <summary>Why it equals the one before; empty for the first.</summary>
    public string Reason { get; }
}

internal static class Formula
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    public static string Text(string lambda, bool isOfTuple)
    {
        var arrow = lambda.IndexOf("=>", StringComparison.Ordinal);
        if (arrow < 0)
            return OneLine(lambda);

        var parameter = lambda[..arrow].Trim();
        var body = OneLine(lambda[(arrow + 2)..]);
        return isOfTuple && parameter.All(char.IsLetter) ? Regex.Replace(body, $@"\b{parameter}\.", "", RegexOptions.None, Timeout) : body;
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
