using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ShapedMath.Shapes;

namespace ShapedMath.Generators.Parsing.Twins;

/// <summary>What is stated of a method's values: by attributes, or by a row of a table.</summary>
/// <param name="Receiver">The sizes of what it is called on.</param>
/// <param name="Parameters">The sizes of each parameter; <see langword="null"/> where nothing is stated.</param>
/// <param name="Results">The sizes of what it returns, or of each element of a tuple.</param>
internal sealed record MethodContracts(IReadOnlyList<DimTerm>? Receiver, IReadOnlyList<IReadOnlyList<DimTerm>?> Parameters, IReadOnlyList<IReadOnlyList<DimTerm>?> Results)
{
    /// <summary>Whether anything is stated.</summary>
    public bool Any => Parameters.Concat(Results).Any(static sizes => sizes is not null);

    /// <summary>What the attributes on a method state.</summary>
    /// <exception cref="RefusedTwinException">A text cannot be read; SM1013 reports it.</exception>
    public static MethodContracts Of(IMethodSymbol method) =>
        new(null, [.. method.Parameters.Select(static parameter => Read(parameter.GetAttributes()) is [var sizes] ? sizes : null)], Read(method.GetReturnTypeAttributes()));

    private static IReadOnlyList<IReadOnlyList<DimTerm>?> Read(ImmutableArray<AttributeData> attributes)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.AttributeClass is { Name: "ShapeAttribute" or "DimAttribute", ContainingNamespace: { Name: "ShapedMath", ContainingNamespace.IsGlobalNamespace: true } })
                return [.. Texts(attribute).Select(Sizes)];
        }

        return [];
    }

    private static IEnumerable<string?> Texts(AttributeData attribute) => attribute.ConstructorArguments switch
    {
        [{ Kind: TypedConstantKind.Array, Values: { IsDefault: false } texts }] => texts.Select(static text => text.Value as string),
        [{ Kind: TypedConstantKind.Primitive, Value: string text }] => [text],
        _ => throw new RefusedTwinException(null),
    };

    private static IReadOnlyList<DimTerm>? Sizes(string? text)
    {
        if (text is null or "")
            return null;
        return SignatureParser.TryParseDims(text, out var dims, out _) ? dims! : throw new RefusedTwinException(null);
    }
}
