using Microsoft.CodeAnalysis;
using ShapedMath.Analyzers.Diagnostics;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Facts;

/// <summary>
/// What a method's type parameters would be, by each of its arguments: a <c>Model&lt;N, D&gt;</c> has no shape, and says all the same
/// which N and D are meant.
/// </summary>
internal sealed class LabelInference(CallSite call, ShapeReader reader)
{
    /// <summary>Says of which dimension two arguments differ, or which argument has other dimensions than its parameter; <see langword="null"/> where none is proven.</summary>
    public ShapeMismatch? Explain(IMethodSymbol method)
    {
        var found = new Dictionary<ITypeParameterSymbol, (int Argument, ITypeSymbol Label)>(SymbolEqualityComparer.Default);
        int first = method.IsExtensionMethod && call.Qualifier is not null && call.Arguments.Count < method.Parameters.Length ? 1 : 0;
        for (int i = 0; i < call.Arguments.Count; i++)
        {
            var parameter = call.Arguments[i].NameColon is { Name.Identifier.ValueText: var name }
                ? method.Parameters.FirstOrDefault(p => p.Name == name)
                : method.Parameters.ElementAtOrDefault(i + first);
            if (parameter is null or { IsParams: true } || TypeOf(i) is not { } argument)
                continue;
            if (argument is INamedTypeSymbol actual && parameter.Type is INamedTypeSymbol declared && reader.IsKnown(declared) && DimensionUse.IsAllThatDiffers(actual, declared, reader.Types))
                return Mismatch(method, [i], $"the parameter {parameter.Name} is of type {reader.Written(declared)}");
            foreach (var (variable, label) in Labels(parameter.Type, argument).Where(pair => IsOf(pair.Variable, method)))
            {
                if (!found.TryGetValue(variable, out var other))
                    found[variable] = (i, label);
                else if (!SymbolEqualityComparer.Default.Equals(other.Label, label))
                    return Mismatch(method, [other.Argument, i], $"its {variable.Name} would be {reader.Written(other.Label)} in {Name(other.Argument)} and {reader.Written(label)} in {Name(i)}");
            }
        }

        return null;
    }

    // Of classes and structs, a type argument is what it is; an interface might vary in it.
    private IEnumerable<(ITypeParameterSymbol Variable, ITypeSymbol Label)> Labels(ITypeSymbol parameter, ITypeSymbol argument)
    {
        if (parameter is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } declared
            || argument is not INamedTypeSymbol actual
            || !SymbolEqualityComparer.Default.Equals(declared.OriginalDefinition, actual.OriginalDefinition))
        {
            yield break;
        }

        for (int i = 0; i < declared.TypeArguments.Length; i++)
        {
            var label = actual.TypeArguments[i];
            if (declared.TypeArguments[i] is ITypeParameterSymbol variable && reader.Types.IsDimension(label) && DimensionUse.IsDimension(declared.OriginalDefinition.TypeParameters[i], reader.Types))
                yield return (variable, label);
            foreach (var inner in Labels(declared.TypeArguments[i], label))
                yield return inner;
        }
    }

    private static bool IsOf(ITypeParameterSymbol variable, IMethodSymbol method) => SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, method);

    private ShapeMismatch Mismatch(IMethodSymbol method, IReadOnlyList<int> arguments, string cause)
    {
        string verb = call.IsConstructor ? $"create '{method.ContainingType.Name}'" : $"call '{SourceTemplate.Literal(call.Name)}'";
        string with = string.Join(" and ", arguments.Select(static (_, position) => $"{{{position}}}"));
        return ShapeMismatch.OfValues(RuleIds.Argument, $"{verb} with {with}", [.. arguments.Select(Operand)], cause);
    }

    private Operand Operand(int argument) =>
        reader.ShapeOf(TypeOf(argument)) is { } shape
            ? Shapes.Operand.OfCode(call.Arguments[argument].Expression.ToString(), shape)
            : new Operand($"{Name(argument)} ({reader.Written(TypeOf(argument)!)})", null, Shape.None);

    private string Name(int argument) => Shapes.Operand.OfCode(call.Arguments[argument].Expression.ToString(), null).Description;

    private ITypeSymbol? TypeOf(int argument) => reader.TypeOf(call.Arguments[argument].Expression);
}
