using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ShapedMath.Analyzers.Facts;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Rules;

/// <summary>
/// Calls that the arguments' shapes do not allow: of the DSL's members, and of the user's own methods (CS1503, CS0411, CS1061).
/// </summary>
internal static class CallRule
{
    public static void Check(OperationAnalysisContext context, KnownTypes types)
    {
        if (CallSite.Of(context.Operation.Syntax) is not { } call)
            return;
        var reader = new ShapeReader(types, context.Operation.SemanticModel!, call.Node.SpanStart, context.ContainingSymbol);
        if (call.Qualifier is { } qualifier && reader.Model.GetSymbolInfo(qualifier).Symbol is not INamespaceOrTypeSymbol && reader.TypeOf(qualifier) is null)
            return;
        var receiver = Receiver(call, reader);
        if (Operands(call, receiver, reader) is not { } operands)
            return;
        var methods = CandidateMethods.Of(call, receiver is not null, reader, context.CancellationToken);
        if (call.Node is ConstructorInitializerSyntax)
            methods = [.. methods.Where(method => !SymbolEqualityComparer.Default.Equals(method, context.ContainingSymbol))];
        if (methods.Count == 0)
            return;
        var expected = Expectation.Of(context.Operation, reader);
        // A member of something that has no shape itself, as of a proof, is in no table, whatever it is called.
        bool isInTable = methods.All(method => types.IsOfLibrary(method) && (receiver is not null || method.IsStatic)) && call.NamesInOrder(methods, receiver is not null);
        var table = isInTable ? TableForms(call, receiver is not null) : [];
        if (table.Count > 0)
        {
            bool isShaped = operands.All(static o => o.Shape!.Kind != ShapeKind.None);
            var mismatch = isShaped ? ShapeMismatch.Explain([.. table.Select(form => FormOf(form, call, receiver))], operands, OperationCatalog.BuiltIn.Instead(table), expected) : null;
            Report.Mismatch(context, reader, mismatch, call.Span);
        }
        else
        {
            var forms = new MethodForms(call, receiver, operands, reader);
            var mismatch = ShapeMismatch.Explain([.. methods.Select(forms.Of).OfType<Form>()], operands, expected: expected)
                ?? (methods.Count == 1 && !call.HasTypeArguments ? new LabelInference(call, reader).Explain(methods[0]) : null);
            Report.Mismatch(context, reader, mismatch, SpanOf(call, mismatch, receiver is not null), call.Span);
        }
    }

    // Where one argument is to blame, it is what the user must look at.
    private static TextSpan SpanOf(CallSite call, ShapeMismatch? mismatch, bool receiverIsOperand)
    {
        int argument = (mismatch?.Culprit ?? -1) - (receiverIsOperand ? 1 : 0);
        return argument >= 0 ? ShapeReader.WithoutParentheses(call.Arguments[argument].Expression).Span : call.Span;
    }

    private static List<TypedForm> TableForms(CallSite call, bool receiverIsOperand) =>
        [.. OperationCatalog.BuiltIn.TypedForms(call.Name).Where(form => !form.IsOperator && (!receiverIsOperand || !form.IsStatic))];

    // Repairs are written as the call is: with its qualifier, if it has one.
    private static Form FormOf(TypedForm form, CallSite call, ExpressionSyntax? receiver) => Form.Of(form) with { CodeTemplate = call.Template(receiver is not null) };

    private static ExpressionSyntax? Receiver(CallSite call, ShapeReader reader) =>
        call.Qualifier is { } qualifier
        && reader.Model.GetSymbolInfo(qualifier).Symbol is not INamespaceOrTypeSymbol
        && reader.ShapeOf(reader.Model.GetTypeInfo(qualifier).Type) is { Kind: not ShapeKind.Scalar }
            ? qualifier
            : null;

    private static List<Operand>? Operands(CallSite call, ExpressionSyntax? receiver, ShapeReader reader)
    {
        var operands = new List<Operand>();
        foreach (var expression in call.Arguments.Select(static a => a.Expression).Prepend(receiver!).Where(static e => e is not null))
        {
            var operand = reader.OperandOf(expression) ?? reader.UntypedOf(expression);
            if (operand is null)
                return null;

            // Other type arguments might be needed for other shapes.
            operands.Add(call.HasTypeArguments ? operand with { Code = null } : operand);
        }

        return operands;
    }
}
