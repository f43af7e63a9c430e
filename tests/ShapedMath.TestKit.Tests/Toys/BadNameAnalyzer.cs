using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ShapedMath.TestKit.Tests.Toys;

/// <summary>Reports SM9001 wherever the name <c>bad</c> is used, and SM9002 on the expression around <c>bad + bad</c>; throws at the name <c>crash</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
sealed class BadNameAnalyzer : DiagnosticAnalyzer
{
    static readonly DiagnosticDescriptor _name = new("SM9001", "Bad name", "'{0}' is a bad name", "Toys", DiagnosticSeverity.Error, isEnabledByDefault: true);
    static readonly DiagnosticDescriptor _sum = new("SM9002", "Bad sum", "Bad and bad is worse", "Toys", DiagnosticSeverity.Info, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [_name, _sum];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(Name, SyntaxKind.IdentifierName);
        context.RegisterSyntaxNodeAction(Sum, SyntaxKind.AddExpression);
    }

    static void Name(SyntaxNodeAnalysisContext context)
    {
        switch (context.Node.ToString())
        {
            case "bad":
                context.ReportDiagnostic(Diagnostic.Create(_name, context.Node.GetLocation(), "bad"));
                break;
            case "crash":
                throw new InvalidOperationException("crashed as asked");
        }
    }

    static void Sum(SyntaxNodeAnalysisContext context)
    {
        if (context.Node is BinaryExpressionSyntax { Left: IdentifierNameSyntax { Identifier.Text: "bad" }, Right: IdentifierNameSyntax { Identifier.Text: "bad" } })
        {
            context.ReportDiagnostic(Diagnostic.Create(_sum, context.Node.GetLocation()));
        }
    }
}
