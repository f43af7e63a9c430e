using System.Collections.Immutable;
using System.Globalization;

namespace ShapedMath.Checking;

/// <summary>Compares each step of a derivation with the one before, at one instance.</summary>
internal sealed class Comparison<TGivens, TValue>(Givens<TGivens> givens, Measure<TValue> measure, ImmutableArray<Formula<TGivens, TValue>> steps)
{
    // Nine digits, as IsCloseTo.
    private const double Tolerance = 1e-9;

    // The last digits are changed so often, and what that makes of a step is multiplied by the margin.
    private const int Neighbours = 6;
    private const double Margin = 16;

    // What is given is of the order of 1: what is left where such numbers cancel is no difference.
    private const double LeftByCancelling = 1e-12;

    // Where rounding may explain more than this of a value, agreement means nothing.
    private const double MostExplained = 1e-3;

    public Outcome At(Instance instance)
    {
        TGivens given;
        try
        {
            given = givens.Drawn(new Draw(instance));
            if (givens.Unmet(given) is { } condition)
                return new Outcome.Discard($"{condition.Text} is false");
        }
        catch (ArithmeticException exception)
        {
            return NoValue("what is given", exception);
        }

        var values = ImmutableArray.CreateBuilder<TValue>(steps.Length);
        for (var step = 0; step < steps.Length; step++)
        {
            try
            {
                values.Add(steps[step].Value(given));
            }
            catch (ArithmeticException exception)
            {
                return NoValue(Name(step), exception);
            }
            catch (ShapeMismatchException exception) when (step > 0)
            {
                return new Outcome.Difference(step, measure.Text(values[step - 1]), $"not there: {exception.Message}");
            }

            if (!double.IsFinite(measure.Norm(values[step])))
                return new Outcome.Discard($"{Name(step)} is not finite");
            if (step > 0 && Compared(step, values[step - 1], values[step], instance) is not Outcome.Agreement and var outcome)
                return outcome;
        }

        return new Outcome.Agreement();
    }

    public Draw Drawn(Instance instance)
    {
        var draw = new Draw(instance);
        givens.Drawn(draw);
        return draw;
    }

    private Outcome Compared(int step, TValue left, TValue right, Instance instance)
    {
        double distance;
        try
        {
            distance = measure.Distance(left, right);
        }
        catch (ShapeMismatchException)
        {
            return Difference();
        }

        var norm = Math.Max(measure.Norm(left), measure.Norm(right));
        if (distance <= Tolerance * norm || distance <= LeftByCancelling)
            return new Outcome.Agreement();

        var explained = Margin * Math.Max(Noise(step - 1, left, instance), Noise(step, right, instance));
        return !(explained <= MostExplained * Math.Max(norm, 1)) ? new Outcome.Discard("rounding leaves nothing to compare")
            : distance <= explained ? new Outcome.Agreement()
            : Difference();

        Outcome.Difference Difference() => new(step, measure.Text(left), measure.Text(right));
    }

    // How far the value of a step goes when what is given changes in its last digits; NaN where it has none any more.
    private double Noise(int step, TValue value, Instance instance)
    {
        try
        {
            return Enumerable.Range(1, Neighbours)
                .Max(neighbour => measure.Distance(steps[step].Value(givens.Drawn(new Draw(instance with { Nearby = neighbour }))), value));
        }
        catch (ArithmeticException)
        {
            return double.NaN;
        }
    }

    // Not the message, which has numbers of this instance: the reasons are counted.
    private static Outcome.Discard NoValue(string what, ArithmeticException exception) => new($"{what} has no value: {exception.GetType().Name}");

    private static string Name(int step) => step == 0 ? "the start" : string.Create(CultureInfo.InvariantCulture, $"step {step}");
}
