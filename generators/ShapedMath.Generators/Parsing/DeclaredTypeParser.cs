using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapedMath.Generators.Models;

namespace ShapedMath.Generators.Parsing;

/// <summary>Reads what another part of a type has to repeat, and whether there can be one.</summary>
internal static class DeclaredTypeParser
{
    public static DeclaredType Parse(INamedTypeSymbol type) => new(Namespace(type.ContainingNamespace).ToEquatableArray(), Path(type).ToEquatableArray());

    /// <summary>Whether a type may have another part, as it is written.</summary>
    public static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellation) =>
        type.DeclaringSyntaxReferences.Any(reference =>
            reference.GetSyntax(cancellation) is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    /// <summary>The parts of a namespace's name; none of the global one.</summary>
    public static IEnumerable<string> Namespace(INamespaceSymbol? space) =>
        space is null or { IsGlobalNamespace: true } ? [] : [.. Namespace(space.ContainingNamespace), space.Name];

    private static IEnumerable<TypeHead> Path(INamedTypeSymbol? type) =>
        type is null ? [] : [.. Path(type.ContainingType), new TypeHead(Keyword(type), type.Name, type.TypeParameters.Select(static parameter => parameter.Name).ToEquatableArray())];

    private static string Keyword(INamedTypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Interface } => "interface",
        { TypeKind: TypeKind.Struct, IsRecord: true } => "record struct",
        { TypeKind: TypeKind.Struct } => "struct",
        { IsRecord: true } => "record",
        _ => "class",
    };
}
