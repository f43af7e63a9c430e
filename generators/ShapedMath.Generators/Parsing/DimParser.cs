using Microsoft.CodeAnalysis;
using ShapedMath.Generators.Models;

namespace ShapedMath.Generators.Parsing;

/// <summary>Reads a struct marked with <c>[Dim]</c>.</summary>
internal static class DimParser
{
    private static readonly string[] EmittedNames = ["Of", "Size", "Dim"];

    private static readonly ReadDeclarations<DimDeclaration?> Known = new(Read);

    /// <summary>The declaration, or <see langword="null"/> where it is misused.</summary>
    public static DimDeclaration? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation) => Known.Of(context, cancellation);

    private static DimDeclaration? Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        var attribute = context.Attributes[0];

        // An argument that does not compile is no size.
        if (attribute.AttributeConstructor is null || attribute.ConstructorArguments.Any(static argument => argument.Kind == TypedConstantKind.Error))
            return null;
        if (DimMisuses.Of(type, attribute, cancellation) != DimMisuse.None)
            return null;
        return new DimDeclaration(
            DeclaredTypeParser.Parse(type),
            DimMisuses.SizeOf(attribute),
            EmittedNames.Where(name => IsTaken(type, name)).ToEquatableArray());
    }

    // What the user wrote stays; and no member can be called as its struct or a type parameter of it.
    private static bool IsTaken(INamedTypeSymbol type, string name) =>
        type.Name == name || !type.GetMembers(name).IsEmpty || type.TypeParameters.Any(parameter => parameter.Name == name);
}
