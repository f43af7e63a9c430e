using System.Collections.Immutable;

namespace ShapedMath.Checking;

/// <summary>
/// What an instance of the givens is drawn from. Each entry follows from the seed and its place alone, so that a smaller size keeps the
/// entries that are left, and one entry can be replaced by a simpler one.
/// </summary>
internal sealed record Instance(ulong Seed)
{
    private const int LargestSize = 6;

    // The last four digits: enough for rounding to be another, even beside a number that is a thousand times as large.
    private const double LastDigits = 1.0 / (1L << 38);

    private const ulong Golden = 0x9E3779B97F4A7C15;

    public ImmutableDictionary<Type, int> Sizes { get; init; } = ImmutableDictionary<Type, int>.Empty;

    public ImmutableDictionary<Place, double> Replaced { get; init; } = ImmutableDictionary<Place, double>.Empty;

    /// <summary>Which of the instances that differ from this one in the last digits; 0 for itself.</summary>
    public int Nearby { get; init; }

    public static Instance Numbered(int seed, int number) => new(Mixed(Mixed((ulong)seed) + (ulong)number));

    public int Size(Type dimension, int order) =>
        Sizes.TryGetValue(dimension, out var size) ? size : 1 + (int)(Uniform(new(-1, order, 0), 0) * LargestSize);

    /// <summary>The entry at a place.</summary>
    /// <param name="place">The place.</param>
    /// <param name="distribution">The entry by two numbers that are uniform in [0, 1).</param>
    public double Entry(Place place, Func<double, double, double> distribution)
    {
        var entry = Replaced.TryGetValue(place, out var replaced) ? replaced : distribution(Uniform(place, 1), Uniform(place, 2));
        return Nearby == 0 ? entry : entry * (1 + LastDigits * (2 * Uniform(place, 2 + (uint)Nearby) - 1));
    }

    private double Uniform(Place place, ulong use)
    {
        var bits = Seed;
        foreach (var part in (ReadOnlySpan<ulong>)[(ulong)place.Given, (ulong)place.Row, (ulong)place.Column, use])
            bits = Mixed(bits ^ part);
        return (bits >> 11) * (1.0 / (1L << 53));
    }

    // SplitMix64: G. L. Steele, D. Lea, C. H. Flood, Fast Splittable Pseudorandom Number Generators, OOPSLA 2014.
    private static ulong Mixed(ulong bits)
    {
        bits += Golden;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
