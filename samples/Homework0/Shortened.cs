using System.Globalization;
using ShapedMath;

namespace Homework0;

/// <summary>Numbers as one reads them: a few digits, and not all of a long vector.</summary>
internal static class Shortened
{
    private const int LongestVector = 46;
    private const int MostNames = 20;

    /// <summary>Four digits.</summary>
    public static string Number(double value) => Number(value, "G4", "0.###e0");

    /// <summary>Two digits.</summary>
    public static string Magnitude(double value) => Number(value, Math.Abs(value) < 10 ? "G2" : "0", "0.#e0");

    /// <summary>The first entries, as many as a line has room for, and the last.</summary>
    public static string Vector<N>(ColumnVector<N> column)
    {
        var numbers = column.ToMathNet().Select(Number).ToArray();
        var first = numbers.Length;
        while (first > 1 && Listed(numbers, first).Length > LongestVector)
            first--;
        return Listed(numbers, first);
    }

    /// <summary>The first few names, and how many more there are.</summary>
    public static string Names(IReadOnlyList<string> names) => names.Count <= MostNames
        ? string.Join(", ", names)
        : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", names.Take(MostNames))} and {names.Count - MostNames} more");

    private static string Listed(string[] numbers, int first) => first >= numbers.Length
        ? $"({string.Join(", ", numbers)})"
        : $"({string.Join(", ", numbers[..first])}, …, {numbers[^1]})";

    private static string Number(double value, string plain, string scientific) =>
        !double.IsFinite(value) ? "∞"
        : (value + 0).ToString(Math.Abs(value) is 0 or (>= 1e-3 and < 9999.5) ? plain : scientific, CultureInfo.InvariantCulture);
}
