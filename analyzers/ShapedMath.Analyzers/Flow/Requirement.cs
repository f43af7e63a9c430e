using Microsoft.CodeAnalysis;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Flow;

/// <summary>An operation of a method that fits or not by the sizes of its arguments.</summary>
/// <param name="Form">The operation.</param>
/// <param name="Operands">Its operands, with sizes that the arguments give.</param>
/// <param name="IsGuarded">Whether a condition that is not understood was decided on the way to it.</param>
/// <param name="Location">Where it is.</param>
internal sealed record Requirement(Form Form, IReadOnlyList<Operand> Operands, bool IsGuarded, Location Location);
