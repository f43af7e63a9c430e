using System.Globalization;
using Microsoft.CodeAnalysis;
using ShapedMath.Generators.Models.Twins;
using ShapedMath.Shapes;

namespace ShapedMath.Generators.Parsing.Twins;

/// <summary>Names the type parameters that stand for the sizes of contracts: n becomes N, and 3 becomes Dim3, whatever has the size 3.</summary>
internal static class DimensionNames
{
    /// <summary>The type parameters of a method's twin that are dimensions, in the order of the parameters.</summary>
    /// <param name="method">The method.</param>
    /// <param name="parameters">What the twin takes.</param>
    /// <param name="results">What it gives.</param>
    /// <exception cref="RefusedTwinException">A dimension of the result could not be inferred from the arguments.</exception>
    public static IEnumerable<TwinTypeParameter> Of(IMethodSymbol method, IReadOnlyList<TwinParameter> parameters, IEnumerable<TwinValue> results)
    {
        var taken = new HashSet<string>(method.Parameters.Select(static parameter => parameter.Name).Concat(parameters.Select(static parameter => parameter.Name)), StringComparer.Ordinal);
        taken.UnionWith(method.TypeParameters.Select(static parameter => parameter.Name));
        for (var type = method.ContainingType; type is not null; type = type.ContainingType)
            taken.UnionWith(type.TypeParameters.Select(static parameter => parameter.Name));

        var variables = parameters.Where(static parameter => parameter.IsInput).SelectMany(static parameter => Variables(parameter.Value)).Distinct(StringComparer.Ordinal).ToList();
        string? missing = results.SelectMany(Variables).FirstOrDefault(variable => !variables.Contains(variable));
        if (missing is not null)
            throw new RefusedTwinException(char.IsDigit(missing[0])
                ? $"the size {missing} of what it gives stands in no matrix, vector or [Dim] that it takes, which would give it a label"
                : $"the size {missing} of what it gives stands in no matrix, vector or [Dim] that it takes; give it a parameter of its own, [Dim(\"{missing}\")] int {missing}");
        return variables.Select(variable => new TwinTypeParameter(Name(variable, taken), variable, ""));
    }

    /// <summary>The names in the sizes of a typed value, and the numbers that need a label.</summary>
    private static IEnumerable<string> Variables(TwinValue value) => value.IsTyped ? value.Sizes.SelectMany(Variables) : [];

    private static IEnumerable<string> Variables(DimTerm term) => term switch
    {
        DimName name => [name.Name],
        DimNumber { Value: not 1 } number => [number.ToString()],
        DimOperation when Multiple.In(term) is { } multiple => Variables(multiple.Of),
        DimOperation operation => Variables(operation.Left).Concat(Variables(operation.Right)),
        _ => [],
    };

    private static string Name(string variable, HashSet<string> taken)
    {
        string first = char.IsDigit(variable[0]) ? "Dim" + variable : char.ToUpperInvariant(variable[0]) + variable.Substring(1);
        string name = first;
        for (int n = 2; !taken.Add(name); n++)
            name = first + n.ToString(CultureInfo.InvariantCulture);
        return name;
    }
}
