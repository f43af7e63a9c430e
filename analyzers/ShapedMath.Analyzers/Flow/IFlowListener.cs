using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Flow;

/// <summary>Is told what is found where all states are settled: by a rule, which reports it, or by a summary, which keeps it.</summary>
internal interface IFlowListener
{
    /// <summary>Shapes are proven not to fit.</summary>
    /// <param name="site">Where.</param>
    /// <param name="mismatch">Why.</param>
    /// <param name="inner">The operation that fails, where that is one within the method that is called; or <see langword="null"/>.</param>
    void Mismatch(IOperation site, ShapeMismatch mismatch, Location? inner);

    /// <summary>Whether it makes use of what is undecided, which is much.</summary>
    bool WantsUndecided { get; }

    /// <summary>Whether shapes fit is not decided here, and the operation is reached whenever the method comes to its end.</summary>
    void Undecided(Requirement requirement);

    /// <summary>A value is returned.</summary>
    void Returned(FlowValue value);

    /// <summary>Other code was asked for what it gives.</summary>
    /// <param name="height">How deep that was looked into; <see langword="null"/> where there was more to see.</param>
    void Asked(int? height);

    /// <summary>A field or property is given a value.</summary>
    void Stored(IMemberReferenceOperation target, FlowValue value);
}
