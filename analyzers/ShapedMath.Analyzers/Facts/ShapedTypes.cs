using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Facts;

/// <summary>The types whose values have shapes: those of MathNet's linear algebra, and those that a project's own tables speak of.</summary>
internal sealed class ShapedTypes
{
    private static readonly string[] MatrixSizes = ["RowCount", "ColumnCount"], VectorSize = ["Count"], PermutationSize = ["Dimension"];

    private readonly INamedTypeSymbol? matrix, vector, permutation;
    private readonly ImmutableDictionary<ISymbol, string[]> ofUser;

    private ShapedTypes(INamedTypeSymbol? matrix, ImmutableDictionary<ISymbol, string[]> ofUser)
    {
        this.matrix = matrix;
        vector = matrix?.ContainingAssembly.GetTypeByMetadataName("MathNet.Numerics.LinearAlgebra.Vector`1");
        permutation = matrix?.ContainingAssembly.GetTypeByMetadataName("MathNet.Numerics.Permutation");
        this.ofUser = ofUser;
    }

    /// <summary>Whether a compilation has such types of MathNet.</summary>
    public bool HasMathNet => matrix is not null;

    /// <summary>MathNet's types, so far as the compilation knows them.</summary>
    public static ShapedTypes In(Compilation compilation) =>
        new(compilation.GetTypeByMetadataName("MathNet.Numerics.LinearAlgebra.Matrix`1"), ImmutableDictionary<ISymbol, string[]>.Empty);

    /// <summary>These types and others, each with the names of its sizes: two of a matrix, one of a vector.</summary>
    public ShapedTypes With(ImmutableDictionary<ISymbol, string[]> types) => new(matrix, types);

    /// <summary>Whether a type or member is MathNet's own.</summary>
    public bool IsOfMathNet(ISymbol symbol) => matrix is not null && SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, matrix.ContainingAssembly);

    /// <summary>The kind of shape that values of a type have: a matrix, a vector, an array or a size; <see langword="null"/> where they have none.</summary>
    public ShapeKind? KindOf(ITypeSymbol? type)
    {
        if (type is null)
            return null;
        if (type.SpecialType == SpecialType.System_Int32)
            return ShapeKind.Size;
        return type is IArrayTypeSymbol ? ShapeKind.Array : KindOfNamed(type);
    }

    /// <summary>Whether values of a type are matrices or vectors.</summary>
    public bool IsMatrixOrVector(ITypeSymbol? type) => KindOfNamed(type) is not null;

    /// <summary>The members that give the sizes of a matrix or vector: RowCount, ColumnCount; Count.</summary>
    public string[] SizesOf(ITypeSymbol? type)
    {
        for (var part = BaseOrConstraint(type); part is not null; part = part.BaseType)
        {
            if (!ofUser.IsEmpty && ofUser.TryGetValue(part.OriginalDefinition, out var sizes))
                return sizes;
            if (!part.IsGenericType)
            {
                if (permutation is not null && SymbolEqualityComparer.Default.Equals(part, permutation))
                    return PermutationSize;
                continue;
            }

            if (SymbolEqualityComparer.Default.Equals(part.OriginalDefinition, matrix))
                return MatrixSizes;
            if (SymbolEqualityComparer.Default.Equals(part.OriginalDefinition, vector))
                return VectorSize;
        }

        return [];
    }

    /// <summary>A type, its base types and its interfaces.</summary>
    public static IEnumerable<INamedTypeSymbol> SelfAndBases(INamedTypeSymbol type)
    {
        for (var part = type; part is not null; part = part.BaseType)
            yield return part;
        foreach (var contract in type.AllInterfaces)
            yield return contract;
    }

    private ShapeKind? KindOfNamed(ITypeSymbol? type) => SizesOf(type).Length switch
    {
        2 => ShapeKind.Matrix,
        1 => ShapeKind.Vector,
        _ => null,
    };

    private static INamedTypeSymbol? BaseOrConstraint(ITypeSymbol? type) => type switch
    {
        INamedTypeSymbol { SpecialType: SpecialType.None, TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } named => named,
        ITypeParameterSymbol { ConstraintTypes: [INamedTypeSymbol { TypeKind: TypeKind.Class } constraint, ..] } => constraint,
        _ => null,
    };
}
