namespace ShapedMath.Shapes;

/// <summary>What is said of a demand on sizes, from the best to the worst.</summary>
public enum Verdict
{
    /// <summary>It holds for all admissible sizes: nothing is reported.</summary>
    Fits,

    /// <summary>Nothing is proven: nothing is reported.</summary>
    Unknown,

    /// <summary>It holds in one coincidental case only, as 2k = k for k = 0: a warning that names the case.</summary>
    FitsOnlyIf,

    /// <summary>It fails for some sizes that the contract allows: an error.</summary>
    ContractBroken,

    /// <summary>It fails for all admissible sizes: an error.</summary>
    Fails,
}
