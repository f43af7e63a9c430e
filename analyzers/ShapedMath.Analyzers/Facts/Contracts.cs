using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Facts;

/// <summary>Reads <c>[Shape]</c> and <c>[Dim]</c> on what a project declares. What cannot be read is no contract; SM1013 reports it.</summary>
internal sealed class Contracts(ShapedTypes types, INamedTypeSymbol? shapeAttribute, INamedTypeSymbol? dimAttribute, INamedTypeSymbol? expectation)
{
    private readonly ConcurrentDictionary<ISymbol, Contract?> declared = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, Contract?> returned = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> assemblies = new(SymbolEqualityComparer.Default);

    /// <summary>The contracts of a compilation.</summary>
    public static Contracts In(Compilation compilation, ShapedTypes types) => new(
        types,
        compilation.GetTypeByMetadataName("ShapedMath.ShapeAttribute"),
        compilation.GetTypeByMetadataName("ShapedMath.DimAttribute"),
        compilation.GetTypeByMetadataName("ShapedMath.ShapeExpectation"));

    /// <summary>Whether the compilation knows of contracts at all.</summary>
    public bool AreThere => shapeAttribute is not null;

    /// <summary>What is stated of a parameter, field or property, or of what it overrides or implements; <see langword="null"/> where nothing is.</summary>
    public Contract? Of(ISymbol symbol)
    {
        if (!MayHaveOne(symbol))
            return null;
        symbol = symbol.OriginalDefinition;
        return declared.TryGetValue(symbol, out var known) ? known : declared[symbol] = Find(symbol);
    }

    /// <summary>What is stated of what a method returns; of a getter, of its property. <see langword="null"/> where nothing is.</summary>
    public Contract? OfReturn(IMethodSymbol method)
    {
        if (!MayHaveOne(method))
            return null;
        if (method is { MethodKind: MethodKind.PropertyGet, AssociatedSymbol: { } property })
            return Of(property);
        method = method.OriginalDefinition;
        return returned.TryGetValue(method, out var known) ? known : returned[method] = FindOfReturn(method);
    }

    /// <summary>Whether anything is stated of what a method takes and gives.</summary>
    public bool AreOn(IMethodSymbol method)
    {
        if (!MayHaveOne(method) || !MayBeStatedOf(method.OriginalDefinition))
            return false;
        if (OfReturn(method) is not null)
            return true;
        foreach (var parameter in method.Parameters)
        {
            if (Of(parameter) is not null)
                return true;
        }

        return false;
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

    // Attributes are read of the project itself, and of what knows of contracts: of other libraries there is much, and nothing to find.
    private bool MayHaveOne(ISymbol symbol)
    {
        if (shapeAttribute is null || symbol.ContainingAssembly is not { } assembly)
            return false;
        if (!assemblies.TryGetValue(assembly, out bool may))
            assemblies[assembly] = may = Is(assembly, shapeAttribute.ContainingAssembly) || assembly.Modules.Any(module => module.ReferencedAssemblySymbols.Contains(shapeAttribute.ContainingAssembly, SymbolEqualityComparer.Default));
        return may;
    }

    // Every call in a project asks this: most methods have no attributes, and stand for no others.
    private static bool MayBeStatedOf(IMethodSymbol method)
    {
        if (method.AssociatedSymbol is not null || method.IsOverride || method.ContainingType is null or { AllInterfaces.IsEmpty: false } || !method.GetReturnTypeAttributes().IsEmpty)
            return true;
        foreach (var parameter in method.Parameters)
        {
            if (!parameter.GetAttributes().IsEmpty)
                return true;
        }

        return false;
    }

    private Contract? Find(ISymbol symbol)
    {
        // What a setter is given is what its property holds.
        if (symbol is IParameterSymbol { IsImplicitlyDeclared: true, ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.PropertySet, AssociatedSymbol: { } property } } value
            && value.Ordinal == ((IMethodSymbol)value.ContainingSymbol).Parameters.Length - 1)
            return Of(property);
        if (Read(symbol.GetAttributes(), TypeOf(symbol)) is { } own)
            return own;
        return symbol switch
        {
            IPropertySymbol => Inheritance.Of(symbol).Select(Of).FirstOrDefault(static contract => contract is not null),
            IParameterSymbol { ContainingSymbol: IMethodSymbol method } parameter when !AreWrittenOn(method) =>
                Inheritance.Of(method).OfType<IMethodSymbol>().Where(AreOn).Select(inherited => Of(inherited.Parameters[parameter.Ordinal])).FirstOrDefault(),
            _ => null,
        };
    }

    private Contract? FindOfReturn(IMethodSymbol method) =>
        Read(method.GetReturnTypeAttributes(), method.ReturnType)
        ?? (AreWrittenOn(method) ? null : Inheritance.Of(method).OfType<IMethodSymbol>().Where(AreOn).Select(OfReturn).FirstOrDefault());

    // A method that has contracts of its own has no others: its names need not be theirs.
    private bool AreWrittenOn(IMethodSymbol method) =>
        method.GetReturnTypeAttributes().Concat(method.Parameters.SelectMany(static parameter => parameter.GetAttributes())).Any(attribute => IsContract(attribute.AttributeClass));

    private Contract? Read(ImmutableArray<AttributeData> attributes, ITypeSymbol? type)
    {
        foreach (var attribute in attributes)
        {
            if (type is null || !IsContract(attribute.AttributeClass))
                continue;
            switch (attribute.ConstructorArguments)
            {
                case [{ Kind: TypedConstantKind.Primitive, Value: string text }]:
                    return Read(Is(attribute.AttributeClass, dimAttribute), text, type, out _, out _) is { } pattern ? Contract.Of(pattern) : null;
                case [{ Kind: TypedConstantKind.Array, Values: var texts }] when type is INamedTypeSymbol { IsTupleType: true, TupleElements: var elements } && elements.Length == texts.Length:
                    return new([.. elements.Select((element, i) => ReadElement(texts[i].Value as string, element.Type))], [.. elements.Select(static element => element.Name)]);
            }
        }

        return null;
    }

    private ShapePattern? ReadElement(string? text, ITypeSymbol type) =>
        text is null or "" ? null : Read(type.SpecialType == SpecialType.System_Int32, text, type, out _, out _);

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
