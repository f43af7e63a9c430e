using Microsoft.CodeAnalysis;
using ShapedMath.Generators.Models;

namespace ShapedMath.Generators.Parsing.Twins;

/// <summary>
/// The attributes that a twin must have because its method has them: without them, calling the method from the twin would be warned of, or mean
/// something else.
/// </summary>
internal static class CarriedAttributes
{
    private static readonly HashSet<string> OfMethods = new(StringComparer.Ordinal)
    {
        "System.ObsoleteAttribute",
        "System.Diagnostics.CodeAnalysis.ExperimentalAttribute",
        "System.Diagnostics.CodeAnalysis.RequiresUnreferencedCodeAttribute",
        "System.Diagnostics.CodeAnalysis.RequiresDynamicCodeAttribute",
        "System.Diagnostics.CodeAnalysis.RequiresAssemblyFilesAttribute",
        "System.Runtime.Versioning.SupportedOSPlatformAttribute",
        "System.Runtime.Versioning.UnsupportedOSPlatformAttribute",
    };

    private static readonly HashSet<string> OfParameters = new(StringComparer.Ordinal)
    {
        "System.Runtime.CompilerServices.CallerMemberNameAttribute",
        "System.Runtime.CompilerServices.CallerFilePathAttribute",
        "System.Runtime.CompilerServices.CallerLineNumberAttribute",
        "System.Runtime.CompilerServices.CallerArgumentExpressionAttribute",
    };

    public static EquatableArray<string> Of(IMethodSymbol method) => Written(method, OfMethods);

    public static EquatableArray<string> Of(IParameterSymbol parameter) => Written(parameter, OfParameters);

    private static EquatableArray<string> Written(ISymbol symbol, HashSet<string> names) => symbol.GetAttributes()
        .Where(attribute => attribute.AttributeClass is { } type && names.Contains(type.ToDisplayString()))
        .Select(Written)
        .ToEquatableArray();

    private static string Written(AttributeData attribute)
    {
        string name = attribute.AttributeClass!.ToDisplayString(TwinValueParser.Written);
        var arguments = attribute.ConstructorArguments.Select(ConstantText.Of)
            .Concat(attribute.NamedArguments.Select(static argument => $"{argument.Key} = {ConstantText.Of(argument.Value)}"))
            .ToList();
        return arguments.Count == 0 ? name : $"{name}({string.Join(", ", arguments)})";
    }
}
