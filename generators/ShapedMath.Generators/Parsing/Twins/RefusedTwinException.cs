namespace ShapedMath.Generators.Parsing.Twins;

/// <summary>Carries the reason why a method gets no twin to the reader of its contracts; nobody else sees it.</summary>
/// <param name="reason">The reason; <see langword="null"/> where another rule reports it: a contract that cannot be read.</param>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1032", Justification = "Thrown and caught inside of Parsing only.")]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1064", Justification = "Thrown and caught inside of Parsing only.")]
internal sealed class RefusedTwinException(string? reason) : Exception(reason)
{
    public string? Reason { get; } = reason;
}
