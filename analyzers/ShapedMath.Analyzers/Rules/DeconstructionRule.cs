using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using ShapedMath.Analyzers.Facts;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Rules;

/// <summary>Parts that go into variables of other shapes: <c>(Matrix&lt;D, D&gt; V, …) = X.TallSvd()</c> (CS0029).</summary>
internal static class DeconstructionRule
{
    public static void Check(OperationAnalysisContext context, KnownTypes types)
    {
        // A tuple is converted part by part: ConversionRule sees that.
        if (context.Operation is not IDeconstructionAssignmentOperation { Target: var target, Syntax: AssignmentExpressionSyntax assignment })
            return;
        var elements = Elements(target);
        var model = context.Operation.SemanticModel!;
        if (model.GetDeconstructionInfo(assignment).Method is not { } method)
            return;
        var reader = new ShapeReader(types, model, assignment.SpanStart, context.ContainingSymbol);
        var parts = method.Parameters.Skip(method.IsStatic ? 1 : 0).ToList();
        if (parts.Count != elements.Length || reader.TypeOf(assignment.Right) is null)
            return;
        for (int i = 0; i < parts.Count; i++)
        {
            if (elements[i].Type is not { } declared || !reader.IsKnown(declared) || !reader.IsKnown(parts[i].Type)
                || reader.ShapeOf(declared) is not { } due || reader.ShapeOf(parts[i].Type) is not { } shape)
            {
                continue;
            }

            var value = new Operand($"part {parts[i].Name} of '{assignment.Right}'", null, shape);
            var destination = Destination.InTarget(Destination.NameOf(elements[i]));
            if (ShapeMismatch.OfDeclared(destination.RuleId, destination.Phrase, value, due) is { } mismatch)
            {
                Report.Mismatch(context, reader, mismatch, elements[i].Syntax.Span);
                return;
            }
        }
    }

    // `(var a, B b) = …` and `var (a, b) = …`
    private static ImmutableArray<IOperation> Elements(IOperation target) => target switch
    {
        ITupleOperation tuple => tuple.Elements,
        IDeclarationExpressionOperation { Expression: ITupleOperation tuple } => tuple.Elements,
        _ => [],
    };
}
