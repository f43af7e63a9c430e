namespace ShapedMath.Shapes;

/// <summary>What came of unifying a signature with shapes.</summary>
public sealed class Unification
{
    private readonly SizesByName bindings;

    internal Unification(Verdict verdict, IReadOnlyList<Shape?> results, Conflict? conflict, SizesByName bindings)
    {
        Verdict = verdict;
        Results = results;
        Conflict = conflict;
        this.bindings = bindings;
    }

    /// <summary>Whether the shapes fit.</summary>
    public Verdict Verdict { get; }

    /// <summary>The shapes of the results; <see langword="null"/> where one is not known.</summary>
    public IReadOnlyList<Shape?> Results { get; }

    /// <summary>The worst conflict, or <see langword="null"/> where none is proven.</summary>
    public Conflict? Conflict { get; }

    /// <summary>
    /// Whether what it gives can be reckoned with: the shapes fit, or all that is wrong is that a contract does not say that one size is at most
    /// another, which it cannot say.
    /// </summary>
    public bool IsOfUse => Conflict is null or ConditionConflict { Judgement.Verdict: Verdict.ContractBroken };

    /// <summary>The size that a variable stands for, and where it was found first; <see langword="null"/> where it is not known.</summary>
    public DimSite? Binding(string variable) => bindings.Find(variable)?.Sites[0];
}
