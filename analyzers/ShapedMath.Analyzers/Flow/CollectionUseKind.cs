namespace ShapedMath.Analyzers.Flow;

/// <summary>What code does with an array or list where it names the variable, field or property that holds it.</summary>
internal enum CollectionUseKind
{
    /// <summary>It may do anything, or let others do so.</summary>
    Unseen,

    /// <summary>It looks at it.</summary>
    Reads,

    /// <summary>It gives it items.</summary>
    Writes,

    /// <summary>It hands it to its caller.</summary>
    Returns,
}
