using System.Globalization;

namespace ShapedMath.Shapes;

/// <summary>One way in which a call could have been meant: what it takes, how it is written, what is said when it fails.</summary>
/// <param name="Signature">What it takes and gives.</param>
/// <param name="RuleId">The rule that reports a misfit.</param>
/// <param name="Phrase">What cannot be done; {0}, {1}, … are the operands.</param>
/// <param name="CodeTemplate">How it is written; {0}, {1}, … are the operands.</param>
/// <param name="NamesSizes">Whether the signature's names are the user's own, so that messages may speak of them.</param>
public sealed record Form(ShapeSignature Signature, string RuleId, string Phrase, string CodeTemplate, bool NamesSizes = false)
{
    /// <summary>Whether it is written between its operands.</summary>
    internal bool IsOperator => CodeTemplate.StartsWith("{0} ", StringComparison.Ordinal);

    /// <summary>The same on the negative of its last operand.</summary>
    internal Form OnNegative => this with { CodeTemplate = CodeTemplate.Replace(Slot(Signature.Operands.Count - 1), "-" + Slot(Signature.Operands.Count - 1)) };

    /// <summary>Whether no more is known of what it does than its name: it may be no product.</summary>
    internal bool IsCall => Phrase.StartsWith("call '", StringComparison.Ordinal);

    /// <summary>The typed member as a form.</summary>
    public static Form Of(TypedForm typed) =>
        new(typed.Signature, typed.Operation.RuleId, typed.Operation.Phrase is { Length: > 0 } phrase ? phrase : Call(typed), typed.CodeTemplate);

    /// <summary>The call of a method whose parameters have contracts, as a form.</summary>
    /// <param name="method">The method.</param>
    /// <param name="signature">The contracts.</param>
    public static Form OfCall(string method, ShapeSignature signature) =>
        new(signature, "SM1003", $"call '{Literal(method)}'{With(signature.Operands.Count)}", Literal(method), NamesSizes: true);

    /// <summary>What a method with contracts gives, as a form: the last operand of the signature is the result.</summary>
    /// <param name="method">The method.</param>
    /// <param name="signature">The contracts of the arguments and of the result.</param>
    public static Form OfResult(string method, ShapeSignature signature)
    {
        int result = signature.Operands.Count - 1;
        return new(signature, "SM1004", $"return {Slot(result)} from '{Literal(method)}'{With(result)}", "{0}", NamesSizes: true);
    }

    /// <summary>That a value has a shape, as data are expected to have where they come in.</summary>
    /// <param name="pattern">The shape.</param>
    /// <param name="ruleId">The rule that reports it.</param>
    /// <param name="text">The shape as it is written.</param>
    public static Form OfExpectation(ShapePattern pattern, string ruleId, string text) =>
        new(new ShapeSignature([pattern], [pattern]), ruleId, $"take {{0}} as \"{Literal(text)}\"", "{0}");

    // In a phrase, braces are operands.
    private static string Literal(string name) => name.Replace("{", "{{").Replace("}", "}}");

    private static string Slot(int operand) => $"{{{operand.ToString(CultureInfo.InvariantCulture)}}}";

    private static string With(int operands)
    {
        var slots = Enumerable.Range(0, operands).Select(Slot).ToList();
        return slots.Count switch
        {
            0 => "",
            1 => $" with {slots[0]}",
            _ => $" with {string.Join(", ", slots.Take(slots.Count - 1))} and {slots[slots.Count - 1]}",
        };
    }

    private static string Call(TypedForm typed) =>
        $"call '{typed.Name}' with {string.Join(" and ", typed.Signature.Operands.Select(static (_, i) => $"{{{i}}}"))}";
}
