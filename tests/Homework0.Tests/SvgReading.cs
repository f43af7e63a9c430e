using System.Xml.Linq;

namespace Homework0.Tests;

/// <summary>What stands in a drawing.</summary>
internal static class SvgReading
{
    public static IReadOnlyList<string> Texts(this XElement drawing) =>
        [.. drawing.Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value)];

    public static IReadOnlyList<XElement> OfClass(this XElement drawing, string name) =>
        [.. drawing.Descendants().Where(element => (string?)element.Attribute("class") == name)];
}
