using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Homework0.Working;

namespace Homework0.Output;

/// <summary>A colour for each dimension, the same wherever it stands: in shapes by its label, in code by its type parameter.</summary>
internal sealed class DimensionColors
{
    private const int Colors = 8;
    private const double LargestBox = 34;

    private static readonly HashSet<string> Types = ["Matrix", "ColumnVector", "RowVector", "Diagonal", "Dim", "Func", "IReadOnlyList", "Sum", "Min", "Product", "One"];

    private static readonly Regex NamePattern = new(@"[A-Z]\w*", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private readonly List<string> names = [];

    /// <summary>A shape: a box of its proportions, and its labels.</summary>
    public object[] Shape(Shaped quantity)
    {
        var labels = quantity.Labels.Split(" × ");
        var sizes = quantity.Sizes.Split('×');
        return
        [
            Box(quantity, labels, sizes),
            Html.Classed("span", "sizes", sizes.Index().SelectMany(size => new object?[] { size.Index > 0 ? " × " : null, Html.Classed("span", Style(labels.ElementAtOrDefault(size.Index) ?? ""), size.Item) })),
        ];
    }

    /// <summary>Labels, each name in its colour.</summary>
    public IEnumerable<object> Labels(string labels) => Colored(labels);

    /// <summary>A list of type arguments, as it stands in code.</summary>
    public IEnumerable<object> Arguments(string arguments) => Colored(arguments);

    private IEnumerable<object> Colored(string text)
    {
        var end = 0;
        foreach (var match in NamePattern.Matches(text).Where(match => !Types.Contains(match.Value)))
        {
            yield return text[end..match.Index];
            yield return Html.Classed("span", Style(match.Value), match.Value);
            end = match.Index + match.Length;
        }

        yield return text[end..];
    }

    // Areas grow with sizes, but slowly: a thousand rows are ten times as high as one.
    private XElement Box(Shaped quantity, string[] labels, string[] sizes)
    {
        var isColumn = sizes.Length == 1;
        var (height, width) = (Length(sizes[0]), isColumn ? Length("1") : Length(sizes[1]));
        return Charts.Svg.Icon(
            LargestBox + 4,
            $"{quantity.Symbol}: {quantity.Sizes}",
            Charts.Svg.Rectangle(2, 2, width, height, "box"),
            Charts.Svg.Line(2, 2, 2, 2 + height, $"edge {Style(labels[0])}"),
            isColumn ? null : Charts.Svg.Line(2, 2, 2 + width, 2, $"edge {Style(labels[^1])}"));
    }

    private static double Length(string size) =>
        LargestBox * Math.Min(1, (1 + Math.Log10(Math.Max(1, int.Parse(size, CultureInfo.InvariantCulture))) * 3) / 10);

    // Of a sum or product, the colour of its first part.
    private string Style(string name)
    {
        name = NamePattern.Match(name).Value;
        if (name.Length == 0)
            return "dim";
        if (!names.Contains(name))
            names.Add(name);
        return string.Create(CultureInfo.InvariantCulture, $"dim d{1 + names.IndexOf(name) % Colors}");
    }
}
