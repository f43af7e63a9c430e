using Microsoft.CodeAnalysis;

namespace ShapedMath.Generators.Parsing;

/// <summary>
/// Why a struct marked with <c>[Dim]</c> gets no second part. The generator passes it over, and the analyzer, which compiles this
/// file too, reports it: what a generator reports, <c>#pragma</c> cannot silence.
/// </summary>
internal enum DimMisuse
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>The struct is not partial.</summary>
    NotPartial,

    /// <summary>A type around the struct is not partial.</summary>
    ContainerNotPartial,

    /// <summary>The struct, or a type around it, is local to its file, and the second part would stand in another one.</summary>
    FileLocal,

    /// <summary>The struct is a ref struct, which is no type argument.</summary>
    RefStruct,

    /// <summary>The size is negative.</summary>
    NegativeSize,

    /// <summary>A name is given, which is for an integer.</summary>
    Named,
}

/// <summary>Finds what is wrong with a declaration.</summary>
internal static class DimMisuses
{
    /// <summary>What is wrong first of all.</summary>
    /// <param name="type">The struct.</param>
    /// <param name="attribute">Its <c>[Dim]</c>.</param>
    /// <param name="cancellation">Stops it.</param>
    public static DimMisuse Of(INamedTypeSymbol type, AttributeData attribute, CancellationToken cancellation)
    {
        if (!DeclaredTypeParser.IsPartial(type, cancellation))
            return DimMisuse.NotPartial;
        if (type.IsRefLikeType)
            return DimMisuse.RefStruct;
        if (attribute.ConstructorArguments is [{ Value: string }])
            return DimMisuse.Named;
        for (var part = type; part is not null; part = part.ContainingType)
        {
            if (part.IsFileLocal)
                return DimMisuse.FileLocal;
            if (!DeclaredTypeParser.IsPartial(part, cancellation))
                return DimMisuse.ContainerNotPartial;
        }

        return SizeOf(attribute) < 0 ? DimMisuse.NegativeSize : DimMisuse.None;
    }

    /// <summary>The size that the attribute gives, if it gives one.</summary>
    /// <param name="attribute">The attribute.</param>
    public static int? SizeOf(AttributeData attribute) =>
        attribute.ConstructorArguments is [{ Value: int size }] ? size : null;
}
