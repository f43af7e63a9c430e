using System.Globalization;
using ShapedMath.Generators.Models;

namespace ShapedMath.Generators.Emission;

/// <summary>Makes the build of the library fail at the rows that cannot be read or written.</summary>
internal static class FaultEmitter
{
    public static string Emit(IEnumerable<ShapesFault> faults)
    {
        var writer = new SourceWriter();
        writer.Line(CSharp.Header);
        foreach (var fault in faults)
        {
            writer.Line($"#line {fault.Line.ToString(CultureInfo.InvariantCulture)} \"{fault.Path}\"");
            writer.Line($"#error {string.Join(" ", Xml.Lines(fault.Message))}");
        }

        return writer.ToString();
    }
}
