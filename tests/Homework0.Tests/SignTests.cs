using Homework0.Working;

namespace Homework0.Tests;

public sealed class SignTests
{
    private static readonly (Sign Sign, double[] Values)[] Signs = [(Sign.Positive, [0.5, 1, 3]), (Sign.Negative, [-0.5, -1, -3]), (Sign.Unknown, [-2, 2])];

    /// <summary>A sign that is known is that of every value; one that is not known is of values of both signs.</summary>
    [Fact]
    public void A_formula_of_signs_is_the_sign_of_the_formulas_values()
    {
        foreach (var (left, ofLeft) in Signs)
        {
            foreach (var (right, ofRight) in Signs)
            {
                ShouldBeOf(left + right, ofLeft, ofRight, (x, y) => x + y);
                ShouldBeOf(left - right, ofLeft, ofRight, (x, y) => x - y);
                ShouldBeOf(left * right, ofLeft, ofRight, (x, y) => x * y);
                ShouldBeOf(left / right, ofLeft, ofRight, (x, y) => x / y);
            }

            ShouldBeOf(-left, ofLeft, ofLeft, (x, _) => -x);
        }
    }

    private static void ShouldBeOf(Sign sign, double[] left, double[] right, Func<double, double, double> operation)
    {
        var values = left.SelectMany(x => right.Select(y => operation(x, y))).ToList();
        sign.ShouldBe(values.TrueForAll(value => value > 0) ? Sign.Positive : values.TrueForAll(value => value < 0) ? Sign.Negative : Sign.Unknown);
    }
}
