namespace Homework0.Working;

/// <summary>Some parts of a question, worked out on the same data.</summary>
/// <param name="Title">The question and the case.</param>
/// <param name="Notes">What the data are.</param>
/// <param name="Parts">The parts.</param>
internal sealed record Section(string Title, IReadOnlyList<string> Notes, IReadOnlyList<Part> Parts)
{
    /// <summary>What the question is, and what its symbols are.</summary>
    public string Statement { get; init; } = "";
}
