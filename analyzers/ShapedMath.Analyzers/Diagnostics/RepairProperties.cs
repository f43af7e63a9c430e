using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Diagnostics;

/// <summary>
/// The repairs that a diagnostic carries to its fix, in its properties. What they replace is the diagnostic's first
/// additional location.
/// </summary>
internal static class RepairProperties
{
    public static ImmutableDictionary<string, string?> Of(IEnumerable<Repair> repairs)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        foreach (var repair in repairs)
        {
            string index = (properties.Count / 2).ToString(CultureInfo.InvariantCulture);
            properties.Add("Code" + index, repair.Code);
            properties.Add("Result" + index, repair.Result?.ToString());
        }

        return properties.ToImmutable();
    }

    /// <summary>The code of each repair, and the shape that it gives where that is known.</summary>
    public static IEnumerable<(string Code, string? Result)> In(Diagnostic diagnostic)
    {
        for (int i = 0; diagnostic.Properties.TryGetValue("Code" + i.ToString(CultureInfo.InvariantCulture), out string? code); i++)
            yield return (code!, diagnostic.Properties["Result" + i.ToString(CultureInfo.InvariantCulture)]);
    }
}
