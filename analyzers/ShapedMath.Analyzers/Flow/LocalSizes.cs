using System.Globalization;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Flow;

/// <summary>
/// Sizes of which nothing is known but that they are what they are until the code that brought them runs again: of data that come in, and
/// of what one of several ways has left.
/// </summary>
internal static class LocalSizes
{
    // Sorts after all names, so that of two sizes that are equal the other is shown.
    private const string Mark = "~";
    private const string Met = "#";

    /// <summary>The size that a variable is given at a place.</summary>
    public static DimSymbol Given(string size, int place) => DimSymbol.Free(size, $"{Mark}{size}@{Number(place)}");

    /// <summary>The size that a variable has where the ways into a block meet.</summary>
    public static DimSymbol MetBy(string size, int index, int block) => DimSymbol.Free(size, $"{Mark}{size}{Met}{Number(index)},{Number(block)}");

    /// <summary>A size that is not known where a method is called, and that the method speaks of.</summary>
    public static DimSymbol Within(DimSymbol symbol, int place)
    {
        string key = $"{Mark}{symbol.Key}@{Number(place)}";
        return SignedSizes.IsSigned(symbol) ? SignedSizes.Symbol(symbol.Name, key) : DimSymbol.Free(symbol.Name, key);
    }

    /// <summary>Whether a symbol is such a size.</summary>
    public static bool Is(DimSymbol symbol) => symbol.Key.StartsWith(Mark, StringComparison.Ordinal) || symbol.Key.StartsWith(SignedSizes.Mark + Mark, StringComparison.Ordinal);

    /// <summary>Whether it is what one of several ways has left.</summary>
    public static bool IsMet(DimSymbol symbol) => Is(symbol) && symbol.Key.Contains(Met);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
