using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using ShapedMath.Analyzers.Diagnostics;
using ShapedMath.Analyzers.Facts;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Rules;

/// <summary>
/// Readings under labels that differ in more than association: <c>x.As&lt;Sum&lt;D, N&gt;&gt;()</c> of a <c>Sum&lt;N, D&gt;</c>. No
/// compiler error stands beside it.
/// </summary>
internal static class ReadingRule
{
    public static void Check(OperationAnalysisContext context, KnownTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name != "As" || !types.IsOfLibrary(call.TargetMethod) || call.Syntax is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access })
            return;
        var reader = new ShapeReader(types, call.SemanticModel!, access.SpanStart, context.ContainingSymbol);
        if (reader.OperandOf(access.Expression) is { } value && call.Type is { } type && reader.IsKnown(type) && reader.ShapeOf(type) is { } target)
            Report.Mismatch(context, ShapeMismatch.OfReading(RuleIds.Reading, value, target), access.Name.Span);
    }
}
