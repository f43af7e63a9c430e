namespace ShapedMath.Analyzers.Flow;

/// <summary>A field or property of which it is being proven what it holds, or what each item is of the array or list that it holds.</summary>
internal sealed class SteadyClaim
{
    /// <summary>Where it is assigned.</summary>
    public HashSet<object> Places { get; init; } = [];

    /// <summary>What it is given in this round: where, as it is known there, and as it is known of the object.</summary>
    public List<(object Place, FlowValue Local, FlowValue Value)> Given { get; } = [];

    public FlowValue Assumed { get; private set; } = FlowValue.Unknown;

    /// <summary>The same, as it is known where the object is made.</summary>
    public FlowValue AssumedByMaker { get; private set; } = FlowValue.Unknown;

    public bool IsRefuted { get; set; }

    // Null has any shape.
    private IEnumerable<(object Place, FlowValue Local, FlowValue Value)> Known => Given.Where(static given => given.Value is ShapedValue);

    /// <summary>Takes what it is given for what it holds; gives whether that is something else than before.</summary>
    public bool Adopt()
    {
        if (IsRefuted)
            return false;
        var before = Assumed;
        foreach (var given in Known)
        {
            if (Assumed == FlowValue.Unknown)
                (Assumed, AssumedByMaker) = (given.Value, given.Local.Shared);
            else if (!Assumed.Equals(given.Value))
                return Refute();
        }

        return !Assumed.Equals(before);
    }

    /// <summary>Drops it unless all code that assigns it is known to give it what it holds; gives whether it was dropped.</summary>
    public bool RefuteUnlessComplete()
    {
        if (IsRefuted || Assumed == FlowValue.Unknown)
            return false;
        bool isComplete = Given.TrueForAll(static given => given.Value != FlowValue.Unknown) && Places.IsSubsetOf(Given.Select(static given => given.Place));
        return !isComplete && Refute();
    }

    private bool Refute()
    {
        (Assumed, AssumedByMaker, IsRefuted) = (FlowValue.Unknown, FlowValue.Unknown, true);
        return true;
    }
}
