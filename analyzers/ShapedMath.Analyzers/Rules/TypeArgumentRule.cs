using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using ShapedMath.Analyzers.Diagnostics;
using ShapedMath.Analyzers.Facts;

namespace ShapedMath.Analyzers.Rules;

/// <summary>Type arguments of the DSL that are no dimensions: <c>Matrix&lt;int, string&gt;</c>. No compiler error stands beside it.</summary>
internal static class TypeArgumentRule
{
    public static void Check(SyntaxNodeAnalysisContext context, KnownTypes types)
    {
        var name = (GenericNameSyntax)context.Node;
        var symbol = context.SemanticModel.GetSymbolInfo(name, context.CancellationToken).Symbol;
        if (symbol is null || !types.IsOfLibrary(symbol) || name.FirstAncestorOrSelf<CrefSyntax>() is not null)
            return;
        var arguments = name.TypeArgumentList.Arguments;
        for (int i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] is OmittedTypeArgumentSyntax || !TakesDimension(symbol, i, types))
                continue;
            if (context.SemanticModel.GetTypeInfo(arguments[i], context.CancellationToken).Type is { } type && !types.IsDimension(type))
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.NoDimension, arguments[i].GetLocation(), arguments[i].ToString(), Suggestion(type)));
        }
    }

    private static bool TakesDimension(ISymbol symbol, int index, KnownTypes types)
    {
        var parameters = symbol switch
        {
            IMethodSymbol method => method.TypeParameters,
            INamedTypeSymbol type => type.TypeParameters,
            _ => [],
        };
        return index >= parameters.Length || DimensionUse.IsDimension(parameters[index], types);
    }

    // A name that the user can take over where the type has one, and otherwise one that shows what is meant.
    private static string Suggestion(ITypeSymbol type) => type is INamedTypeSymbol { SpecialType: SpecialType.None, TypeKind: TypeKind.Struct, IsGenericType: false } ? type.Name : "Samples";
}
