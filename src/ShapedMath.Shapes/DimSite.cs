namespace ShapedMath.Shapes;

/// <summary>A size of an operand: which operand, which of its sizes, and its value.</summary>
/// <param name="Operand">The operand's index.</param>
/// <param name="Dim">The size's index within the operand's shape.</param>
/// <param name="Value">The size.</param>
public sealed record DimSite(int Operand, int Dim, DimExpr Value);
