namespace ShapedMath.Shapes;

/// <summary>How two sizes compare.</summary>
public enum Comparison
{
    /// <summary>p = q.</summary>
    Equal,

    /// <summary>p &lt;= q.</summary>
    LessOrEqual,

    /// <summary>p &gt;= q.</summary>
    GreaterOrEqual,

    /// <summary>p &lt; q.</summary>
    Less,

    /// <summary>p &gt; q.</summary>
    Greater,
}
