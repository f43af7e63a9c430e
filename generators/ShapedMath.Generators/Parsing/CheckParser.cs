using ShapedMath.Generators.Models;
using ShapedMath.Shapes;

namespace ShapedMath.Generators.Parsing;

/// <summary>Finds what the types leave to be checked at run time: that equal names are equal sizes, and the conditions.</summary>
internal static class CheckParser
{
    /// <exception cref="UnwritableFormException">A size cannot be read off the operands, or a condition cannot be tested.</exception>
    public static EquatableArray<SizeCheck> Parse(ShapeSignature signature) =>
        EqualSizes(signature).Concat(Conditions(signature)).ToEquatableArray();

    /// <exception cref="UnwritableFormException">The term divides: C# rounds towards 0, and the notation down.</exception>
    public static void RequireComputable(DimTerm term)
    {
        if (term is not DimOperation operation)
            return;
        if (operation.Operator == DimOperator.Quotient)
            throw new UnwritableFormException($"the quotient {term} is not computed; mark the form 'handwritten'");
        RequireComputable(operation.Left);
        RequireComputable(operation.Right);
    }

    private static IEnumerable<SizeCheck> EqualSizes(ShapeSignature signature)
    {
        var first = new Dictionary<string, Size>(StringComparer.Ordinal);
        var composed = new List<(DimTerm Term, Size Size)>();
        for (int operand = 0; operand < signature.Operands.Count; operand++)
        {
            var dims = signature.Operands[operand].Dims;
            for (int axis = 0; axis < dims.Count; axis++)
            {
                var size = new ReadSize(operand, axis);
                if (dims[axis] is not DimName name)
                    composed.Add((dims[axis], size));
                else if (first.TryGetValue(name.Name, out var same))
                    yield return new SizeCheck(same, Comparison.Equal, size);
                else
                    first.Add(name.Name, size);
            }
        }

        foreach (var (term, size) in composed)
        {
            string? unread = term.Names.FirstOrDefault(name => !first.ContainsKey(name));
            if (unread is not null)
                throw new UnwritableFormException($"the size {unread} cannot be read off the operands; mark the form 'handwritten'");
            RequireComputable(term);
            yield return new SizeCheck(new ComputedSize(term), Comparison.Equal, size);
        }
    }

    private static IEnumerable<SizeCheck> Conditions(ShapeSignature signature)
    {
        foreach (var condition in signature.Conditions)
        {
            RequireComputable(condition.Left);
            RequireComputable(condition.Right);
            switch (DimFacts.None.Holds(condition.Left.ToExpr()!, condition.Comparison, condition.Right.ToExpr()!))
            {
                case Answer.Yes:
                    break;
                case Answer.No:
                    throw new UnwritableFormException($"the condition {condition} never holds");
                default:
                    yield return new SizeCheck(new ComputedSize(condition.Left), condition.Comparison, new ComputedSize(condition.Right));
                    break;
            }
        }
    }
}
