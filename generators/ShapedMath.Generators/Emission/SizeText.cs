using System.Globalization;
using ShapedMath.Generators.Models;
using ShapedMath.Shapes;

namespace ShapedMath.Generators.Emission;

/// <summary>The sizes and dimensions of a member as C# expressions and types.</summary>
internal static class SizeText
{
    /// <summary>The type of a value: <c>Matrix&lt;TRows, Sum&lt;TLeft, TRight&gt;&gt;</c>.</summary>
    public static string Type(TypedMember member, TypedValue value) =>
        TypeNames.Of(value.Kind) + (value.Kind == ShapeKind.Size ? "" : CSharp.Generic(value.Sizes.Select(size => Dimension(member, size))));

    /// <summary>The negation of a check: <c>left.ColumnCount != right.RowCount</c>.</summary>
    public static string Violation(TypedMember member, SizeCheck check) =>
        $"{Expression(member, check.Left)} {Negation(check.Comparison)} {Expression(member, check.Right)}";

    /// <summary>A size as a result.</summary>
    public static string Result(TypedMember member, DimTerm term) =>
        term is DimOperation ? $"checked((int)({Computed(member, term, isPart: false)}))" : Computed(member, term, isPart: false);

    // Sums and products are formed in 64 bits, where those of sizes do not overflow.
    private static string Expression(TypedMember member, Size size) => size switch
    {
        ReadSize read => Read(member, read),
        ComputedSize computed => Computed(member, computed.Term, isPart: false),
        _ => throw new ArgumentOutOfRangeException(nameof(size)),
    };

    private static string Dimension(TypedMember member, DimTerm term) => term switch
    {
        DimName name => member.Dimensions.Single(dimension => dimension.Variable == name.Name).TypeParameter,
        DimOperation operation => $"{TypeOf(operation.Operator)}<{Dimension(member, operation.Left)}, {Dimension(member, operation.Right)}>",
        _ => "One",
    };

    /// <summary>The type that composes two dimensions.</summary>
    public static string TypeOf(DimOperator op) => op switch
    {
        DimOperator.Add => "Sum",
        DimOperator.Multiply => "Product",
        _ => "Min",
    };

    private static string Negation(Comparison comparison) => comparison switch
    {
        Comparison.Equal => "!=",
        Comparison.LessOrEqual => ">",
        Comparison.GreaterOrEqual => "<",
        Comparison.Less => ">=",
        _ => "<=",
    };

    private static string Computed(TypedMember member, DimTerm term, bool isPart)
    {
        switch (term)
        {
            case DimName name:
                return (isPart ? "(long)" : "") + Read(member, FirstReading(member, name));
            case DimNumber number:
                return number.Value.ToString(CultureInfo.InvariantCulture) + (isPart ? "L" : "");
            case DimOperation operation:
                string left = Computed(member, operation.Left, isPart: true);
                string right = Computed(member, operation.Right, isPart: true);
                if (operation.Operator == DimOperator.Min)
                    return $"global::System.Math.Min({left}, {right})";
                string sign = operation.Operator switch { DimOperator.Add => "+", DimOperator.Subtract => "-", _ => "*" };
                return isPart ? $"({left} {sign} {right})" : $"{left} {sign} {right}";
            default:
                throw new ArgumentOutOfRangeException(nameof(term));
        }
    }

    private static ReadSize FirstReading(TypedMember member, DimName name)
    {
        for (int operand = 0; operand < member.Operands.Count; operand++)
        {
            int axis = member.Operands[operand].Value.Sizes.ToList().IndexOf(name);
            if (axis >= 0)
                return new ReadSize(operand, axis);
        }

        throw new ArgumentException($"The size {name} stands in no operand.", nameof(name));
    }

    private static string Read(TypedMember member, ReadSize size)
    {
        var operand = member.Operands[size.Operand];
        string property = operand.Value.Kind != ShapeKind.Matrix ? "Count" : size.Axis == 0 ? "RowCount" : "ColumnCount";
        return operand.Name is null ? property : $"{CSharp.Identifier(operand.Name)}.{property}";
    }
}
