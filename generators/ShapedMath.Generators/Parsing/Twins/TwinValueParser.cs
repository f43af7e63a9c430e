using Microsoft.CodeAnalysis;
using ShapedMath.Generators.Models;
using ShapedMath.Generators.Models.Twins;
using ShapedMath.Shapes;

namespace ShapedMath.Generators.Parsing.Twins;

/// <summary>Reads the type of a value, and what is stated of it.</summary>
internal static class TwinValueParser
{
    /// <summary>A type as it is written wherever it stands.</summary>
    public static readonly SymbolDisplayFormat Written = SymbolDisplayFormat.FullyQualifiedFormat.WithMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The value.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="sizes">What is stated of it.</param>
    /// <param name="isInput">Whether the method is given it.</param>
    /// <exception cref="RefusedTwinException">No typed value can stand for it.</exception>
    public static TwinValue Parse(ITypeSymbol type, IReadOnlyList<DimTerm>? sizes, bool isInput)
    {
        string written = type.ToDisplayString(Written);
        bool isNullable = type.NullableAnnotation == NullableAnnotation.Annotated;
        if (sizes is null)
            return new(TwinKind.Plain, written, isNullable, default);
        var kind = KindOf(type, isInput);
        int due = kind switch { TwinKind.Matrix => 2, TwinKind.Array => ((IArrayTypeSymbol)type).Rank, _ => 1 };
        if (sizes.Count != due)
            throw new RefusedTwinException(null);
        if (kind != TwinKind.Array && sizes.FirstOrDefault(static size => !HasType(size)) is { } untyped)
            throw new RefusedTwinException($"no type stands for the size {untyped}: only sums, products and minima have one");
        return new(kind, written, isNullable, sizes.ToEquatableArray());
    }

    private static TwinKind KindOf(ITypeSymbol type, bool isInput)
    {
        if (type.SpecialType == SpecialType.System_Int32)
            return TwinKind.Size;
        if (type is IArrayTypeSymbol)
            return TwinKind.Array;
        for (var part = type as INamedTypeSymbol; part is not null; part = part.BaseType)
        {
            if (!IsMathNet(part))
                continue;
            if (part.TypeArguments[0].SpecialType != SpecialType.System_Double)
                throw new RefusedTwinException($"the entries of a {type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)} are no doubles, and those of typed matrices and vectors are");
            if (isInput && !SymbolEqualityComparer.Default.Equals(part, type))
                throw new RefusedTwinException($"it takes a {type.Name}, and a typed {part.Name.ToLowerInvariant()} may be stored otherwise; let it take a {part.Name}<double>");
            return part.Name == "Matrix" ? TwinKind.Matrix : TwinKind.Vector;
        }

        throw new RefusedTwinException(null);
    }

    /// <summary>Whether a type is <c>Matrix&lt;T&gt;</c> or <c>Vector&lt;T&gt;</c>.</summary>
    public static bool IsMathNet(INamedTypeSymbol type) =>
        type is { Name: "Matrix" or "Vector", Arity: 1, ContainingNamespace: { Name: "LinearAlgebra", ContainingNamespace: { Name: "Numerics", ContainingNamespace: { Name: "MathNet", ContainingNamespace.IsGlobalNamespace: true } } } };

    private static bool HasType(DimTerm term) => term switch
    {
        DimOperation operation => operation.Operator is DimOperator.Add or DimOperator.Multiply or DimOperator.Min && HasType(operation.Left) && HasType(operation.Right),
        _ => true,
    };
}
