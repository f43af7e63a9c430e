using Microsoft.CodeAnalysis;

namespace ShapedMath.Analyzers.Flow;

/// <summary>An operand or argument, and what is known of it.</summary>
/// <param name="Operation">The code.</param>
/// <param name="Value">What is known.</param>
internal sealed record FlowOperand(IOperation? Operation, FlowValue Value);
