using Microsoft.CodeAnalysis;
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
    public static void CheckCall(OperationAnalysisContext context, KnownTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        Check(context, types, call.TargetMethod, call.Instance, call.Syntax is InvocationExpressionSyntax syntax ? syntax.Expression : null);
    }

    public static void CheckReference(OperationAnalysisContext context, KnownTypes types)
    {
        var reference = (IMethodReferenceOperation)context.Operation;
        Check(context, types, reference.Method, reference.Instance, reference.Syntax);
    }

    private static void Check(OperationAnalysisContext context, KnownTypes types, IMethodSymbol method, IOperation? instance, SyntaxNode? callee)
    {
        if (method.Name != "As" || instance?.Syntax is not ExpressionSyntax receiver || !types.IsOfLibrary(method) || !method.TypeArguments.All(argument => IsMadeOfDimensions(argument, types)))
            return;
        var reader = new ShapeReader(types, context.Operation.SemanticModel!, receiver.SpanStart, context.ContainingSymbol);
        var name = callee switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            _ => null,
        };
        if (name is not null && reader.OperandOf(receiver) is { } value && reader.ShapeOf(method.ReturnType) is { } target)
            Report.Mismatch(context, reader, ShapeMismatch.OfReading(RuleIds.Reading, value, target), name.Span);
    }

    // What is none is reported as that.
    private static bool IsMadeOfDimensions(ITypeSymbol type, KnownTypes types) =>
        type.TypeKind != TypeKind.Error
        && types.IsDimension(type)
        && (type is not INamedTypeSymbol named || !types.IsOfLibrary(named) || named.TypeArguments.All(argument => IsMadeOfDimensions(argument, types)));
}
