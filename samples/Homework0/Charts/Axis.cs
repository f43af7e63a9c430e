using System.Globalization;

namespace Homework0.Charts;

/// <summary>A direction of a chart.</summary>
/// <param name="Title">What is measured, and in what unit.</param>
/// <param name="Least">The value at its beginning.</param>
/// <param name="Most">The value at its end.</param>
/// <param name="IsLogarithmic">Whether equal distances are equal ratios.</param>
internal sealed record Axis(string Title, double Least, double Most, bool IsLogarithmic = false)
{
    private const int MostTicks = 8;

    /// <summary>Room for these values, from one round number to another.</summary>
    public static Axis Linear(string title, IEnumerable<double> values)
    {
        var (least, most) = Range(values.Where(double.IsFinite));
        var step = Step(most > least ? most - least : 1);
        return new(title, Math.Floor(least / step) * step, Math.Max(Math.Ceiling(most / step), Math.Floor(least / step) + 1) * step);
    }

    /// <summary>Room for those of these values that are positive, from one power of ten to another.</summary>
    public static Axis Logarithmic(string title, IEnumerable<double> values)
    {
        var (least, most) = Range(values.Where(value => double.IsFinite(value) && value > 0).Select(Math.Log10));
        return new(title, Math.Pow(10, Math.Floor(least)), Math.Pow(10, Math.Max(Math.Ceiling(most), Math.Floor(least) + 1)), IsLogarithmic: true);
    }

    /// <summary>Where a value is, between 0 and 1; beyond, if the axis ends before it.</summary>
    public double Position(double value) => IsLogarithmic
        ? Math.Log10(value / Least) / Math.Log10(Most / Least)
        : (value - Least) / (Most - Least);

    public bool CanShow(double value) => double.IsFinite(value) && (!IsLogarithmic || value > 0);

    /// <summary>Round values along the axis, and how they are written.</summary>
    public IEnumerable<(double Value, string Label)> Ticks()
    {
        if (IsLogarithmic)
        {
            var (first, last) = ((int)Math.Ceiling(Math.Log10(Least) - 1e-9), (int)Math.Floor(Math.Log10(Most) + 1e-9));
            var stride = (last - first) / MostTicks + 1;
            for (var power = first; power <= last; power += stride)
                yield return (Math.Pow(10, power), Power(power));
            yield break;
        }

        var step = Step(Most - Least);
        for (var i = Math.Ceiling(Least / step - 1e-9); i * step <= Most + step * 1e-9; i++)
            yield return (i * step, (i * step + 0).ToString("0.######", CultureInfo.InvariantCulture).Replace('-', '−'));
    }

    private static (double Least, double Most) Range(IEnumerable<double> values) =>
        values.Aggregate((Least: double.PositiveInfinity, Most: double.NegativeInfinity), (range, value) => (Math.Min(range.Least, value), Math.Max(range.Most, value))) is var (least, most) && least <= most
            ? (least, most)
            : (0, 1);

    // 1, 2 or 5 times a power of ten: at least four steps, and ten at most.
    private static double Step(double length)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(length / 4)));
        return (length / 4 / power) switch { >= 5 => 5, >= 2 => 2, _ => 1 } * power;
    }

    private static string Power(int power) => power switch
    {
        0 => "1",
        1 => "10",
        -1 => "0.1",
        _ => "10" + string.Concat(power.ToString(CultureInfo.InvariantCulture).Select(digit => digit == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit - '0'])),
    };
}
