using ShapedMath.Generators.Models;
using ShapedMath.Shapes;

namespace ShapedMath.Generators.Emission;

/// <summary>Writes a member's documentation: the row's own, the shapes, and what is checked.</summary>
internal static class DocumentationEmitter
{
    public static void Emit(SourceWriter writer, TypedMember member)
    {
        EmitSummary(writer, member.Documentation.Length > 0 ? member.Documentation : member.Signature);
        writer.Line($"/// <remarks><c>{Xml.Escape(member.Signature)}</c></remarks>");
        foreach (var dimension in member.Dimensions.Where(static dimension => dimension.Owner == DimensionOwner.Member))
            writer.Line(TypeParameter(dimension));
        foreach (var operand in member.Operands.Skip(member.IsOperator || member.Home.Kind == HomeKind.Functions ? 0 : 1))
            writer.Line($"/// <param name=\"{operand.Name}\">{Value(operand.Value)}.</param>");
        writer.Line($"/// <returns>{Value(member.Result)}.</returns>");
        if (member.Checks.Count > 0)
            writer.Line($"/// <exception cref=\"ShapeMismatchException\">{Sentence(string.Join(", or ", member.Checks.Select(check => Violation(member, check))))}.</exception>");
    }

    public static string TypeParameter(Dimension dimension) =>
        $"/// <typeparam name=\"{dimension.TypeParameter}\">The dimension {Xml.Escape(dimension.Variable)}.</typeparam>";

    private static void EmitSummary(SourceWriter writer, string documentation)
    {
        string[] lines = [.. Xml.Lines(documentation).Select(static line => Xml.Escape(line.Trim())).Where(static line => line.Length > 0)];
        if (lines.Length == 1)
        {
            writer.Line($"/// <summary>{lines[0]}</summary>");
            return;
        }

        writer.Line("/// <summary>");
        foreach (string line in lines)
            writer.Line($"/// {line}");
        writer.Line("/// </summary>");
    }

    private static string Value(TypedValue value) => Xml.Escape(value.Kind switch
    {
        ShapeKind.Matrix => $"The {Factor(value.Sizes[0])}×{Factor(value.Sizes[1])} matrix",
        ShapeKind.Vector => $"The column of length {value.Sizes[0]}",
        ShapeKind.Row => $"The row of length {value.Sizes[0]}",
        ShapeKind.Size => $"The size {value.Sizes[0]}",
        _ => "The number",
    });

    private static string Factor(DimTerm size) => size is DimOperation { Operator: not DimOperator.Min } ? $"({size})" : size.ToString();

    private static string Violation(TypedMember member, SizeCheck check) => check switch
    {
        { Left: ReadSize left, Right: ReadSize right } when left.Operand == right.Operand => $"{Name(member, left)} is not square",
        { Left: ReadSize left, Right: ReadSize right } => Measure(member, left) == Measure(member, right)
            ? $"{Measure(member, left)} of {Name(member, left)} differs from that of {Name(member, right)}"
            : $"{Measure(member, left)} of {Name(member, left)} differs from {Measure(member, right)} of {Name(member, right)}",
        { Left: ComputedSize left, Right: ReadSize right } => $"{Measure(member, right)} of {Name(member, right)} differs from {Xml.Escape(left.Term.ToString())}",
        { Left: ComputedSize left, Right: ComputedSize right } => $"<c>{Xml.Escape(new SizeCondition(left.Term, check.Comparison, right.Term).ToString())}</c> does not hold",
        _ => throw new ArgumentOutOfRangeException(nameof(check)),
    };

    private static string Measure(TypedMember member, ReadSize size) =>
        member.Operands[size.Operand].Value.Kind != ShapeKind.Matrix ? "the length" : size.Axis == 0 ? "the row count" : "the column count";

    private static string Name(TypedMember member, ReadSize size)
    {
        bool isReceiver = size.Operand == 0 && !member.IsOperator && member.Home.Kind != HomeKind.Functions;
        var operand = member.Operands[size.Operand];
        if (!isReceiver)
            return $"<paramref name=\"{operand.Name}\"/>";
        return operand.Value.Kind switch { ShapeKind.Matrix => "this matrix", ShapeKind.Vector => "this column", _ => "this row" };
    }

    private static string Sentence(string text) => text[0] == '<' ? text : char.ToUpperInvariant(text[0]) + text.Substring(1);
}
