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

    /// <summary>The typed member as a form.</summary>
    public static Form Of(TypedForm typed) =>
        new(typed.Signature, typed.Operation.RuleId, typed.Operation.Phrase is { Length: > 0 } phrase ? phrase : Call(typed), typed.CodeTemplate);

    private static string Call(TypedForm typed) =>
        $"call '{typed.Name}' with {string.Join(" and ", typed.Signature.Operands.Select(static (_, i) => $"{{{i}}}"))}";
}
