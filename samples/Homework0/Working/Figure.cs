using System.Xml.Linq;

namespace Homework0.Working;

/// <summary>A drawing that belongs to a part.</summary>
/// <param name="Drawing">It, as SVG.</param>
/// <param name="Caption">What to see in it.</param>
internal sealed record Figure(XElement Drawing, string Caption);
