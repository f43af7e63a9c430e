using System.Globalization;
using System.Xml.Linq;

namespace Homework0.Output;

/// <summary>
/// Formulas as they are written in the sources, XᵀX + λI, typeset: MathML. Words between them stay words. What stands beside each other is
/// a product, and a slash makes a fraction of the product before it and the product behind it.
/// </summary>
internal sealed class Formula
{
    private const string Superscripts = "ᵀ⁻¹²³⁴⁵⁶⁷⁸⁹⁰ⁿᵐᵈᵏᵗ†⁽⁾⁺";
    private const string Raised = "T−1234567890nmdkt†()+";
    private const string Subscripts = "₀₁₂₃₄₅₆₇₈₉ᵢⱼₖₙ";
    private const string Lowered = "0123456789ijkn";
    private const string Operators = "=+−-±×·∘⊘<>≤≥≈≪≫←→∞∈∀∃,;:.|…";

    private static readonly XNamespace Namespace = "http://www.w3.org/1998/Math/MathML";
    private static readonly HashSet<string> Functions = ["argmin", "argmax", "min", "max", "log", "exp", "diag", "sign", "ReLU"];
    private static readonly HashSet<string> ShortWords = ["is", "of", "to", "in", "at", "or", "by", "as", "be", "it", "an", "on", "if", "so", "no"];

    private readonly string[] letters;
    private int next;
    private bool isInNorm;

    private Formula(string text)
    {
        var elements = StringInfo.GetTextElementEnumerator(text);
        var all = new List<string>();
        while (elements.MoveNext())
            all.Add(elements.GetTextElement());
        letters = [.. all];
    }

    private string Current => next < letters.Length ? letters[next] : "";

    /// <summary>A text, as MathML.</summary>
    public static XElement Typeset(string text) => Element("math", new XAttribute("aria-label", text), Row(new Formula(text).Expression("")));

    // Up to a closing bracket, or the end.
    private List<XElement> Expression(string end)
    {
        var all = new List<XElement>();
        while (Current.Length > 0 && Current != end)
        {
            if (Current == " ")
                next++;
            else if (Words() is { Length: > 0 } words)
                all.Add(Text(words, isFirst: all.Count == 0, isLast: Current.Length == 0 || Current == end || ",;:.".Contains(Current, StringComparison.Ordinal)));
            else if (IsFactor(Current))
                all.AddRange(Quotient());
            else
                all.Add(Operator());
        }

        return all;
    }

    private List<XElement> Quotient()
    {
        var product = Product();
        while (Current == "/" && next + 1 < letters.Length && IsFactor(letters[next + 1]))
        {
            next++;
            product = [Element("mfrac", Unbracketed(product), Unbracketed(Product()))];
        }

        return product;
    }

    private List<XElement> Product()
    {
        var factors = new List<XElement>();
        while (IsFactor(Current) && Word(isTaken: false).Length == 0)
            factors.Add(WithScripts(Factor()));
        return factors;
    }

    private XElement Factor()
    {
        var letter = letters[next++];
        switch (letter)
        {
            case "(" or "[" or "{":
                var inside = Expression(Closing(letter));
                var close = Current.Length > 0 ? letters[next++] : "";
                return Element("mrow", Element("mo", letter), inside, close.Length > 0 ? Element("mo", close) : null);
            case "‖":
                isInNorm = true;
                var normed = Expression("‖");
                isInNorm = false;
                if (Current == "‖")
                    next++;
                return Element("mrow", Element("mo", "‖"), normed, Element("mo", "‖"));
            case "√":
                return Element("msqrt", Unbracketed([IsFactor(Current) ? WithScripts(Factor()) : Element("mrow")]));
            case var digit when char.IsAsciiDigit(digit[0]):
                var number = digit;
                while (Current.Length > 0 && (char.IsAsciiDigit(Current[0]) || (Current == "." && next + 1 < letters.Length && char.IsAsciiDigit(letters[next + 1][0]))))
                    number += letters[next++];
                return Element("mn", number);
            default:
                var function = letter + Run(next);
                if (!Functions.Contains(function))
                    return Element("mi", letter);
                next += function.Length - 1;
                return Current == "(" ? Element("mi", function) : Element("mrow", Element("mi", function), Element("mspace", new XAttribute("width", "0.2em")));
        }
    }

    private XElement WithScripts(XElement factor)
    {
        var (below, above) = (Script(Subscripts, Lowered, "_"), Script(Superscripts, Raised, "^"));
        if (below is null)
            below = Script(Subscripts, Lowered, "_");
        return (below, above) switch
        {
            (null, null) => factor,
            (null, _) => Element("msup", factor, above),
            (_, null) => Element("msub", factor, below),
            _ => Element("msubsup", factor, below, above),
        };
    }

    private XElement? Script(string written, string meant, string mark)
    {
        if (Current == mark && next + 1 < letters.Length)
        {
            next++;
            return Unbracketed([Factor()]);
        }

        if (Current == "′" && mark == "^")
        {
            next++;
            return Element("mo", "′");
        }

        var script = "";
        for (; Current.Length == 1 && written.IndexOf(Current[0], StringComparison.Ordinal) is >= 0 and var i; next++)
            script += meant[i];
        return script.Length == 0 ? null : Element("mi", new XAttribute("mathvariant", script is "T" ? "normal" : "italic"), script);
    }

    private XElement Operator() => Current switch
    {
        "-" => Element("mo", Taken("−")),
        "," or ";" or ":" or "." => Element("mo", new XAttribute("separator", "true"), Taken(letters[next])),
        var other when Operators.Contains(other, StringComparison.Ordinal) => Element("mo", Taken(other)),
        var other => Element("mtext", Taken(other)),
    };

    private string Taken(string text)
    {
        next++;
        return text;
    }

    private string Words()
    {
        var words = Word();
        while (words.Length > 0 && Current == " ")
        {
            next++;
            if (Word() is { Length: > 0 } another)
                words += " " + another;
            else if (Current == "a" && next + 1 < letters.Length && letters[next + 1] == " ")
                words += " " + Taken("a");
            else
                break;
        }

        return words;
    }

    // Three letters are a word, unless they are a function; of two, those that are in the list.
    private string Word(bool isTaken = true)
    {
        var run = Run(next);
        if (run.Length < 2 || Functions.Contains(run) || (run.Length == 2 && !ShortWords.Contains(run)) || (next > 0 && Run(next - 1).Length > run.Length))
            return "";
        if (isTaken)
            next += run.Length;
        return run;
    }

    private string Run(int start)
    {
        var end = start;
        while (end < letters.Length && letters[end].Length == 1 && (char.IsAsciiLetter(letters[end][0]) || (end > start && letters[end] is "'" or "-" && end + 1 < letters.Length && char.IsAsciiLetter(letters[end + 1][0]) && end - start > 1)))
            end++;
        return string.Concat(letters[start..end]);
    }

    private bool IsFactor(string letter) => letter.Length > 0
        && !(isInNorm && letter == "‖")
        && (char.IsLetterOrDigit(letter, 0) || letter is "(" or "[" or "{" or "‖" or "√" or "∂" or "∇" or "Σ")
        && !Superscripts.Contains(letter, StringComparison.Ordinal) && !Subscripts.Contains(letter, StringComparison.Ordinal);

    private static string Closing(string bracket) => bracket switch { "(" => ")", "[" => "]", _ => "}" };

    private static XElement Unbracketed(List<XElement> product) =>
        product is [{ Name.LocalName: "mrow" } group] && group.Elements().First().Value is "(" or "{"
            ? Element("mrow", group.Elements().Skip(1).SkipLast(1))
            : Row(product);

    private static XElement Row(IEnumerable<XElement> content) => Element("mrow", content);

    private static XElement Text(string words, bool isFirst, bool isLast) => Element("mtext", $"{(isFirst ? "" : "\u00a0")}{words}{(isLast ? "" : "\u00a0")}");

    private static XElement Element(string name, params object?[] content) => new(Namespace + name, content);
}
