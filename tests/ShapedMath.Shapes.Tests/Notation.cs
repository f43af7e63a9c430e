using FsCheck;
using FsCheck.Fluent;

namespace ShapedMath.Shapes.Tests;

/// <summary>Random signatures and random text in, or near, their notation.</summary>
internal static class Notation
{
    // Names that the notation uses itself are names all the same, wherever a size may stand.
    private static readonly string[] Names = ["m", "n", "k", "n1", "_x", "größe", "I", "int", "where", "typed", "min", "static"];

    private static readonly string[] Fragments =
    [
        "(", ")", "[", "]", ",", "'", ":", "|", ".", "->", "+", "-", "*", "/", "<", "<=", ">", ">=", "=", "_", "+into", "where", "typed", "static", "operator",
        "error", "instead", "via", "handwritten", "I", "int", "min(", "n", "m", "k", "0", "1", "2n", "99999999999", "SM1001", "\"x {0}\"", "\"", "{", "}", "#", "///",
        " ", "  ", "\t", "\n", "\r\n", "\n  ", "Matrix.Add", "λ", "𝑛", "\0", "\u00A0", "\u2028",
    ];

    internal static Gen<DimTerm> Dim => Gen.Choose(1, 5).SelectMany(static leaves => Terms.Any(leaves, Names));

    internal static Gen<ShapePattern> Pattern =>
        from kind in Gen.Elements(Enum.GetValues<ShapeKind>())
        from dims in Dim.ListOf(kind switch { ShapeKind.Matrix => 2, ShapeKind.Array => 3, ShapeKind.Vector or ShapeKind.Row or ShapeKind.Size => 1, _ => 0 })
        from label in Gen.Elements<string?>(null, null, "U", "rhs", "I", "where", "typed")
        select new ShapePattern(kind is ShapeKind.None or ShapeKind.Size or ShapeKind.Identity ? null : label, kind, [.. dims]);

    private static Gen<ShapePattern> Operand =>
        from pattern in Pattern
        from constant in Gen.Elements<string?>(null, "Thin", "true", "where")
        select pattern.Kind == ShapeKind.None ? new ShapePattern(null, ShapeKind.None) { Constant = constant } : pattern;

    internal static Gen<ShapeSignature> Signature =>
        from operandCount in Gen.Choose(1, 4)
        from operands in Operand.ListOf(operandCount)
        from resultCount in Gen.Choose(1, 3)
        from results in Pattern.ListOf(resultCount)
        from conditionCount in Gen.Choose(0, 3)
        from conditions in KnownFacts.Condition(Dim).ListOf(conditionCount)
        select new ShapeSignature([.. operands], [.. results], [.. conditions]);

    /// <summary>Text of the notation's own words and signs, in any order, and of any characters.</summary>
    internal static Gen<string> Gibberish =>
        Gen.OneOf(
            Gen.Choose(0, 20).SelectMany(static n => Gen.Elements(Fragments).ListOf(n)).Select(static f => string.Concat(f)),
            Gen.Choose(0, 20).SelectMany(static n => Gen.Choose(0, char.MaxValue).ListOf(n)).Select(static c => string.Concat(c.Select(static x => (char)x))));

    /// <summary>The text with one to three places deleted, doubled, exchanged or overwritten.</summary>
    internal static Gen<string> Mutated(string text) =>
        from mutations in Gen.Choose(1, 3).SelectMany(n => Mutation(text.Length).ListOf(n))
        select mutations.Aggregate(text, static (all, mutate) => mutate(all));

    private static Gen<Func<string, string>> Mutation(int length) =>
        from kind in Gen.Choose(0, 3)
        from start in Gen.Choose(0, Math.Max(0, length - 1))
        from count in Gen.Choose(0, 6)
        from fragment in Gen.Elements(Fragments)
        select (Func<string, string>)(text =>
        {
            int at = Math.Min(start, text.Length);
            int end = Math.Min(at + count, text.Length);
            return kind switch
            {
                0 => text[..at] + text[end..],
                1 => text[..end] + text[at..],
                2 => text[..at] + fragment + text[at..],
                _ => text[..at] + fragment + text[end..],
            };
        });

    internal static void ShouldBeSame(ShapeSignature actual, ShapeSignature expected)
    {
        string text = $"{actual} and {expected}";
        ShouldBeSame(actual.Operands, expected.Operands, text);
        ShouldBeSame(actual.Results, expected.Results, text);
        actual.Conditions.ShouldBe(expected.Conditions, text);
        actual.ShouldBe(expected);
        actual.GetHashCode().ShouldBe(expected.GetHashCode());
    }

    private static void ShouldBeSame(IReadOnlyList<ShapePattern> actual, IReadOnlyList<ShapePattern> expected, string text)
    {
        actual.Select(static p => (p.Label, p.Kind, p.Constant)).ShouldBe(expected.Select(static p => (p.Label, p.Kind, p.Constant)), text);
        actual.SelectMany(static p => p.Dims).ShouldBe(expected.SelectMany(static p => p.Dims), text);
    }
}
