namespace Homework0.Working;

/// <summary>A part of a question, worked out on data.</summary>
/// <param name="Id">The question and the part.</param>
/// <param name="Formula">What is claimed.</param>
internal sealed record Part(string Id, string Formula)
{
    public IReadOnlyList<Shaped> Quantities { get; init; } = [];

    public IReadOnlyList<Check> Checks { get; init; } = [];

    public IReadOnlyList<Table> Tables { get; init; } = [];

    /// <summary>What was searched for or proven.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>What follows, in words.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>The C# that ran.</summary>
    public IReadOnlyList<Excerpt> Code { get; init; } = [];

    /// <summary>Why the part was not worked out.</summary>
    public string? Skipped { get; init; }

    /// <summary>
    /// Works the part out, unless something stands in its way. A formula that finds its matrix singular has met its limits where the
    /// matrix is that badly conditioned; elsewhere it is wrong.
    /// </summary>
    /// <param name="obstacle">An assumption that fails, in a sentence.</param>
    /// <param name="inverting">What is to be expected of the least stable thing that the part does.</param>
    /// <param name="work">Works it out.</param>
    public Part WorkedOut(string? obstacle, Expectation inverting, Func<Part, Part> work)
    {
        if (obstacle is not null)
            return this with { Skipped = obstacle };

        try
        {
            return work(this);
        }
        catch (ArithmeticException exception)
        {
            var check = new Check(exception.Message, double.NaN, inverting);
            return check.Verdict == Verdict.Fails
                ? this with { Checks = [check] }
                : this with { Skipped = $"{exception.Message} Its {inverting.Reason}." };
        }
    }
}
