using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using ShapedMath.Analyzers.Diagnostics;
using ShapedMath.Analyzers.Flow;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Rules;

/// <summary>Shapes in ordinary MathNet code, which the compiler has nothing to say of: they are inferred.</summary>
/// <remarks>It asks for blocks of code, not of operations: the compiler makes those for each block, and most need none.</remarks>
internal static class PlainCodeRule
{
    public static void Check(CodeBlockAnalysisContext context, Project project)
    {
        var (model, cancellation) = (context.SemanticModel, context.CancellationToken);
        if (CodeOf(context.CodeBlock, context.OwningSymbol) is not { } code || !project.Words.MayBringShapesInto(code, cancellation))
            return;
        if (model.GetOperation(code, cancellation) is not { Parent: null } root)
            return;
        var parts = Body.PartsOf(root);
        bool isUnderContract = context.OwningSymbol is IMethodSymbol method && project.Contracts.AreOn(method);
        if ((!isUnderContract && !parts.Exists(project.IsAboutShapes)) || ControlFlowGraph.Create(code, model, cancellation) is not { } graph)
            return;
        foreach (var part in parts)
        {
            if (part is IInvocationOperation call)
                ContractRule.CheckExpectation(call, project.Contracts, context.ReportDiagnostic);
        }

        var flow = FlowContext.Of(project, Project.Deepest, context.OwningSymbol, parts);
        FlowAnalysis.Run(new FlowFunction(flow, graph, context.OwningSymbol as IMethodSymbol, cancellation), new Reporter(context));
    }

    // The node whose operation is all of it. What else may be code, the values that attributes and parameters have by themselves, are constants.
    private static SyntaxNode? CodeOf(SyntaxNode declaration, ISymbol owner) => declaration switch
    {
        BaseFieldDeclarationSyntax { Declaration.Variables: var fields } => fields.FirstOrDefault(field => field.Identifier.ValueText == owner.Name)?.Initializer,
        PropertyDeclarationSyntax property => property.Initializer,
        BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or ArrowExpressionClauseSyntax or CompilationUnitSyntax => declaration,
        TypeDeclarationSyntax when owner is IMethodSymbol => declaration,
        _ => null,
    };

    private sealed class Reporter(CodeBlockAnalysisContext context) : FlowListener
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
