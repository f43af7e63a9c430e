using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using ShapedMath.Analyzers.Diagnostics;
using ShapedMath.Analyzers.Facts;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Rules;

/// <summary>Choices between values of different shapes: <c>c ? X : X.T</c> (CS0173), and switch expressions (CS8506).</summary>
internal static class ChoiceRule
{
    private const string Phrase = "choose between {0} and {1}";

    // Both branches have one shape, whatever that is.
    private static readonly IReadOnlyList<ShapePattern> Patterns =
    [
        new(null, ShapeKind.Matrix, new DimName("m"), new DimName("n")),
        new(null, ShapeKind.Vector, new DimName("n")),
        new(null, ShapeKind.Row, new DimName("n")),
    ];

    public static void CheckConditional(OperationAnalysisContext context, KnownTypes types)
    {
        var choice = (IConditionalOperation)context.Operation;
        if (choice.Type is not IErrorTypeSymbol || choice.Syntax is not ConditionalExpressionSyntax syntax || HasTarget(choice))
            return;
        var reader = new ShapeReader(types, choice.SemanticModel!, syntax.SpanStart, context.ContainingSymbol);
        string template = SourceTemplate.Literal(syntax.Condition.ToString()) + " ? {0} : {1}";
        Report.Mismatch(context, reader, Explain(syntax.WhenTrue, syntax.WhenFalse, template, reader), syntax.Span);
    }

    public static void CheckSwitch(OperationAnalysisContext context, KnownTypes types)
    {
        var choice = (ISwitchExpressionOperation)context.Operation;
        if (choice.Type is not IErrorTypeSymbol || choice.Syntax is not SwitchExpressionSyntax syntax || HasTarget(choice))
            return;
        var reader = new ShapeReader(types, choice.SemanticModel!, syntax.SpanStart, context.ContainingSymbol);
        foreach (var arm in syntax.Arms.Skip(1))
        {
            if (Explain(syntax.Arms[0].Expression, arm.Expression, "", reader) is { } mismatch)
            {
                Report.Mismatch(context, reader, mismatch, arm.Expression.Span);
                return;
            }
        }
    }

    // Where a type is asked for, each branch is compared with that.
    private static bool HasTarget(IOperation choice) => choice.Parent is IConversionOperation { Type: not (null or IErrorTypeSymbol) };

    private static ShapeMismatch? Explain(ExpressionSyntax first, ExpressionSyntax second, string template, ShapeReader reader)
    {
        if (reader.OperandOf(first) is not { Shape.Kind: not ShapeKind.None } left || reader.OperandOf(second) is not { Shape.Kind: not ShapeKind.None } right)
            return null;
        var forms = Patterns.Select(pattern => new Form(new ShapeSignature([pattern, pattern], [pattern]), RuleIds.Elementwise, Phrase, template)).ToList();
        return ShapeMismatch.Explain(forms, template.Length > 0 ? [left, right] : [left with { Code = null }, right]);
    }
}
