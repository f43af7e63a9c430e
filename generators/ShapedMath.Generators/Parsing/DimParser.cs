using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapedMath.Generators.Models;

namespace ShapedMath.Generators.Parsing;

/// <summary>Reads the structs marked with <c>[Dim]</c>.</summary>
internal static class DimParser
{
    private static readonly string[] EmittedNames = ["Of", "Size", "Dim"];

    private static readonly Mark Dim = new("Dim", static node => node is StructDeclarationSyntax or RecordDeclarationSyntax);

    /// <summary>The dimensions of a project.</summary>
    public static IncrementalValueProvider<EquatableArray<DimDeclaration>> Of(IncrementalGeneratorInitializationContext context) =>
        new MarkedDeclarations<DimDeclaration>(Dim, static (symbol, attribute, cancellation) => Read((INamedTypeSymbol)symbol, attribute, cancellation)).Of(context);

    // None, where it is misused.
    private static EquatableArray<DimDeclaration> Read(INamedTypeSymbol type, AttributeData attribute, CancellationToken cancellation)
    {
        // An argument that does not compile is no size.
        if (attribute.AttributeConstructor is null || attribute.ConstructorArguments.Any(static argument => argument.Kind == TypedConstantKind.Error))
            return default;
        if (DimMisuses.Of(type, attribute, cancellation) != DimMisuse.None)
            return default;
        return new([new DimDeclaration(DeclaredTypeParser.Parse(type), DimMisuses.SizeOf(attribute), EmittedNames.Where(name => IsTaken(type, name)).ToEquatableArray())]);
    }

    // What the user wrote stays; and no member can be called as its struct or a type parameter of it.
    private static bool IsTaken(INamedTypeSymbol type, string name) =>
        type.Name == name || !type.GetMembers(name).IsEmpty || type.TypeParameters.Any(parameter => parameter.Name == name);
}
