using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace ShapedMath.Shapes.Tests;

/// <summary>Random sizes as they are written, and what they mean: computed on the syntax tree, without any normal form.</summary>
internal static class Terms
{
    private static readonly DimOperator[] RingOperators = [DimOperator.Add, DimOperator.Subtract, DimOperator.Multiply];
    private static readonly DimOperator[] AllOperators = [.. RingOperators, DimOperator.Min, DimOperator.Quotient];

    /// <summary>Sums, differences and products.</summary>
    internal static Gen<DimTerm> Polynomial(int leaves, params string[] names) => Of(leaves, RingOperators, names);

    /// <summary>Minima and quotients as well.</summary>
    internal static Gen<DimTerm> Any(int leaves, params string[] names) => Of(leaves, AllOperators, names).Where(static t => t.ToExpr() is not null);

    /// <summary>a·m + b·n + … + c, with small integers.</summary>
    internal static Gen<DimTerm> Linear(params string[] names) =>
        Gen.Choose(-3, 3).ListOf(names.Length + 1).Select(c => LinearOf(c, names));

    /// <summary>c₀·n₀ + c₁·n₁ + … + the last c.</summary>
    internal static DimTerm LinearOf(IReadOnlyList<int> coefficients, params string[] names) =>
        names.Select(static DimTerm (name) => new DimName(name)).Append(new DimNumber(1))
            .Zip(coefficients, static (factor, c) => new DimOperation(DimOperator.Multiply, Integer(c), factor))
            .Aggregate(static DimTerm (sum, term) => new DimOperation(DimOperator.Add, sum, term));

    internal static DimTerm Integer(int value) =>
        value >= 0 ? new DimNumber(value) : new DimOperation(DimOperator.Subtract, new DimNumber(0), new DimNumber(-value));

    /// <summary>Smaller terms, for shrinking.</summary>
    internal static IEnumerable<DimTerm> Smaller(DimTerm term)
    {
        if (term is DimOperation operation)
        {
            yield return operation.Left;
            yield return operation.Right;
            foreach (var left in Smaller(operation.Left))
                yield return operation with { Left = left };
            foreach (var right in Smaller(operation.Right))
                yield return operation with { Right = right };
        }
        else if (term is DimNumber { Value: > 0 } number)
        {
            yield return new DimNumber(number.Value - 1);
        }
    }

    /// <summary>The value by the definition of the operators; <see langword="null"/> where it divides by zero.</summary>
    internal static BigInteger? Value(this DimTerm term, Func<string, BigInteger> sizes)
    {
        switch (term)
        {
            case DimName name:
                return sizes(name.Name);
            case DimNumber number:
                return number.Value;
            case DimOperation operation:
                if (operation.Left.Value(sizes) is not { } left || operation.Right.Value(sizes) is not { } right)
                    return null;
                return operation.Operator switch
                {
                    DimOperator.Add => left + right,
                    DimOperator.Subtract => left - right,
                    DimOperator.Multiply => left * right,
                    DimOperator.Min => left < right ? left : right,
                    _ => right.IsZero ? null : Floor(left, right),
                };
            default:
                throw new ArgumentOutOfRangeException(nameof(term));
        }
    }

    /// <summary>Whether the condition holds; <see langword="null"/> where it divides by zero.</summary>
    internal static bool? Holds(this SizeCondition condition, Func<string, BigInteger> sizes) =>
        condition.Left.Value(sizes) is { } left && condition.Right.Value(sizes) is { } right ? Compare(left, condition.Comparison, right) : null;

    internal static bool Compare(BigInteger left, Comparison comparison, BigInteger right) => comparison switch
    {
        Comparison.Equal => left == right,
        Comparison.LessOrEqual => left <= right,
        Comparison.GreaterOrEqual => left >= right,
        Comparison.Less => left < right,
        Comparison.Greater => left > right,
        _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
    };

    // The largest q with q·b <= a for b > 0, and by a/b = (-a)/(-b) for b < 0.
    private static BigInteger Floor(BigInteger a, BigInteger b)
    {
        if (b.Sign < 0)
            (a, b) = (-a, -b);
        var rest = (a % b + b) % b;
        return (a - rest) / b;
    }

    private static Gen<DimTerm> Of(int leaves, DimOperator[] operators, string[] names)
    {
        Gen<DimTerm> leaf = Gen.Frequency(
            (3, Gen.Elements(names).Select(static DimTerm (name) => new DimName(name))),
            (1, Gen.Choose(0, 5).Select(static DimTerm (value) => new DimNumber(value))));
        if (leaves <= 1)
            return leaf;
        return from op in Gen.Elements(operators)
               from left in Gen.Choose(1, leaves - 1)
               from a in Of(left, operators, names)
               from b in Of(leaves - left, operators, names)
               select (DimTerm)new DimOperation(op, a, b);
    }
}
