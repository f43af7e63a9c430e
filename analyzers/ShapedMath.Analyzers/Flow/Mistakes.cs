using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using ShapedMath.Analyzers.Diagnostics;
using ShapedMath.Shapes;

namespace ShapedMath.Analyzers.Flow;

/// <summary>The mistakes of one block in one of several cases.</summary>
internal sealed class Mistakes : FlowListener
{
    private readonly List<(IOperation Site, ShapeMismatch Mismatch, Location? Inner)> found = [];

    private Mistakes()
    {
    }

    /// <summary>The mistakes of a block that is entered in a state.</summary>
    public static Mistakes In(BasicBlock block, FlowFunction function, FlowState entry)
    {
        var mistakes = new Mistakes();
        new Transfer(function, block, entry, mistakes).Run();
        return mistakes;
    }

    /// <summary>Tells of those that are made in all cases.</summary>
    public void TellShared(List<Mistakes> cases, FlowListener listener)
    {
        foreach (var (site, mismatch, inner) in found)
        {
            if (cases.TrueForAll(other => other.found.Exists(mistake => mistake.Site == site)))
                listener.Mismatch(site, mismatch, inner);
        }
    }

    // What fits in one case may be meant for just that one.
    public override void Mismatch(IOperation site, ShapeMismatch mismatch, Location? inner)
    {
        if (mismatch.RuleId != RuleIds.Coincidence)
            found.Add((site, mismatch, inner));
    }
}
