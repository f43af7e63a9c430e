namespace ShapedMath.Shapes;

/// <summary>How two dimensions make a third.</summary>
public enum DimOperator
{
    /// <summary>a + b.</summary>
    Add,

    /// <summary>a - b.</summary>
    Subtract,

    /// <summary>a * b.</summary>
    Multiply,

    /// <summary>a / b, rounded down.</summary>
    Quotient,

    /// <summary>min(a, b).</summary>
    Min,
}
