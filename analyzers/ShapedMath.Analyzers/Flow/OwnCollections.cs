using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ShapedMath.Analyzers.Facts;

namespace ShapedMath.Analyzers.Flow;

/// <summary>
/// The variables of which each is, for as long as it lives, the only way to write the items of the array or list that it is declared with: all
/// that is done with it is seen.
/// </summary>
/// <param name="parts">All the operations of the code.</param>
/// <param name="types">The types that have shapes.</param>
internal sealed class OwnCollections(List<IOperation>? parts, ShapedTypes types)
{
    private readonly Lazy<ImmutableHashSet<ISymbol>> variables = new(() => parts is null ? [] : Find(parts, types));

    /// <summary>There are none.</summary>
    public static OwnCollections None { get; } = new(null, null!);

    /// <summary>Whether a variable is one of them.</summary>
    public bool Contains(ISymbol variable) => variable is ILocalSymbol && variables.Value.Contains(variable);

    /// <summary>The array or list of which an operation names an item, or <see langword="null"/>.</summary>
    public static IOperation? Of(IOperation item) => item switch
    {
        IArrayElementReferenceOperation element => element.ArrayReference,
        IImplicitIndexerReferenceOperation element => element.Instance,
        IPropertyReferenceOperation { Property.IsIndexer: true } property => property.Instance,
        _ => null,
    };

    /// <summary>Whether a type is one of .NET's collections of what has a shape: an array, a list, or an interface of theirs.</summary>
    public static bool IsCollection(ITypeSymbol? type, ShapedTypes types) => type switch
    {
        IArrayTypeSymbol array => IsItem(array.ElementType, types),
        INamedTypeSymbol { Name: "List" or "IList" or "ICollection" or "IEnumerable" or "IReadOnlyList" or "IReadOnlyCollection", TypeArguments: [var item] } named =>
            IsOfGeneric(named) && IsItem(item, types),
        _ => false,
    };

    /// <summary>Whether values of a type are followed as items: matrices, vectors, and arrays of numbers.</summary>
    public static bool IsItem(ITypeSymbol? type, ShapedTypes types) => type is IArrayTypeSymbol array ? array is { Rank: 1, ElementType.IsValueType: true } : types.IsMatrixOrVector(type);

    /// <summary>Whether a method only reads the collections that it is given, and gives none of them back.</summary>
    public static bool IsReader(IMethodSymbol method, ShapedTypes types) =>
        types.IsOfMathNet(method)
        || (IsOfLinq(method) && method.Name is not ("AsEnumerable" or "Cast" or "OfType"))
        || (method.MethodKind == MethodKind.Constructor && method.ContainingType is { Name: "List" } list && IsOfGeneric(list));

    /// <summary>Whether a method is one of LINQ's.</summary>
    public static bool IsOfLinq(IMethodSymbol method) => method.ContainingType is { Name: "Enumerable", ContainingNamespace: { Name: "Linq", ContainingNamespace.Name: "System" } };

    /// <summary>Whether a method of a collection puts the items of its last argument into it.</summary>
    public static bool IsAdditionOfMany(IMethodSymbol method) => method is { Name: "AddRange" or "InsertRange", IsExtensionMethod: false, ContainingType.Name: "List" } && IsOfGeneric(method.ContainingType);

    /// <summary>Whether a method of a collection puts its last argument into it.</summary>
    public static bool IsAddition(IMethodSymbol method) => method is { Name: "Add" or "Insert", Parameters.Length: > 0 } && IsOfGeneric(method.ContainingType);

    private static bool IsOfGeneric(INamedTypeSymbol type) =>
        type.ContainingNamespace is { Name: "Generic", ContainingNamespace: { Name: "Collections", ContainingNamespace.Name: "System" } };

    private static ImmutableHashSet<ISymbol> Find(List<IOperation> parts, ShapedTypes types)
    {
        var homes = new Dictionary<ISymbol, IOperation?>(SymbolEqualityComparer.Default);
        foreach (var declarator in parts.OfType<IVariableDeclaratorOperation>())
        {
            if (declarator.Initializer is not null && IsCollection(declarator.Symbol.Type, types))
                homes[declarator.Symbol] = FunctionAround(declarator);
        }

        foreach (var reference in homes.Count == 0 ? [] : parts.OfType<ILocalReferenceOperation>())
        {
            if (homes.TryGetValue(reference.Local, out var home) && !IsSeen(reference, home, types))
                homes.Remove(reference.Local);
        }

        return homes.Keys.ToImmutableHashSet<ISymbol>(SymbolEqualityComparer.Default);
    }

    // Whether a use of a variable leaves nobody else with what it holds, and what it writes is written where it stands.
    private static bool IsSeen(IOperation reference, IOperation? home, ShapedTypes types) => CollectionUse.Of(reference, types) switch
    {
        (CollectionUseKind.Reads, _) => true,
        (CollectionUseKind.Writes, var write) => IsInOrder(write, home),
        (CollectionUseKind.Returns, var use) => FunctionAround(use) == home,
        _ => false,
    };

    // Not in a lambda, which runs at another time, nor in a finally, of which the graph is not followed.
    private static bool IsInOrder(IOperation write, IOperation? home)
    {
        for (var part = write; part.Parent is { } parent && parent != home; part = parent)
        {
            if (parent is IAnonymousFunctionOperation or ILocalFunctionOperation or IInvalidOperation || (parent is ITryOperation tried && tried.Finally == part))
                return false;
        }

        return true;
    }

    private static IOperation? FunctionAround(IOperation operation)
    {
        var part = operation.Parent;
        while (part is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation))
            part = part.Parent;
        return part;
    }
}
