using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using ShapedMath.Analyzers.Diagnostics;
using ShapedMath.Analyzers.Facts;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Rules;

/// <summary>Operators that the operands' shapes do not allow, as <c>X * y</c>, and compound assignments (CS0019, CS9340, CS0029).</summary>
internal static class OperatorRule
{
    public static void CheckBinary(OperationAnalysisContext context, KnownTypes types)
    {
        // A comparison that is wrong has the type bool all the same; there is none in the table.
        var operation = (IBinaryOperation)context.Operation;
        if (operation is not { OperatorMethod: null, Type.TypeKind: TypeKind.Error })
            return;
        var reader = new ShapeReader(types, operation.SemanticModel!, operation.Syntax.SpanStart, context.ContainingSymbol);
        if (OperatorUse.Of(operation, reader) is not { } use)
            return;
        var expected = Expectation.Of(operation, reader);
        var mismatch = ShapeMismatch.Explain(use.Forms, use.Operands, use.Instead, expected) ?? OfAbsence(operation, use, reader);
        Report.Mismatch(context, reader, mismatch, operation.Syntax.Span);
    }

    public static void CheckCompoundAssignment(OperationAnalysisContext context, KnownTypes types)
    {
        var operation = (ICompoundAssignmentOperation)context.Operation;
        bool isUndefined = operation is { OperatorMethod: null, Type.TypeKind: TypeKind.Error };
        bool isUnstorable = operation is { OperatorMethod: not null, OutConversion.Exists: false };
        if (!isUndefined && !isUnstorable)
            return;
        var reader = new ShapeReader(types, operation.SemanticModel!, operation.Syntax.SpanStart, context.ContainingSymbol);
        if (OperatorUse.Of(operation, reader) is not { } use)
            return;
        var target = use.Operands[0];
        var mismatch = isUndefined
            ? ShapeMismatch.Explain(use.Forms, use.Operands, use.Instead, target.Shape)
            : OfResult(operation, use, reader);
        Report.Mismatch(context, reader, mismatch, operation.Syntax.Span);
    }

    // The shapes fit, and the compiler knows no such operator: of what is stored otherwise, or since it is not imported.
    private static ShapeMismatch? OfAbsence(IBinaryOperation operation, OperatorUse use, ShapeReader reader)
    {
        string sign = ((BinaryExpressionSyntax)operation.Syntax).OperatorToken.Text;
        var types = new[] { operation.LeftOperand.Type!, operation.RightOperand.Type! };
        if (Array.Exists(types, KnownTypes.IsConvertedByToMatrix))
            return ShapeMismatch.OfAbsence(use.Forms, use.Operands, $"there is no '{sign}' of a {types[0].Name} and a {types[1].Name}");
        return Array.Exists(types, reader.Types.IsMatrix) && !reader.IsImported
            ? ShapeMismatch.OfAbsence(use.Forms, use.Operands, $"this '{sign}' is in the namespace ShapedMath, and 'using ShapedMath;' is missing")
            : null;
    }

    // The operation is defined, but its result is not what the target declares: X *= Y, where X * Y is square and X is not.
    private static ShapeMismatch? OfResult(ICompoundAssignmentOperation operation, OperatorUse use, ShapeReader reader)
    {
        var target = use.Operands[0];
        var result = Operand.OfCode(use.Code, reader.ShapeOf(operation.OperatorMethod!.ReturnType)) with { Code = null };
        return ShapeMismatch.OfDeclared(RuleIds.Storage, $"store {{0}} in {SourceTemplate.Literal(target.Description)}", result, target.Shape!, use.Forms, use.Operands);
    }
}
