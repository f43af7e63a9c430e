using Microsoft.CodeAnalysis;
using ShapedMath.Generators.Models;
using ShapedMath.Generators.Models.Twins;
using ShapedMath.Shapes;

namespace ShapedMath.Generators.Parsing.Twins;

/// <summary>
/// The twins that rows of a project's own tables ask for: of methods of libraries, whose types another assembly has. The methods are looked up in the
/// compilation, and nothing of it is kept. The generator writes those that there are, and the analyzer, which compiles this file too, reports why there is none.
/// </summary>
internal static class RowTwins
{
    /// <summary>The twins of all rows, computed again with each compilation, and equal where the methods are.</summary>
    public static IncrementalValueProvider<EquatableArray<Twin>> Of(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<EquatableArray<TypedRow>> rows) =>
        rows.Combine(context.CompilationProvider).Select(static (pair, cancellation) => pair.Left.Count == 0 ? default : Of(pair.Left, pair.Right, cancellation));

    /// <summary>The twins of a row, or why it has none.</summary>
    /// <param name="row">The row.</param>
    /// <param name="compilation">The compilation that knows the library.</param>
    /// <param name="refusal">Why there is none; <see langword="null"/> where there is, or where another rule reports it.</param>
    /// <param name="cancellation">Stops it.</param>
    public static IReadOnlyList<Twin> Of(TypedRow row, Compilation compilation, out string? refusal, CancellationToken cancellation)
    {
        refusal = row.Obstacle;
        if (row.Obstacle is not null)
            return [];
        var named = new ShapedMath.Analyzers.Facts.TypeNames(compilation).Find(row.Type);

        // None, or several: SM1013 asks for the name in full.
        if (named.Select(ShapedMath.Analyzers.Facts.TypeNames.FullName).Distinct(StringComparer.Ordinal).Count() != 1)
            return [];
        try
        {
            var types = named.Where(static type => !type.IsGenericType || TwinValueParser.IsMathNet(type)).Select(type => type.IsGenericType ? type.Construct(compilation.GetSpecialType(SpecialType.System_Double)) : type).ToList();
            if (types.Count == 0)
                throw new RefusedTwinException($"'{row.Type}' is generic");
            var methods = types.SelectMany(Bases).SelectMany(part => part.GetMembers(row.Member)).Where(member => compilation.IsSymbolAccessibleWithin(member, compilation.Assembly)).ToList();
            if (methods.Count == 0)
                return [];
            var signature = SignatureParser.Parse(row.Signature);
            var sources = methods.OfType<IMethodSymbol>().Where(static method => method.MethodKind == MethodKind.Ordinary && !method.IsOverride).Select(method => Source(row, method, signature)).OfType<TwinSource>().ToList();
            if (sources.Count == 0)
                throw new RefusedTwinException($"no method '{row.Type}.{row.Member}' takes MathNet's Matrix<double> and Vector<double>, double, int and arrays in these places");
            return [.. sources.SelectMany(source => TwinParser.Parse(source, cancellation))];
        }
        catch (RefusedTwinException refused)
        {
            refusal = refused.Reason;
            return [];
        }
    }

    private static EquatableArray<Twin> Of(IEnumerable<TypedRow> rows, Compilation compilation, CancellationToken cancellation) =>
        rows.SelectMany(row => Of(row, compilation, out _, cancellation)).ToEquatableArray();

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
            yield return type;
    }

    // What the row states of a method; null where it speaks of another overload.
    private static TwinSource? Source(TypedRow row, IMethodSymbol method, ShapeSignature signature)
    {
        var operands = signature.Operands.ToList();
        if (method.IsStatic && operands is [{ Kind: ShapeKind.None, Constant: null }, ..] && operands.Count == method.Parameters.Length + 1)
            operands.RemoveAt(0);
        int receiver = method.IsStatic ? 0 : 1;
        if (operands.Count != method.Parameters.Length + receiver || (receiver == 1 && !Fits(operands[0], method.ContainingType)) || !method.Parameters.Zip(operands.Skip(receiver), static (parameter, operand) => Fits(operand, parameter.Type)).All(static fits => fits))
            return null;
        var results = Results(signature, method.ReturnType);
        var contracts = new MethodContracts(receiver == 1 ? Sizes(operands[0]) : null, [.. operands.Skip(receiver).Select(Sizes)], results);
        var host = receiver == 1 ? TwinHost.Extension : method.IsExtensionMethod ? TwinHost.ExtensionOfAnother : TwinHost.StaticExtension;
        return new(method, contracts, host, row.Name, row.Documentation);
    }

    private static IReadOnlyList<IReadOnlyList<DimTerm>?> Results(ShapeSignature signature, ITypeSymbol type)
    {
        if (signature.Results is [{ Label: null } single])
            return Fits(single, type) || type.SpecialType == SpecialType.System_Void ? [Sizes(single)] : throw new RefusedTwinException($"it gives a {type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}, and the row says {single}");
        if (type is INamedTypeSymbol { IsTupleType: true, TupleElements: var elements } && elements.Length == signature.Results.Count)
            return [.. signature.Results.Select(Sizes)];
        throw new RefusedTwinException("what it gives has parts, and is no tuple of these");
    }

    private static IReadOnlyList<DimTerm>? Sizes(ShapePattern pattern) => pattern.Dims.Count == 0 ? null : pattern.Dims;

    private static bool Fits(ShapePattern pattern, ITypeSymbol type) => pattern.Kind switch
    {
        ShapeKind.None => true,
        ShapeKind.Scalar => type.SpecialType is SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Int32,
        ShapeKind.Size => type.SpecialType == SpecialType.System_Int32,
        ShapeKind.Array => type is IArrayTypeSymbol array && array.Rank == pattern.Dims.Count,
        ShapeKind.Matrix => Bases(type as INamedTypeSymbol).Any(static part => part.Name == "Matrix" && TwinValueParser.IsMathNet(part)),
        ShapeKind.Vector => Bases(type as INamedTypeSymbol).Any(static part => part.Name == "Vector" && TwinValueParser.IsMathNet(part)),
        _ => false,
    };
}
