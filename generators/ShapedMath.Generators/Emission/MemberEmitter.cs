using ShapedMath.Generators.Models;
using ShapedMath.Shapes;

namespace ShapedMath.Generators.Emission;

/// <summary>Writes a member: its documentation, its head, the checks, the call.</summary>
internal static class MemberEmitter
{
    public static void Emit(SourceWriter writer, TypedMember member)
    {
        DocumentationEmitter.Emit(writer, member);
        if (member.Checks.Count == 0)
        {
            writer.Line($"{Head(member)} => {Computation(member)};");
            return;
        }

        writer.Open(Head(member));
        writer.Line($"if ({string.Join(" || ", member.Checks.Select(check => SizeText.Violation(member, check)))})");
        writer.Line($"    throw ShapeMismatchException.For({string.Join(", ", member.Operands.Select(Shaped).Prepend(CSharp.Literal(member.Form)))});");
        writer.Line($"return {Computation(member)};");
        writer.Close();
    }

    private static string Head(TypedMember member)
    {
        bool isInstance = !member.IsOperator && member.Home.Kind != HomeKind.Functions;
        string modifiers = isInstance ? "public" : "public static";
        string name = member.IsOperator ? $"operator {member.Name}" : CSharp.Identifier(member.Name);
        var own = member.Dimensions.Where(static dimension => dimension.Owner == DimensionOwner.Member).Select(static dimension => dimension.TypeParameter);
        var parameters = member.Operands.Skip(isInstance ? 1 : 0).Select(operand => $"{SizeText.Type(member, operand.Value)} {CSharp.Identifier(operand.Name!)}");
        return $"{modifiers} {SizeText.Type(member, member.Result)} {name}{CSharp.Generic(own)}({string.Join(", ", parameters)})";
    }

    private static string Computation(TypedMember member)
    {
        var values = member.Operands.Select(MathNetValue).ToList();
        switch (member.Computation)
        {
            case KernelCall kernel:
                return $"{kernel.Name}({string.Join(", ", member.Operands.Select(static operand => operand.Name is null ? "this" : CSharp.Identifier(operand.Name)))})";
            case SizeOnly size:
                return SizeText.Result(member, size.Size);
            case MathNetOperator { Sign: var sign }:
                return Wrapped(member, values.Count == 1 ? sign + values[0] : $"{values[0]} {sign} {values[1]}");
            case MathNetCall call:
                return Wrapped(member, $"{values[0]}.{CSharp.Identifier(call.Name)}({string.Join(", ", values.Skip(1))})");
            default:
                throw new ArgumentOutOfRangeException(nameof(member));
        }
    }

    private static string Wrapped(TypedMember member, string value) => member.Result.Kind == ShapeKind.Scalar ? value : $"new({value})";

    private static string MathNetValue(TypedOperand operand) =>
        operand.Value.Kind == ShapeKind.Scalar ? CSharp.Identifier(operand.Name!) : Of(operand, "ToMathNet()");

    private static string Of(TypedOperand operand, string member) => operand.Name is null ? member : $"{CSharp.Identifier(operand.Name)}.{member}";

    // A number has no shape that it could tell, so that it is told here.
    private static string Shaped(TypedOperand operand) => operand.Value.Kind == ShapeKind.Scalar
        ? "new global::ShapedMath.Shapes.Operand(\"double\", null, global::ShapedMath.Shapes.Shape.Scalar)"
        : Of(operand, "Operand");
}
