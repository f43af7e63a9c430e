using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using ShapedMath.Analyzers.Diagnostics;
using ShapedMath.Analyzers.Flow;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Rules;

/// <summary>Shapes in ordinary MathNet code, which the compiler has nothing to say of: they are inferred.</summary>
internal static class PlainCodeRule
{
    public static void Check(OperationBlockAnalysisContext context, Project project)
    {
        bool isUnderContract = context.OwningSymbol is IMethodSymbol method && project.Contracts.AreOn(method);
        foreach (var block in context.OperationBlocks)
        {
            if (block is IAttributeOperation)
                continue;
            var parts = Body.PartsOf(block);
            if (!isUnderContract && !parts.Exists(project.IsAboutShapes))
                continue;
            foreach (var part in parts)
            {
                if (part is IInvocationOperation call)
                    ContractRule.CheckExpectation(call, project.Contracts, context.ReportDiagnostic);
            }

            var flow = FlowContext.Of(project, Project.Deepest, context.OwningSymbol, parts);
            FlowAnalysis.Run(new FlowFunction(flow, context.GetControlFlowGraph(block), context.OwningSymbol as IMethodSymbol, context.CancellationToken), new Reporter(context));
        }
    }

    private sealed class Reporter(OperationBlockAnalysisContext context) : FlowListener
    {
        private readonly HashSet<TextSpan> reported = [];

        public override void Mismatch(IOperation site, ShapeMismatch mismatch, Location? inner)
        {
            if (!reported.Add(site.Syntax.Span))
                return;
            var location = site.Syntax.GetLocation();

            // The first of the additional locations is what a repair replaces.
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.Of(mismatch.RuleId),
                location,
                [location, .. inner is null ? [] : new[] { inner }, .. mismatch.Explained.Select(static size => size.Origin!.Place).OfType<Location>()],
                RepairProperties.Of(mismatch.Repairs),
                mismatch.Message));
        }
    }
}
