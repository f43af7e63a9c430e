using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using ShapedMath.Analyzers.Diagnostics;
using ShapedMath.Analyzers.Facts;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Rules;

/// <summary>Entries that a value does not have: <c>(x.T * A * x)[0, 0]</c>, <c>y[i, 0]</c> (CS0021, CS1501, CS7036).</summary>
internal static class EntryRule
{
    public static void Check(OperationAnalysisContext context, KnownTypes types)
    {
        if (context.Operation.Syntax is not ElementAccessExpressionSyntax access || !AreIndices(access.ArgumentList, context.Operation.SemanticModel!))
            return;
        var reader = new ShapeReader(types, context.Operation.SemanticModel!, access.SpanStart, context.ContainingSymbol);
        if (reader.OperandOf(access.Expression) is not { } value || (value.Shape!.Kind == ShapeKind.Scalar && !IsOfShapes(access.Expression, reader)))
            return;
        bool standsAlone = access.Parent is ArrowExpressionClauseSyntax or ReturnStatementSyntax or EqualsValueClauseSyntax or ArgumentSyntax;
        value = value with { Code = standsAlone ? value.Code : access.Expression.ToString() };
        Report.Mismatch(context, reader, ShapeMismatch.OfEntry(RuleIds.Part, value, access.ArgumentList.Arguments.Count), access.Span);
    }

    private static bool AreIndices(BracketedArgumentListSyntax arguments, SemanticModel model) =>
        arguments.Arguments.All(argument => model.GetTypeInfo(argument.Expression).Type?.SpecialType == SpecialType.System_Int32);

    // A number is no matter of shapes, unless it was made of things that have one.
    private static bool IsOfShapes(ExpressionSyntax expression, ShapeReader reader) =>
        reader.Model.GetOperation(ShapeReader.WithoutParentheses(expression)) is IBinaryOperation operation
        && operation.DescendantsAndSelf().Any(o => o.Type is { } type && reader.Types.KindOf(type) is not (null or ShapeKind.Scalar));
}
