namespace ShapedMath.Checking;

/// <summary>Makes a counterexample small: the sizes first, then each number as simple as it may be.</summary>
internal static class Shrinking
{
    private const int MostTrials = 5000;

    // The simpler, the earlier.
    private static readonly double[] Simple = [0, 1, -1, 2, -2, 3, -3, 0.5, -0.5, 5, -5, 10, -10, 0.1, -0.1, 100, -100, 0.01, -0.01];

    /// <summary>The smallest instance that is found by making one size or number at a time smaller or simpler.</summary>
    /// <param name="instance">An instance.</param>
    /// <param name="drawn">Draws an instance.</param>
    /// <param name="isCounterexample">Whether an instance is a counterexample, as the first one is.</param>
    public static Instance Smallest(Instance instance, Func<Instance, Draw> drawn, Func<Instance, bool> isCounterexample)
    {
        // Each round makes something smaller, so that there are finitely many; the trials bound the work.
        var trials = MostTrials;
        while (Smaller(drawn(instance), instance).TakeWhile(_ => trials-- > 0).FirstOrDefault(isCounterexample) is { } smaller)
            instance = smaller;
        return instance;
    }

    private static IEnumerable<Instance> Smaller(Draw draw, Instance instance)
    {
        foreach (var (dimension, _, size) in draw.Sizes)
        {
            for (var smaller = 1; smaller < size; smaller++)
                yield return instance with { Sizes = instance.Sizes.SetItem(dimension, smaller) };
        }

        foreach (var entry in draw.Entries)
        {
            foreach (var simpler in Simpler(entry.Value).Where(value => entry.IsAllowed(value)))
                yield return instance with { Replaced = instance.Replaced.SetItem(entry.Place, simpler) };
        }
    }

    // A number of few digits is simpler than one of many.
    private static IEnumerable<double> Simpler(double value)
    {
        var place = Array.IndexOf(Simple, value);
        if (place >= 0)
            return Simple.Take(place);

        var oneDigit = Rounded(value, 1);
        var twoDigits = Rounded(value, 2);
        return value == oneDigit ? Simple : value == twoDigits ? [.. Simple, oneDigit] : [.. Simple, oneDigit, twoDigits];
    }

    private static double Rounded(double value, int digits)
    {
        var unit = Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(value))) - digits + 1);
        return unit >= 1 ? Math.Round(value / unit) * unit : Math.Round(value / unit) / Math.Round(1 / unit);
    }
}
