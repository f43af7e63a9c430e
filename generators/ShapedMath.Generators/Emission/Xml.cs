using System.Text;
using System.Xml;

namespace ShapedMath.Generators.Emission;

/// <summary>Text inside of documentation comments.</summary>
internal static class Xml
{
    /// <summary>The text with what is markup escaped, and without what XML cannot hold.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], c))
                escaped.Append(c).Append(text[++i]);
            else if (XmlConvert.IsXmlChar(c))
                escaped.Append(c switch { '&' => "&amp;", '<' => "&lt;", '>' when IsAfterBrackets(text, i) => "&gt;", _ => c.ToString() });
        }

        return escaped.ToString();
    }

    /// <summary>The lines of a text, where C# and XML see line ends.</summary>
    public static string[] Lines(string text) => text.Split('\n', '\r', '\u0085', '\u2028', '\u2029');

    // "]]>" is no text in XML.
    private static bool IsAfterBrackets(string text, int index) => index >= 2 && text[index - 1] == ']' && text[index - 2] == ']';
}
