using System.Globalization;

namespace ShapedMath.Checking;

/// <summary>What came of checking a derivation.</summary>
public sealed record DerivationResult
{
    /// <summary>The verdict.</summary>
    public required DerivationVerdict Verdict { get; init; }

    /// <summary>At how many instances the steps were compared.</summary>
    public required int Compared { get; init; }

    /// <summary>Why other instances were discarded, and how many for each reason; the most frequent first.</summary>
    public required IReadOnlyList<(string Reason, int Count)> Discarded { get; init; }

    /// <summary>The first step that fails, at a small instance; <see langword="null"/> unless the verdict is <see cref="DerivationVerdict.Fails"/>.</summary>
    public Counterexample? Counterexample { get; init; }

    /// <summary>The verdict and what it rests on.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Verdict switch
    {
        DerivationVerdict.Holds => string.Create(CultureInfo.InvariantCulture, $"Holds at {Compared} random instances{Discards("; discarded: ")}."),
        DerivationVerdict.Fails => $"{Counterexample}",
        _ => string.Create(CultureInfo.InvariantCulture, $"Undecided: only {Compared} instances could be compared{Discards("; discarded: ")}."),
    };

    private string Discards(string heading) => Discarded.Count == 0 ? "" : heading + string.Join("; ", Discarded.Select(discarded =>
        string.Create(CultureInfo.InvariantCulture, $"{discarded.Count} × {discarded.Reason}")));
}
