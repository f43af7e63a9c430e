using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using ShapedMath.Analyzers.Diagnostics;
using ShapedMath.Analyzers.Facts;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Rules;

/// <summary>Elements that do not have the shape of their collection: <c>new List&lt;Matrix&lt;N, D&gt;&gt; { X.T }</c> (CS1950), and those that a foreach takes out (CS0030).</summary>
internal static class ElementRule
{
    public static void CheckInitializer(OperationAnalysisContext context, KnownTypes types)
    {
        if (context.Operation.Syntax is not ExpressionSyntax { Parent: InitializerExpressionSyntax { RawKind: (int)SyntaxKind.CollectionInitializerExpression } } element)
            return;
        var reader = new ShapeReader(types, context.Operation.SemanticModel!, element.SpanStart, context.ContainingSymbol);
        var info = reader.Model.GetCollectionInitializerSymbolInfo(element, context.CancellationToken);
        if (info.CandidateSymbols is not [IMethodSymbol { Parameters: [{ Type: var type }] }] || reader.OperandOf(element) is not { } value)
            return;
        if (reader.IsKnown(type) && reader.ShapeOf(type) is { } due && value.Shape!.Kind != ShapeKind.None)
            Report.Mismatch(context, reader, ShapeMismatch.OfDeclared(RuleIds.Storage, "add {0} to this collection", value, due), element.Span);
    }

    public static void CheckLoop(OperationAnalysisContext context, KnownTypes types)
    {
        if (context.Operation is not IForEachLoopOperation { Locals: [{ Type: { } declared } local], Syntax: ForEachStatementSyntax loop } || types.KindOf(declared) is null)
            return;
        var reader = new ShapeReader(types, context.Operation.SemanticModel!, loop.SpanStart, context.ContainingSymbol);
        var element = reader.Model.GetForEachStatementInfo(loop).ElementType;
        if (element is null || !reader.IsKnown(element) || reader.TypeOf(loop.Expression) is null || reader.ShapeOf(element) is not { } shape)
            return;
        var value = new Operand($"an element of '{loop.Expression}'", null, shape);
        Report.Mismatch(context, reader, ShapeMismatch.OfDeclared(RuleIds.Storage, Destination.InTarget(local.Name).Phrase, value, reader.ShapeOf(declared)!), loop.Type.Span);
    }
}
