using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Facts;

/// <summary>Reads <c>[Shape]</c> and <c>[Dim]</c> on what a project declares. What cannot be read is no contract; SM1013 reports it.</summary>
internal sealed class Contracts(ShapedTypes types, INamedTypeSymbol? shapeAttribute, INamedTypeSymbol? dimAttribute, INamedTypeSymbol? expectation)
{
    private readonly ConcurrentDictionary<ISymbol, ShapePattern?> declared = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, ShapePattern?> returned = new(SymbolEqualityComparer.Default);

    /// <summary>The contracts of a compilation.</summary>
    public static Contracts In(Compilation compilation, ShapedTypes types) => new(
        types,
        compilation.GetTypeByMetadataName("ShapedMath.ShapeAttribute"),
        compilation.GetTypeByMetadataName("ShapedMath.DimAttribute"),
        compilation.GetTypeByMetadataName("ShapedMath.ShapeExpectation"));

    /// <summary>Whether the compilation knows of contracts at all.</summary>
    public bool AreThere => shapeAttribute is not null;

    /// <summary>What is stated of a parameter, field or property; <see langword="null"/> where nothing is.</summary>
    public ShapePattern? Of(ISymbol symbol)
    {
        if (shapeAttribute is null)
            return null;
        symbol = symbol.OriginalDefinition;
        return declared.TryGetValue(symbol, out var known) ? known : declared[symbol] = Read(symbol.GetAttributes(), TypeOf(symbol));
    }

    /// <summary>What is stated of what a method returns; <see langword="null"/> where nothing is.</summary>
    public ShapePattern? OfReturn(IMethodSymbol method)
    {
        if (shapeAttribute is null)
            return null;
        method = method.OriginalDefinition;
        return returned.TryGetValue(method, out var known) ? known : returned[method] = Read(method.GetReturnTypeAttributes(), method.ReturnType);
    }

    /// <summary>Whether an attribute states a contract.</summary>
    public bool IsContract(INamedTypeSymbol? attribute) =>
        attribute is not null && (Is(attribute, shapeAttribute) || Is(attribute, dimAttribute));

    /// <summary>The pattern that a text states of values of a type, or what is wrong.</summary>
    public ShapePattern? Read(bool isDim, string text, ITypeSymbol type, out ShapesError? error, out string? misuse)
    {
        var kind = types.KindOf(type);
        error = null;
        misuse = kind is null || isDim != (kind == ShapeKind.Size)
            ? isDim ? "[Dim] names the size that an int is" : $"[Shape] states the shape of a matrix, a vector or an array{(kind == ShapeKind.Size ? "; for an int there is [Dim]" : "")}"
            : null;
        return misuse is null && ShapePattern.TryParse(kind!.Value, CountOf(kind.Value, type), text, out var pattern, out error, out misuse) ? pattern : null;
    }

    /// <summary>Whether a call states the shape of its first argument by the text that is its second.</summary>
    public bool IsExpectation(IMethodSymbol method) => method.Name == "Expect" && Is(method.ContainingType, expectation);

    private static int CountOf(ShapeKind kind, ITypeSymbol type) => kind switch
    {
        ShapeKind.Matrix => 2,
        ShapeKind.Array => ((IArrayTypeSymbol)type).Rank,
        _ => 1,
    };

    private ShapePattern? Read(ImmutableArray<AttributeData> attributes, ITypeSymbol? type)
    {
        foreach (var attribute in attributes)
        {
            if (type is not null && IsContract(attribute.AttributeClass) && attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Primitive, Value: string text }])
                return Read(Is(attribute.AttributeClass, dimAttribute), text, type, out _, out _);
        }

        return null;
    }

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };

    public bool IsDim(INamedTypeSymbol? attribute) => Is(attribute, dimAttribute);

    private static bool Is(ISymbol? symbol, ISymbol? known) => known is not null && SymbolEqualityComparer.Default.Equals(symbol, known);
}
