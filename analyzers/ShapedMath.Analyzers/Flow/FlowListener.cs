using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Flow;

/// <summary>Is told what is found where all states are settled: a rule, which reports it, or a summary, which keeps it. What it has no use for, it passes over.</summary>
internal abstract class FlowListener
{
    /// <summary>Shapes are proven not to fit.</summary>
    /// <param name="site">Where.</param>
    /// <param name="mismatch">Why.</param>
    /// <param name="inner">The operation that fails, where that is one within the method that is called; or <see langword="null"/>.</param>
    public virtual void Mismatch(IOperation site, ShapeMismatch mismatch, Location? inner)
    {
    }

    /// <summary>Whether it makes use of what is undecided, which is much.</summary>
    public virtual bool WantsUndecided => false;

    /// <summary>Whether shapes fit is not decided here, and the operation is reached whenever the method comes to its end.</summary>
    public virtual void Undecided(Requirement requirement)
    {
    }

    /// <summary>A value is returned.</summary>
    public virtual void Returned(FlowValue value)
    {
    }

    /// <summary>Other code was asked for what it gives.</summary>
    /// <param name="height">How deep that was looked into; <see langword="null"/> where there was more to see.</param>
    public virtual void Asked(int? height)
    {
    }

    /// <summary>A field or property is given a value.</summary>
    public virtual void Stored(IMemberReferenceOperation target, FlowValue value)
    {
    }

    /// <summary>The array or list in a field or property is given items, or is replaced by one that has them.</summary>
    /// <param name="collection">The field or property.</param>
    /// <param name="items">The items, or <see langword="null"/> where nothing is known of them.</param>
    public virtual void Filled(IMemberReferenceOperation collection, Items? items)
    {
    }
}
