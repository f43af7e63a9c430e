using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using ShapedMath.Generators.Models;
using ShapedMath.Generators.Models.Twins;

namespace ShapedMath.Generators.Parsing.Twins;

/// <summary>Carries a method's documentation over to its twin: what it refers to is named by the compiler's ids, so that it means the same in another file.</summary>
internal static class MethodDocumentation
{
    /// <summary>The lines.</summary>
    public static EquatableArray<string> Parse(TwinSource source, IReadOnlyList<TwinTypeParameter> typeParameters, IReadOnlyList<TwinParameter> parameters, CancellationToken cancellation)
    {
        var method = source.Method;
        var lines = source.Summary.Length > 0 ? Summary(source.Summary) : [.. Own(method, parameters, cancellation)];
        if (!lines.Exists(static line => line.StartsWith("<summary", StringComparison.Ordinal) || line.StartsWith("<inheritdoc", StringComparison.Ordinal)))
            lines.Insert(0, $"<summary>The typed twin of <see cref=\"{method.GetDocumentationCommentId()}\"/>.</summary>");
        lines.AddRange(typeParameters.Where(static parameter => parameter.Variable is not null).Select(static parameter => $"<typeparam name=\"{parameter.Name}\">{Meaning(parameter.Variable!)}</typeparam>"));
        lines.Add("<exception cref=\"T:ShapedMath.ShapeMismatchException\">The sizes of the arguments, or of the result, are not those of the contract.</exception>");
        return lines.ToEquatableArray();
    }

    private static List<string> Summary(string text) =>
        ["<summary>", .. Emission.Xml.Lines(text).Select(static line => Emission.Xml.Escape(line.Trim())).Where(static line => line.Length > 0), "</summary>"];

    private static string Meaning(string variable) => char.IsDigit(variable[0]) ? $"A dimension of size {variable}." : $"The dimension {variable}.";

    private static IEnumerable<string> Own(IMethodSymbol method, IReadOnlyList<TwinParameter> parameters, CancellationToken cancellation)
    {
        string? comment = method.GetDocumentationCommentXml(CultureInfo.InvariantCulture, expandIncludes: true, cancellation);
        if (string.IsNullOrEmpty(comment) || Read(comment!) is not { } documentation)
            return [];
        foreach (var element in documentation.Elements().ToList())
        {
            if (element.Name == "param" && !parameters.Any(parameter => parameter.Name == element.Attribute("name")?.Value))
                element.Remove();
            if (element.Name == "inheritdoc" && element.Attribute("cref") is null)
                element.SetAttributeValue("cref", method.GetDocumentationCommentId());
        }

        string text = string.Concat(documentation.Nodes().Select(static node => node.ToString(SaveOptions.DisableFormatting)));
        return text.Split('\n').Select(static line => line.Trim()).Where(static line => line.Length > 0);
    }

    // What is no XML, the compiler has warned of already.
    private static XElement? Read(string comment)
    {
        try
        {
            return XElement.Parse(comment, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
