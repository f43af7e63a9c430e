using ShapedMath.Generators.Models.Twins;
using ShapedMath.Shapes;

namespace ShapedMath.Generators.Emission.Twins;

/// <summary>The types of a twin's values.</summary>
internal static class TwinTypes
{
    private const string Library = "global::ShapedMath.";

    /// <summary>The type of a value: <c>Matrix&lt;N, Sum&lt;D, One&gt;&gt;</c>.</summary>
    public static string Of(Twin twin, TwinValue value) => Typed(twin, value) is { } typed ? typed + (value.IsNullable ? "?" : "") : value.Type;

    /// <summary>What labels a value that is not null.</summary>
    public static string Labelled(Twin twin, TwinValue value, string expression) => value.Kind switch
    {
        TwinKind.Size => $"{Library}Dim.Of{Dimensions(twin, value)}({expression})",
        TwinKind.Matrix or TwinKind.Vector => $"{Library}{Name(value)}.Wrap{Dimensions(twin, value)}({expression})",
        _ => expression,
    };

    private static string? Typed(Twin twin, TwinValue value) => value.IsTyped ? Library + Name(value) + Dimensions(twin, value) : null;

    private static string Name(TwinValue value) => value.Kind switch
    {
        TwinKind.Matrix => "Matrix",
        TwinKind.Vector => "ColumnVector",
        _ => "Dim",
    };

    private static string Dimensions(Twin twin, TwinValue value) => CSharp.Generic(value.Sizes.Select(size => Dimension(twin, size)));

    private static string Dimension(Twin twin, DimTerm term) => term switch
    {
        DimNumber { Value: 1 } => Library + "One",
        DimOperation when Multiple.In(term) is { } multiple && !HasLabel(twin, multiple.Times) =>
            Enumerable.Repeat(Dimension(twin, multiple.Of), (int)multiple.Times.Value).Aggregate(static (sum, next) => $"{Library}Sum<{sum}, {next}>"),
        DimOperation operation => $"{Library}{SizeText.TypeOf(operation.Operator)}<{Dimension(twin, operation.Left)}, {Dimension(twin, operation.Right)}>",
        _ => CSharp.Identifier(twin.TypeParameters.Single(parameter => parameter.Variable == term.ToString()).Name),
    };

    private static bool HasLabel(Twin twin, DimNumber number) => twin.TypeParameters.Any(parameter => parameter.Variable == number.ToString());
}
