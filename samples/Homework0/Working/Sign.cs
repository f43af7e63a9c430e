using System.Numerics;

namespace Homework0.Working;

/// <summary>
/// What is known of the sign of a number: the abstract domain of signs. A formula that is evaluated with signs instead of
/// numbers has the sign of all its values, or none that is known: positive less negative is positive, positive plus negative may be anything.
/// </summary>
internal readonly record struct Sign : IMultiplyOperators<Sign, Sign, Sign>, IDivisionOperators<Sign, Sign, Sign>, ISubtractionOperators<Sign, Sign, Sign>, IAdditionOperators<Sign, Sign, Sign>, IUnaryNegationOperators<Sign, Sign>
{
    public static readonly Sign Positive = new(1);
    public static readonly Sign Negative = new(-1);
    public static readonly Sign Zero = new(0);
    public static readonly Sign Unknown = new(null);

    private readonly int? value;

    private Sign(int? value) => this.value = value;

    /// <summary>Of a difference smaller than rounding errors, nothing is known.</summary>
    public static Sign Of(double value, double rounding = 0) => Math.Abs(value) <= rounding && rounding > 0 ? Unknown : new(Math.Sign(value));

    public static Sign operator *(Sign left, Sign right) =>
        left == Zero || right == Zero ? Zero : new(left.value * right.value);

    /// <summary>Nothing is known of a quotient by zero, or by what may be zero.</summary>
    public static Sign operator /(Sign left, Sign right) => right.value is null or 0 ? Unknown : left * right;

    public static Sign operator +(Sign left, Sign right) =>
        left == Zero ? right : right == Zero || left == right ? left : Unknown;

    public static Sign operator -(Sign left, Sign right) => left + -right;

    public static Sign operator -(Sign sign) => new(-sign.value);

    public override string ToString() => value switch { 1 => "> 0", -1 => "< 0", 0 => "= 0", _ => "of either sign" };
}
