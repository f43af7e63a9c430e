namespace ShapedMath.Shapes;

/// <summary>
/// Dimensions composed of labels, up to what changes no meaning: (a+b)+c is a+(b+c), (a*b)*c is a*(b*c), and a*1 and 1*a are a.
/// The order of the parts is part of the meaning: a+b is not b+a, though they have one size.
/// </summary>
public static class Association
{
    /// <summary>Whether two dimensions number their entries alike, whatever the sizes of their parts.</summary>
    public static bool Relates(DimExpr left, DimExpr right) => Normalize(left).Equals(Normalize(right));

    /// <summary>Whether two dimensions consist of the same parts, in whatever order: they have one size, whatever the sizes of their parts.</summary>
    internal static bool RelatesInSomeOrder(DimExpr left, DimExpr right) => SizeOf(left) is { } size && size.Equals(SizeOf(right));

    // Associated to the right, numbers that stand beside each other taken together, and no factors of 1.
    private static DimExpr Normalize(DimExpr dim)
    {
        if (dim.AsSymbol?.Composition is not { } composition)
            return dim;
        if (composition.Operator is not (DimOperator.Add or DimOperator.Multiply))
            return DimExpr.Symbol(DimSymbol.Composed(composition.Operator, Normalize(composition.Left), Normalize(composition.Right)));

        var parts = new List<DimExpr>();
        Flatten(dim, composition.Operator, parts);
        return parts.Count == 0 ? DimExpr.Constant(1) : Enumerable.Reverse(parts).Aggregate((rest, part) => DimExpr.Symbol(DimSymbol.Composed(composition.Operator, part, rest)));
    }

    private static void Flatten(DimExpr dim, DimOperator op, List<DimExpr> parts)
    {
        if (dim.AsSymbol?.Composition is { } composition && composition.Operator == op)
        {
            Flatten(composition.Left, op, parts);
            Flatten(composition.Right, op, parts);
            return;
        }

        // What is left of a product without its factors of 1 may be a part itself.
        var part = Normalize(dim);
        if (part.AsSymbol?.Composition?.Operator == op)
            Flatten(part, op, parts);
        else if (part.IsConstant && parts.Count > 0 && parts[parts.Count - 1].IsConstant)
            parts[parts.Count - 1] = op == DimOperator.Add ? parts[parts.Count - 1] + part : parts[parts.Count - 1] * part;
        else if (op == DimOperator.Add || !part.Equals(DimExpr.Constant(1)))
            parts.Add(part);
    }

    private static DimExpr? SizeOf(DimExpr dim)
    {
        if (dim.AsSymbol?.Composition is not { } composition)
            return dim;
        if (SizeOf(composition.Left) is not { } left || SizeOf(composition.Right) is not { } right)
            return null;
        return composition.Operator switch
        {
            DimOperator.Add => left + right,
            DimOperator.Multiply => DimExpr.TryMultiply(left, right),
            DimOperator.Min => DimExpr.Min(left, right),
            _ => null,
        };
    }
}
