namespace ShapedMath.Shapes;

/// <summary>What can be said of a question about sizes.</summary>
public enum Answer
{
    /// <summary>True for some admissible sizes and false for others, or beyond what is decided.</summary>
    Unknown,

    /// <summary>True for all admissible sizes.</summary>
    Yes,

    /// <summary>False for all admissible sizes.</summary>
    No,
}
