using System.Numerics;
using Microsoft.CodeAnalysis.Operations;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Flow;

/// <summary>The arithmetic of <c>int</c>, as far as its results are sizes.</summary>
internal static class Integers
{
    // Longer sums than anybody writes cost more than they say.
    private const int MostSymbols = 16;

    /// <summary>The result of a built-in operator on integers.</summary>
    public static FlowValue Binary(BinaryOperatorKind kind, FlowValue left, FlowValue right)
    {
        if (Comparison(kind) is { } comparison)
            return Compare(comparison, kind == BinaryOperatorKind.NotEquals, left, right);
        if (left is SizeValue { Size: var a } && right is SizeValue { Size: var b })
            return Value(Result(kind, a, b));
        return FlowValue.SaysNothing(left) && FlowValue.SaysNothing(right) ? FlowValue.Irrelevant : FlowValue.Unknown;
    }

    /// <summary>The smaller one.</summary>
    public static FlowValue Min(FlowValue left, FlowValue right) =>
        left is SizeValue { Size: var a } && right is SizeValue { Size: var b } && IsNatural(a) && IsNatural(b) ? Value(DimExpr.Min(a, b)) : FlowValue.Unknown;

    /// <summary>The negative.</summary>
    public static FlowValue Negative(FlowValue value) => value is SizeValue { Size: var size } ? Value(-size) : value;

    // What leaves the range of int goes around, and is no longer what the expression says.
    private static FlowValue Value(DimExpr? size)
    {
        if (size is null || size.Symbols.Count > MostSymbols)
            return FlowValue.Unknown;
        return size.ConstantValue is { } constant && (constant > int.MaxValue || constant < int.MinValue) ? FlowValue.Unknown : new SizeValue(size);
    }

    private static DimExpr? Result(BinaryOperatorKind kind, DimExpr left, DimExpr right) => kind switch
    {
        BinaryOperatorKind.Add => left + right,
        BinaryOperatorKind.Subtract => left - right,
        BinaryOperatorKind.Multiply => Composed(DimOperator.Multiply, left, right),
        BinaryOperatorKind.Divide => Quotient(left, right),
        BinaryOperatorKind.LeftShift when PowerOfTwo(right) is { } factor => Composed(DimOperator.Multiply, left, factor),
        BinaryOperatorKind.RightShift when PowerOfTwo(right) is { } divisor && IsNatural(left) => Quotient(left, divisor),
        BinaryOperatorKind.Remainder when left.ConstantValue is { } a && right.ConstantValue is { IsZero: false } b => DimExpr.Constant(BigInteger.Remainder(a, b)),
        _ => null,
    };

    // As many times two as a shift shifts by; where that is more than an int has bits, it shifts by less.
    private static DimExpr? PowerOfTwo(DimExpr shift) => shift.ConstantValue is { } count && count >= 0 && count < 31 ? DimExpr.Constant(BigInteger.One << (int)count) : null;

    // C# rounds towards 0, and sizes are rounded down.
    private static DimExpr? Quotient(DimExpr left, DimExpr right) =>
        left.ConstantValue is { } a && right.ConstantValue is { IsZero: false } b ? DimExpr.Constant(BigInteger.Divide(a, b))
        : right.ConstantValue is { Sign: > 0 } && IsNatural(left) ? Composed(DimOperator.Quotient, left, right) : null;

    private static bool IsNatural(DimExpr size) => !SignedSizes.IsIn(size) && DimFacts.None.LessOrEqual(0, size) == Answer.Yes;

    private static DimExpr? Composed(DimOperator op, DimExpr left, DimExpr right) =>
        new DimOperation(op, new DimGiven(left), new DimGiven(right)).Substitute(static _ => null);

    // That a counter is below a size says nothing; that it is the size may be all that was to be known.
    private static FlowValue Compare(Comparison comparison, bool isNegated, FlowValue left, FlowValue right)
    {
        if (left is SizeValue { Size: var a } && right is SizeValue { Size: var b })
            return new ConditionValue(new SizeRelation(a, comparison, b, isNegated));
        bool areHarmless = FlowValue.SaysNothing(left) && FlowValue.SaysNothing(right);
        bool isBound = comparison != Shapes.Comparison.Equal
            && ((left == FlowValue.Irrelevant && right is SizeValue) || (right == FlowValue.Irrelevant && left is SizeValue));
        return areHarmless || isBound ? FlowValue.Irrelevant : FlowValue.Unknown;
    }

    private static Comparison? Comparison(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals => Shapes.Comparison.Equal,
        BinaryOperatorKind.LessThan => Shapes.Comparison.Less,
        BinaryOperatorKind.LessThanOrEqual => Shapes.Comparison.LessOrEqual,
        BinaryOperatorKind.GreaterThan => Shapes.Comparison.Greater,
        BinaryOperatorKind.GreaterThanOrEqual => Shapes.Comparison.GreaterOrEqual,
        _ => null,
    };
}
