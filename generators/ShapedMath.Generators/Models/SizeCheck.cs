using ShapedMath.Shapes;

namespace ShapedMath.Generators.Models;

/// <summary>What must hold of the sizes at run time.</summary>
/// <param name="Left">The one size.</param>
/// <param name="Comparison">How it must compare.</param>
/// <param name="Right">The other size.</param>
internal sealed record SizeCheck(Size Left, Comparison Comparison, Size Right);

/// <summary>A size that is known at run time.</summary>
internal abstract record Size;

/// <summary>A size that is read off an operand.</summary>
/// <param name="Operand">The operand's index.</param>
/// <param name="Axis">0 for rows or entries, 1 for columns.</param>
internal sealed record ReadSize(int Operand, int Axis) : Size;

/// <summary>A size that is computed from others.</summary>
/// <param name="Term">How, in the signature's variables.</param>
internal sealed record ComputedSize(DimTerm Term) : Size;
