using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapedMath.Analyzers.Diagnostics;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Facts;

/// <summary>
/// Methods as forms: the types of the parameters are the shapes that a method takes, its type parameters the variables.
/// </summary>
/// <param name="call">The call.</param>
/// <param name="receiver">The receiver, where it is an operand.</param>
/// <param name="operands">The operands, the receiver first.</param>
/// <param name="reader">Reads the types.</param>
internal sealed class MethodForms(CallSite call, ExpressionSyntax? receiver, IReadOnlyList<Operand> operands, ShapeReader reader)
{
    /// <summary>The form, or <see langword="null"/> where the method would not take the arguments for another reason than their shapes.</summary>
    public Form? Of(IMethodSymbol method)
    {
        bool isInstance = receiver is not null && !method.IsStatic;
        var definition = call.HasTypeArguments ? method : isInstance ? method.OriginalDefinition : method.ConstructedFrom;
        if (Slots(definition, isInstance) is not { } slots)
            return null;
        var patterns = new List<ShapePattern>();
        for (int i = 0; i < slots.Count; i++)
        {
            if (Pattern(slots[i], i, IsOpen) is not { } pattern)
                return null;
            patterns.Add(pattern);
        }

        var result = reader.PatternOf(definition.ReturnType, null, IsOpen);
        return new(
            new ShapeSignature(patterns, result is null ? [] : [result]),
            RuleIds.Argument,
            Phrase(method, patterns),
            call.Template(receiver is not null),
            NamesSizes: !reader.Types.IsOfLibrary(method));

        bool IsOpen(ITypeParameterSymbol parameter) =>
            !call.HasTypeArguments
            && (Is(parameter.ContainingSymbol, definition) || (isInstance && Is(parameter.ContainingSymbol, definition.ContainingType)));
    }

    private static bool Is(ISymbol left, ISymbol right) => SymbolEqualityComparer.Default.Equals(left, right);

    // What each operand goes to.
    private List<(string Name, ITypeSymbol Type)>? Slots(IMethodSymbol method, bool isInstance)
    {
        var parameters = method.Parameters.ToList();
        var slots = new List<(string, ITypeSymbol)>();
        if (isInstance)
        {
            slots.Add(("this", method.ContainingType));
        }
        else if (receiver is not null)
        {
            if (parameters.Count == 0)
                return null;
            slots.Add((parameters[0].Name, parameters[0].Type));
            parameters.RemoveAt(0);
        }

        var missing = parameters.Where(static p => !p.IsOptional && !p.IsParams).ToList();
        var given = new HashSet<IParameterSymbol>(SymbolEqualityComparer.Default);
        for (int i = 0; i < call.Arguments.Count; i++)
        {
            if (ParameterOf(call.Arguments[i], i, parameters) is not { } parameter)
                return null;
            if (!parameter.IsParams && !given.Add(parameter))
                return null;
            missing.Remove(parameter);
            slots.Add((parameter.Name, parameter.IsParams && ElementOf(parameter.Type) is { } element ? element : parameter.Type));
        }

        return missing.Count == 0 ? slots : null;
    }

    private static IParameterSymbol? ParameterOf(ArgumentSyntax argument, int index, List<IParameterSymbol> parameters)
    {
        if (argument.NameColon is { Name.Identifier.ValueText: var name })
            return parameters.Find(p => p.Name == name);
        return index < parameters.Count ? parameters[index] : parameters.Count > 0 && parameters[parameters.Count - 1] is { IsParams: true } rest ? rest : null;
    }

    private static ITypeSymbol? ElementOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments: [var element] } => element,
        _ => null,
    };

    private ShapePattern? Pattern((string Name, ITypeSymbol Type) slot, int operand, Func<ITypeParameterSymbol, bool> isOpen)
    {
        var none = new ShapePattern(slot.Name, ShapeKind.None);
        var pattern = reader.PatternOf(slot.Type, slot.Name, isOpen);
        if (pattern is not null && operands[operand].Shape!.Kind != ShapeKind.None)
            return pattern;
        int first = receiver is null ? 0 : 1;
        return operand < first || TypeIsOpen(slot.Type, isOpen) || Converts(call.Arguments[operand - first].Expression, slot.Type) ? none : null;
    }

    // What has no type of its own, as a lambda, is given the benefit of the doubt.
    private bool Converts(ExpressionSyntax argument, ITypeSymbol type) =>
        reader.Model.GetTypeInfo(argument).Type is null || reader.Model.ClassifyConversion(argument, type) is { Exists: true, IsImplicit: true };

    private static bool TypeIsOpen(ITypeSymbol type, Func<ITypeParameterSymbol, bool> isOpen) => type switch
    {
        ITypeParameterSymbol parameter => isOpen(parameter),
        IArrayTypeSymbol array => TypeIsOpen(array.ElementType, isOpen),
        INamedTypeSymbol named => named.TypeArguments.Any(argument => TypeIsOpen(argument, isOpen)),
        _ => false,
    };

    private string Phrase(IMethodSymbol method, List<ShapePattern> patterns)
    {
        string name = SourceTemplate.Literal(call.IsConstructor ? method.ContainingType.Name : call.Name);
        int first = receiver is null ? 0 : 1;
        var shaped = Enumerable.Range(first, patterns.Count - first)
            .Where(i => HasShape(patterns[i].Kind) || HasShape(operands[i].Shape!.Kind))
            .Select(static i => $"{{{i}}}")
            .ToList();
        string with = shaped.Count switch
        {
            0 => "",
            1 => " with " + shaped[0],
            _ => $" with {string.Join(", ", shaped.Take(shaped.Count - 1))} and {shaped[shaped.Count - 1]}",
        };
        string verb = call.IsProperty ? "take" : call.IsConstructor ? "create" : "call";
        string on = receiver is null ? "" : call.IsProperty ? " of {0}" : " on {0}";
        return $"{verb} '{name}'{on}{with}";
    }

    private static bool HasShape(ShapeKind kind) => kind is not (ShapeKind.None or ShapeKind.Scalar);
}
