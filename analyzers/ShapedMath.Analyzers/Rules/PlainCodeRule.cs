using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using ShapedMath.Analyzers.Diagnostics;
using ShapedMath.Analyzers.Facts;
using ShapedMath.Analyzers.Flow;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Rules;

/// <summary>Shapes in ordinary MathNet code, which the compiler has nothing to say of: they are inferred.</summary>
internal static class PlainCodeRule
{
    public static void Check(OperationBlockAnalysisContext context, MathNetTypes types, MathNetTable table, Contracts contracts)
    {
        foreach (var block in context.OperationBlocks)
        {
            if (block is IAttributeOperation || !block.DescendantsAndSelf().Any(operation => types.IsMatrixOrVector(operation.Type)))
                continue;
            var reported = new HashSet<TextSpan>();
            var flow = new FlowContext(types, table, contracts, context.OwningSymbol, Variables.Untracked(block), (operation, mismatch) =>
            {
                if (reported.Add(operation.Syntax.Span))
                    context.ReportDiagnostic(DiagnosticOf(operation.Syntax.GetLocation(), mismatch));
            });
            FlowAnalysis.Run(flow, context.GetControlFlowGraph(block), context.OwningSymbol as IMethodSymbol, context.CancellationToken);
        }
    }

    private static Diagnostic DiagnosticOf(Location location, ShapeMismatch mismatch) => Diagnostic.Create(
        Descriptors.Of(mismatch.RuleId),
        location,
        [location],
        RepairProperties.Of(mismatch.Repairs),
        mismatch.Message);
}
