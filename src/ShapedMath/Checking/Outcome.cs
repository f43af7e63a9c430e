namespace ShapedMath.Checking;

/// <summary>What comes of comparing the steps of a derivation at one instance.</summary>
internal abstract record Outcome
{
    private Outcome()
    {
    }

    /// <summary>All steps agree.</summary>
    public sealed record Agreement : Outcome;

    /// <summary>Nothing can be compared here.</summary>
    public sealed record Discard(string Reason) : Outcome;

    /// <summary>A step differs from the one before.</summary>
    public sealed record Difference(int Step, string LeftValue, string RightValue) : Outcome;
}
