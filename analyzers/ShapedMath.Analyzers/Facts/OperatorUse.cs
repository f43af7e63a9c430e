using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Facts;

/// <summary>An operator between two operands, as the table knows it.</summary>
/// <param name="Forms">What it could have meant.</param>
/// <param name="Operands">The operands.</param>
/// <param name="Instead">What could be tried in its place.</param>
/// <param name="Code">The operation, without an assignment of its result.</param>
internal sealed record OperatorUse(IReadOnlyList<Form> Forms, IReadOnlyList<Operand> Operands, IReadOnlyList<Form> Instead, string Code)
{
    /// <summary>The operator, or <see langword="null"/> where it is none of the table's or an operand is nothing to speak of.</summary>
    public static OperatorUse? Of(IBinaryOperation operation, ShapeReader reader) =>
        operation.Syntax is BinaryExpressionSyntax syntax ? Of(syntax.OperatorToken.Text, "", syntax.Left, syntax.Right, reader) : null;

    /// <summary>The operator of a compound assignment, whose repairs are plain assignments: <c>A = A + B.T</c>.</summary>
    public static OperatorUse? Of(ICompoundAssignmentOperation operation, ShapeReader reader)
    {
        if (operation.Syntax is not AssignmentExpressionSyntax syntax)
            return null;
        string sign = syntax.OperatorToken.Text.TrimEnd('=');
        var use = Of(sign, $"{SourceTemplate.Literal(syntax.Left.ToString())} = ", syntax.Left, syntax.Right, reader);
        return use is null || IsSimple(operation.Target) ? use : use with { Operands = [.. use.Operands.Select(static o => o with { Code = null })] };
    }

    private static OperatorUse? Of(string sign, string target, ExpressionSyntax left, ExpressionSyntax right, ShapeReader reader)
    {
        var typed = OperationCatalog.BuiltIn.TypedForms(sign).Where(static form => form.IsOperator).ToList();
        var forms = typed.ConvertAll(form => Form.Of(form) with { CodeTemplate = $"{target}{{0}} {sign} {{1}}" });
        if (forms.Count == 0 || reader.OperandOf(left) is not { Shape.Kind: not ShapeKind.None } first || reader.OperandOf(right) is not { Shape.Kind: not ShapeKind.None } second)
            return null;
        var instead = OperationCatalog.BuiltIn.Instead(typed).Select(form => form with { CodeTemplate = target + form.CodeTemplate });
        return new(forms, [first, second], [.. instead], $"{left} {sign} {right}");
    }

    // Written twice, it must do nothing the second time.
    private static bool IsSimple(IOperation? target) => target switch
    {
        null or IInstanceReferenceOperation or ILocalReferenceOperation or IParameterReferenceOperation => true,
        IFieldReferenceOperation field => IsSimple(field.Instance),
        IPropertyReferenceOperation { Arguments.Length: 0 } property => IsSimple(property.Instance),
        _ => false,
    };
}
