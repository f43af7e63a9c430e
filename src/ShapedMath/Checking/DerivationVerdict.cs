namespace ShapedMath.Checking;

/// <summary>What the check of a derivation says.</summary>
public enum DerivationVerdict
{
    /// <summary>All steps agree at every instance that was compared.</summary>
    Holds,

    /// <summary>Two steps differ at an instance.</summary>
    Fails,

    /// <summary>Most instances had to be discarded, so that too few were compared.</summary>
    Undecided,
}
