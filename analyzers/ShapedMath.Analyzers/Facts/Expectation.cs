using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Facts;

/// <summary>The shape that the place of an expression asks for, so that the repair that fits there is the one advised.</summary>
internal static class Expectation
{
    public static Shape? Of(IOperation operation, ShapeReader reader) => operation.Parent switch
    {
        IConversionOperation { IsImplicit: true, Type: { } type } conversion => reader.IsKnown(type) ? reader.ShapeOf(type) : Of(conversion, reader),
        IConditionalOperation conditional when conditional.Condition != operation => Of(conditional, reader),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract } sum => OfTerm(sum.LeftOperand == operation ? sum.RightOperand : sum.LeftOperand, reader),
        _ => null,
    };

    // Beside a sum's other term, the same shape is due.
    private static Shape? OfTerm(IOperation other, ShapeReader reader) =>
        other.Type is { } type && reader.IsKnown(type) && reader.ShapeOf(type) is { Kind: ShapeKind.Matrix or ShapeKind.Vector or ShapeKind.Row } shape ? shape : null;
}
