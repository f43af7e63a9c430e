using System.Globalization;
using ShapedMath;

namespace Homework0.Working;

/// <summary>Square matrices that would take minutes and gigabytes are not formed.</summary>
internal static class TooLarge
{
    private const int Most = 500;

    public static string? ToForm<N>(string matrix, Dim<N> dim) => dim.Size <= Most ? null : string.Create(
        CultureInfo.InvariantCulture,
        $"{matrix} would be {dim.Size}×{dim.Size}; more than {Most} rows and columns are not worked out here.");
}
