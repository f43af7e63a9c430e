using System.Globalization;
using ShapedMath.Generators.Models.Twins;
using ShapedMath.Shapes;

namespace ShapedMath.Generators.Emission.Twins;

/// <summary>The sizes in a twin as C# expressions. Names stand for variables of 64 bits, in which sums and products of sizes do not overflow.</summary>
internal static class TwinSizes
{
    /// <summary>A size of an argument; of an array that is null, what it is to be.</summary>
    public static string Read(Twin twin, SizeSite site)
    {
        var parameter = twin.Parameters[site.Parameter];
        if (parameter.Value is { Kind: TwinKind.Array, IsNullable: true })
            return $"({CSharp.Identifier(parameter.Name)}?{Length(parameter.Value, site.Axis)} ?? (int)({Of(twin, parameter.Value.Sizes[site.Axis])}))";
        return CSharp.Identifier(parameter.Name) + parameter.Value.Kind switch
        {
            TwinKind.Matrix => site.Axis == 0 ? ".Rows.Size" : ".Cols.Size",
            TwinKind.Vector => ".Dim.Size",
            TwinKind.Size => ".Size",
            _ => Length(parameter.Value, site.Axis),
        };
    }

    /// <summary>A size of what the method gave.</summary>
    public static string ReadResult(TwinValue value, string expression, int axis) => expression + value.Kind switch
    {
        TwinKind.Matrix => axis == 0 ? ".RowCount" : ".ColumnCount",
        TwinKind.Vector => ".Count",
        TwinKind.Size => "",
        _ => Length(value, axis),
    };

    /// <summary>A term of a contract.</summary>
    public static string Of(Twin twin, DimTerm term, bool isPart = false)
    {
        switch (term)
        {
            case DimName name:
                return Local(twin, name.Name);
            case DimOperation { Operator: DimOperator.Min } minimum:
                return $"global::System.Math.Min({Of(twin, minimum.Left)}, {Of(twin, minimum.Right)})";
            case DimOperation operation:
                string sign = operation.Operator switch { DimOperator.Add => "+", DimOperator.Subtract => "-", DimOperator.Multiply => "*", _ => "/" };
                string text = $"{Of(twin, operation.Left, isPart: true)} {sign} {Of(twin, operation.Right, isPart: true)}";
                return isPart ? $"({text})" : text;
            case DimNumber number:
                return number.Value.ToString(CultureInfo.InvariantCulture) + (isPart ? "L" : "");
            default:
                throw new ArgumentOutOfRangeException(nameof(term));
        }
    }

    /// <summary>The computation of a size that the contracts name.</summary>
    public static string Solution(Twin twin, SizeVariable variable) =>
        variable.Steps.Aggregate(Read(twin, variable.Site), (text, step) => $"{text} {(step.IsAdded ? "+" : "-")} {Of(twin, step.Term, isPart: true)}");

    /// <summary>The sizes that some terms need, in the order in which they are computed.</summary>
    public static IEnumerable<SizeVariable> Needed(Twin twin, IEnumerable<DimTerm> terms)
    {
        var names = new HashSet<string>(terms.SelectMany(static term => term.Names), StringComparer.Ordinal);
        foreach (var variable in twin.Sizes.Reverse().Where(variable => names.Contains(variable.Name)))
            names.UnionWith(variable.Steps.SelectMany(static step => step.Term.Names));
        return twin.Sizes.Where(variable => names.Contains(variable.Name));
    }

    public static string Local(Twin twin, string name) => CSharp.Identifier(twin.Sizes.Single(variable => variable.Name == name).Local);

    private static string Length(TwinValue array, int axis) => array.Sizes.Count == 1 ? ".Length" : $".GetLength({axis.ToString(CultureInfo.InvariantCulture)})";
}
