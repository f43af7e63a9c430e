using ShapedMath.Generators.Models;
using ShapedMath.Shapes;

namespace ShapedMath.Generators.Parsing;

/// <summary>Names the parameters: by the label in the table, else <c>left</c> and <c>right</c>, else by what they are.</summary>
internal static class OperandNaming
{
    public static EquatableArray<TypedOperand> Name(TypedForm form, Home home)
    {
        var operands = form.Signature.Operands;
        var named = new List<TypedOperand>();
        for (int i = 0; i < operands.Count; i++)
        {
            bool isThis = home.Kind == HomeKind.Struct && !form.IsOperator && i == 0;
            string? name = isThis ? null : Candidates(form, i).First(candidate => named.TrueForAll(known => known.Name != candidate));
            named.Add(new TypedOperand(name, MemberParser.Value(operands[i])));
        }

        return named.ToEquatableArray();
    }

    private static IEnumerable<string> Candidates(TypedForm form, int index)
    {
        var operands = form.Signature.Operands;
        string kind = operands[index].Kind switch
        {
            ShapeKind.Matrix => "matrix",
            ShapeKind.Vector => "column",
            ShapeKind.Row => "row",
            _ => "scalar",
        };

        if (operands[index].Label is { } label)
            yield return label;
        if ((form.IsOperator || form.IsStatic) && operands.Count == 2)
            yield return index == 0 ? "left" : "right";
        else if (!form.IsStatic && !form.IsOperator && index > 0 && operands[index].Kind == operands[0].Kind)
            yield return "other";
        yield return kind;
        for (int n = 2; ; n++)
            yield return kind + n;
    }
}
