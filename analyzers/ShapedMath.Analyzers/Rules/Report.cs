using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ShapedMath.Analyzers.Diagnostics;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Rules;

/// <summary>Reports a mismatch, together with the repairs that its place allows.</summary>
internal static class Report
{
    public static void Mismatch(OperationAnalysisContext context, ShapeMismatch? mismatch, TextSpan span, TextSpan? replaced = null, Shape? expected = null)
    {
        if (mismatch is null)
            return;
        var tree = context.Operation.Syntax.SyntaxTree;
        var repairs = mismatch.Repairs.Where(repair => expected is null || expected.Equals(repair.Result));
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.Of(mismatch.RuleId),
            Location.Create(tree, span),
            [Location.Create(tree, replaced ?? span)],
            RepairProperties.Of(repairs),
            mismatch.Message));
    }
}
