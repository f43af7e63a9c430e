using System.Numerics;

namespace Homework0.Working;

/// <summary>
/// What is known of the sign of a number: the abstract domain of signs. A formula that is evaluated with signs instead of
/// numbers has the sign of all its values, or none that is known: <c>P - N</c> is positive, <c>P + N</c> may be anything.
/// </summary>
internal readonly record struct Sign : IAdditionOperators<Sign, Sign, Sign>, ISubtractionOperators<Sign, Sign, Sign>, IMultiplyOperators<Sign, Sign, Sign>, IDivisionOperators<Sign, Sign, Sign>
{
    private readonly int sign;

    private Sign(int sign) => this.sign = sign;

    public static Sign Positive { get; } = new(1);

    public static Sign Negative { get; } = new(-1);

    public static Sign Unknown { get; }

    public static Sign operator -(Sign value) => new(-value.sign);

    public static Sign operator +(Sign left, Sign right) => left == right ? left : Unknown;

    public static Sign operator -(Sign left, Sign right) => left + -right;

    public static Sign operator *(Sign left, Sign right) => new(left.sign * right.sign);

    public static Sign operator /(Sign left, Sign right) => left * right;

    public override string ToString() => sign switch { > 0 => "positive", < 0 => "negative", _ => "unknown" };
}
