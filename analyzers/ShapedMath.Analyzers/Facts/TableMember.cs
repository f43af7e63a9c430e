using System.Globalization;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Facts;

/// <summary>A member as a table knows it.</summary>
/// <param name="Row">The row.</param>
/// <param name="Signature">The row's signature, the result buffer being an operand where there is one.</param>
/// <param name="Name">The member's name, or that of the type that it makes.</param>
/// <param name="CodeTemplate">How it is written, or <see langword="null"/> where repairs cannot be.</param>
/// <param name="Into">The operand that is a result buffer, or <see langword="null"/>.</param>
internal sealed record TableMember(Operation Row, ShapeSignature Signature, string Name, string? CodeTemplate, int? Into)
{
    /// <summary>The member as messages speak of it.</summary>
    public Form ToForm()
    {
        // What a row says of its operands counts a receiver that a static member has not.
        bool isCounted = Signature.Operands.Count == Row.Signature.Operands.Count + (Into is null ? 0 : 1);
        string phrase = Row.Phrase.Length > 0 && isCounted ? Row.Phrase : Call();
        return new(Signature, Row.RuleId, Into is { } buffer && Row.Phrase.Length > 0 ? $"{phrase} into {{{buffer.ToString(CultureInfo.InvariantCulture)}}}" : phrase, CodeTemplate ?? $"{Name}({{0}})");
    }

    private string Call()
    {
        var shaped = Enumerable.Range(0, Signature.Operands.Count)
            .Where(i => Signature.Operands[i].Kind is not (ShapeKind.None or ShapeKind.Scalar))
            .Select(static i => $"{{{i}}}");
        return $"call '{Name}' with {string.Join(" and ", shaped)}";
    }
}
