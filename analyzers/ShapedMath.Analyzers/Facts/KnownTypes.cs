using Microsoft.CodeAnalysis;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Facts;

/// <summary>The types of the typed DSL, resolved once for a compilation.</summary>
internal sealed class KnownTypes
{
    private readonly INamedTypeSymbol matrix;
    private readonly INamedTypeSymbol? column, row, diagonal, inverse, selection, dim, identity, one, sum, product, min, block, dimAttribute;

    private KnownTypes(INamedTypeSymbol matrix, INamedTypeSymbol? dimAttribute)
    {
        this.matrix = matrix;
        this.dimAttribute = dimAttribute;
        Library = matrix.ContainingAssembly;
        column = Library.GetTypeByMetadataName("ShapedMath.ColumnVector`1");
        row = Library.GetTypeByMetadataName("ShapedMath.RowVector`1");
        diagonal = Library.GetTypeByMetadataName("ShapedMath.Diagonal`1");
        inverse = Library.GetTypeByMetadataName("ShapedMath.Inverse`1");
        selection = Library.GetTypeByMetadataName("ShapedMath.Selection`2");
        dim = Library.GetTypeByMetadataName("ShapedMath.Dim`1");
        identity = Library.GetTypeByMetadataName("ShapedMath.Identity");
        one = Library.GetTypeByMetadataName("ShapedMath.One");
        sum = Library.GetTypeByMetadataName("ShapedMath.Sum`2");
        product = Library.GetTypeByMetadataName("ShapedMath.Product`2");
        min = Library.GetTypeByMetadataName("ShapedMath.Min`2");
        block = Library.GetTypeByMetadataName("ShapedMath.Block`1");
    }

    /// <summary>The assembly of the DSL.</summary>
    public IAssemblySymbol Library { get; }

    /// <summary>The static classes of the DSL, which hold its extension members.</summary>
    public IEnumerable<INamedTypeSymbol> StaticTypes => matrix.ContainingNamespace.GetTypeMembers().Where(static type => type.IsStatic);

    /// <summary>The types, or <see langword="null"/> where the compilation does not know the DSL.</summary>
    public static KnownTypes? In(Compilation compilation) =>
        compilation.GetTypeByMetadataName("ShapedMath.Matrix`2") is { } matrix
            ? new(matrix, compilation.GetTypeByMetadataName("ShapedMath.DimAttribute"))
            : null;

    /// <summary>The kind of shape that values of a type have, or <see langword="null"/> where they have none.</summary>
    public ShapeKind? KindOf(ITypeSymbol type)
    {
        if (IsNumber(type.SpecialType))
            return ShapeKind.Scalar;
        if (!IsOfLibrary(type))
            return null;
        var definition = type.OriginalDefinition;
        return Is(definition, matrix) || Is(definition, diagonal) || Is(definition, inverse) || Is(definition, selection) ? ShapeKind.Matrix
            : Is(definition, column) ? ShapeKind.Vector
            : Is(definition, row) ? ShapeKind.Row
            : Is(definition, dim) ? ShapeKind.Size
            : Is(definition, identity) ? ShapeKind.Identity
            : null;
    }

    /// <summary>How a type such as <c>Sum&lt;A, B&gt;</c> composes its arguments, or <see langword="null"/> where it does not.</summary>
    public DimOperator? OperatorOf(ITypeSymbol type)
    {
        if (!IsOfLibrary(type))
            return null;
        var definition = type.OriginalDefinition;
        return Is(definition, sum) ? DimOperator.Add
            : Is(definition, product) ? DimOperator.Multiply
            : Is(definition, min) ? DimOperator.Min
            : null;
    }

    public bool IsMatrix(ITypeSymbol type) => Is(type.OriginalDefinition, matrix);

    /// <summary>Whether a type is a matrix that is stored otherwise than <c>Matrix</c>, and becomes one when it is asked to.</summary>
    public static bool IsConvertedByToMatrix(ITypeSymbol type) => !type.GetMembers("ToMatrix").IsEmpty;

    public bool IsOne(ITypeSymbol type) => Is(type, one);

    public bool IsOfLibrary(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, Library);

    /// <summary>Whether a type may stand as a dimension. What is composed is asked for its parts where those are written.</summary>
    public bool IsDimension(ITypeSymbol type) =>
        type.TypeKind is TypeKind.TypeParameter or TypeKind.Error || IsOne(type) || OperatorOf(type) is not null || Is(type.OriginalDefinition, block) || DimAttributeOf(type) is not null;

    /// <summary>The <c>[Dim]</c> on a type, or <see langword="null"/>.</summary>
    public AttributeData? DimAttributeOf(ISymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (Is(attribute.AttributeClass, dimAttribute))
                return attribute;
        }

        return null;
    }

    private static bool Is(ISymbol? symbol, ISymbol? known) => known is not null && SymbolEqualityComparer.Default.Equals(symbol, known);

    private static bool IsNumber(SpecialType type) => type
        is SpecialType.System_Double or SpecialType.System_Single
        or SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_Int32 or SpecialType.System_Int64
        or SpecialType.System_Byte or SpecialType.System_UInt16 or SpecialType.System_UInt32 or SpecialType.System_UInt64;
}
