using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using ShapedMath.Analyzers.Diagnostics;
using ShapedMath.Generators.Parsing.Twins;

namespace ShapedMath.Analyzers.Rules;

/// <summary>Methods that are to have a typed twin, by <c>[TypedWrapper]</c>, and cannot.</summary>
internal static class TypedWrapperRule
{
    public static void Check(SyntaxNodeAnalysisContext context)
    {
        var attribute = (AttributeSyntax)context.Node;
        if (context.SemanticModel.GetSymbolInfo(attribute, context.CancellationToken).Symbol is not IMethodSymbol { ContainingType: var type } || !TwinSource.IsMark(type))
            return;
        switch (attribute.Parent?.Parent)
        {
            case TypeDeclarationSyntax declaration:
                foreach (var method in MarkedTwins.Methods(context.SemanticModel.GetDeclaredSymbol(declaration, context.CancellationToken)!))
                    Check(context, method, LocationOf(method, declaration) ?? attribute.GetLocation());
                break;
            case MethodDeclarationSyntax declaration:
                Check(context, context.SemanticModel.GetDeclaredSymbol(declaration, context.CancellationToken)!, declaration.Identifier.GetLocation());
                break;
            case { } other:
                Report(context, attribute.GetLocation(), other is LocalFunctionStatementSyntax function ? function.Identifier.ValueText : "this", "it is no method of a type");
                break;
        }
    }

    private static void Check(SyntaxNodeAnalysisContext context, IMethodSymbol method, Location location)
    {
        MarkedTwins.Of(method, out string? refusal, context.CancellationToken);
        if (refusal is not null)
            Report(context, location, method.ExplicitInterfaceImplementations is [var implemented, ..] ? implemented.Name : method.Name, refusal);
    }

    private static void Report(SyntaxNodeAnalysisContext context, Location location, string name, string cause) =>
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.Generation, location, $"Cannot make a typed twin of '{name}': {cause}"));

    // What is looked at is a file, and its reports lie in it; another part of the type may have the method.
    private static Location? LocationOf(IMethodSymbol method, TypeDeclarationSyntax declaration) =>
        method.Locations.FirstOrDefault(location => location.SourceTree == declaration.SyntaxTree);
}
