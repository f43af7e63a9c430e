using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using ShapedMath.Analyzers.Diagnostics;
using ShapedMath.Analyzers.Facts;
using ShapedMath.Generators.Parsing;

namespace ShapedMath.Analyzers.Rules;

/// <summary>Structs marked with <c>[Dim]</c> of which the generator cannot write the other part.</summary>
internal static class DimDeclarationRule
{
    public static void Check(SymbolAnalysisContext context, KnownTypes types)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind != TypeKind.Struct || types.DimAttributeOf(type) is not { } attribute)
            return;
        var misuse = DimMisuses.Of(type, attribute, context.CancellationToken);
        if (Cause(misuse) is { } cause)
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.Generation, LocationOf(misuse, type, attribute, context.CancellationToken), $"Cannot make a dimension of '{type.Name}': {cause}"));
    }

    private static string? Cause(DimMisuse misuse) => misuse switch
    {
        DimMisuse.NotPartial => "it is not partial, so that its other part cannot be generated",
        DimMisuse.ContainerNotPartial => "a type around it is not partial, so that its other part cannot be generated",
        DimMisuse.FileLocal => "it is local to its file, and its other part would stand in another one",
        DimMisuse.RefStruct => "a ref struct cannot be a type argument",
        DimMisuse.NegativeSize => "no size is negative",
        DimMisuse.Named => "a name says which size an integer is, and a struct is a name itself",
        _ => null,
    };

    private static Location LocationOf(DimMisuse misuse, INamedTypeSymbol type, AttributeData attribute, CancellationToken cancellationToken) =>
        misuse is DimMisuse.NegativeSize or DimMisuse.Named && attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is AttributeSyntax { ArgumentList.Arguments: [var size, ..] }
            ? size.GetLocation()
            : type.Locations[0];
}
