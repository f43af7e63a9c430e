using Microsoft.CodeAnalysis;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Facts;

/// <summary>The types of MathNet's linear algebra, resolved once for a compilation.</summary>
internal sealed class MathNetTypes
{
    private readonly INamedTypeSymbol matrix;
    private readonly INamedTypeSymbol? vector;

    private MathNetTypes(INamedTypeSymbol matrix)
    {
        this.matrix = matrix;
        vector = matrix.ContainingAssembly.GetTypeByMetadataName("MathNet.Numerics.LinearAlgebra.Vector`1");
    }

    /// <summary>The types, or <see langword="null"/> where the compilation does not know MathNet.</summary>
    public static MathNetTypes? In(Compilation compilation) =>
        compilation.GetTypeByMetadataName("MathNet.Numerics.LinearAlgebra.Matrix`1") is { } matrix ? new(matrix) : null;

    /// <summary>Whether a type or member is MathNet's own.</summary>
    public bool IsOfLibrary(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, matrix.ContainingAssembly);

    /// <summary>The kind of shape that values of a type have: a matrix, a vector, an array or a size; <see langword="null"/> where they have none.</summary>
    public ShapeKind? KindOf(ITypeSymbol? type)
    {
        if (type is null)
            return null;
        if (type.SpecialType == SpecialType.System_Int32)
            return ShapeKind.Size;
        if (type is IArrayTypeSymbol)
            return ShapeKind.Array;
        return IsMatrixOrVector(type, out var kind) ? kind : null;
    }

    /// <summary>Whether values of a type are matrices or vectors.</summary>
    public bool IsMatrixOrVector(ITypeSymbol? type) => IsMatrixOrVector(type, out _);

    private bool IsMatrixOrVector(ITypeSymbol? type, out ShapeKind kind)
    {
        kind = ShapeKind.None;
        for (var part = BaseOrConstraint(type); part is not null; part = part.BaseType)
        {
            if (!part.IsGenericType)
                continue;
            if (SymbolEqualityComparer.Default.Equals(part.OriginalDefinition, matrix))
                kind = ShapeKind.Matrix;
            else if (SymbolEqualityComparer.Default.Equals(part.OriginalDefinition, vector))
                kind = ShapeKind.Vector;
            else
                continue;
            return true;
        }

        return false;
    }

    private static INamedTypeSymbol? BaseOrConstraint(ITypeSymbol? type) => type switch
    {
        INamedTypeSymbol { TypeKind: TypeKind.Class } named => named,
        ITypeParameterSymbol { ConstraintTypes: [INamedTypeSymbol { TypeKind: TypeKind.Class } constraint, ..] } => constraint,
        _ => null,
    };
}
