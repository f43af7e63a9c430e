namespace Homework0.Claims;

/// <summary>What a claim, or one link of it, turns out to be. The later, the worse.</summary>
internal enum ClaimVerdict
{
    /// <summary>It compiles, and survives the numeric check.</summary>
    Holds,

    /// <summary>Too few of the instances that were drawn could be compared.</summary>
    Undecided,

    /// <summary>It compiles, and a counterexample is found.</summary>
    False,

    /// <summary>It does not compile.</summary>
    ShapeError,
}
