using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ShapedMath.Generators.Parsing.Twins;

/// <summary>Constants as C# writes them.</summary>
internal static class ConstantText
{
    /// <summary>A constant of a type.</summary>
    public static string Of(object? value, ITypeSymbol type) => value switch
    {
        null => type.IsReferenceType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T ? "null" : "default",
        _ when EnumOf(type) is { } enumType => $"({enumType.ToDisplayString(TwinValueParser.Written)})({Number(value)})",
        string text => SymbolDisplay.FormatLiteral(text, quote: true),
        char c => SymbolDisplay.FormatLiteral(c, quote: true),
        bool flag => flag ? "true" : "false",
        double.NaN => "double.NaN",
        double.PositiveInfinity => "double.PositiveInfinity",
        double.NegativeInfinity => "double.NegativeInfinity",
        float.NaN => "float.NaN",
        float.PositiveInfinity => "float.PositiveInfinity",
        float.NegativeInfinity => "float.NegativeInfinity",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        float number => number.ToString("R", CultureInfo.InvariantCulture) + "F",
        decimal number => Number(number) + "M",
        long number => Number(number) + "L",
        ulong number => Number(number) + "UL",
        uint number => Number(number) + "U",
        _ => Number(value),
    };

    /// <summary>An argument of an attribute.</summary>
    public static string Of(TypedConstant constant) => constant.Kind switch
    {
        TypedConstantKind.Type => $"typeof({(constant.Value as ITypeSymbol)?.ToDisplayString(TwinValueParser.Written)})",
        TypedConstantKind.Array => $"new[] {{ {string.Join(", ", constant.Values.Select(Of))} }}",
        _ => Of(constant.Value, constant.Type!),
    };

    private static ITypeSymbol? EnumOf(ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Enum } => type,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [{ TypeKind: TypeKind.Enum } underlying] } => underlying,
        _ => null,
    };

    private static string Number(object value) => Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
