using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ShapedMath.Analyzers.Diagnostics;
using ShapedMath.Analyzers.Facts;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Rules;

/// <summary>Reports a mismatch, together with the repairs that its place allows.</summary>
internal static class Report
{
    private const int MostRepairs = 2;

    /// <summary>Reports a mismatch, if there is one.</summary>
    /// <param name="context">The context.</param>
    /// <param name="reader">Reads the place.</param>
    /// <param name="mismatch">The mismatch.</param>
    /// <param name="span">Where it is.</param>
    /// <param name="replaced">What a repair replaces, where that is more.</param>
    public static void Mismatch(OperationAnalysisContext context, ShapeReader reader, ShapeMismatch? mismatch, TextSpan span, TextSpan? replaced = null)
    {
        if (mismatch is null)
            return;
        var tree = context.Operation.Syntax.SyntaxTree;
        if (tree.GetRoot(context.CancellationToken).FindNode(replaced ?? span, getInnermostNodeForTie: true) is ExpressionSyntax place)
            mismatch = mismatch.With(Repairs(mismatch.Repairs, place, reader));
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.Of(mismatch.RuleId),
            Location.Create(tree, span),
            [Location.Create(tree, replaced ?? span)],
            RepairProperties.Of(mismatch.Repairs),
            mismatch.Message));
    }

    // What makes all fit that the place stands in goes before what makes the place itself fit.
    private static IReadOnlyList<Repair> Repairs(IReadOnlyList<Repair> found, ExpressionSyntax place, ShapeReader reader)
    {
        if (WholeExpression.Around(place, reader.Model) is not { } whole || whole.FitsWith(place, place.ToString()))
            return found;
        var proven = found.Where(repair => whole.FitsWith(place, repair.Code)).ToList();
        if (proven.Count > 0)
            return proven;
        var edits = new SmallEdits(reader).In(place)
            .GroupBy(static edit => edit.Cost)
            .OrderBy(static group => group.Key)
            .Select(group => group.Where(edit => whole.FitsWith(edit.Node, edit.Code)).Take(MostRepairs).ToList())
            .FirstOrDefault(static group => group.Count > 0);
        return edits is null ? found : [.. edits.Select(edit => new Repair(SmallEdits.Edited(place, edit.Node, edit.Code), reader.ShapeOf(whole.TypeWith(place, edit.Node, edit.Code)))).Distinct()];
    }
}
