using Homework0.Claims;

namespace Homework0.Working;

/// <summary>Everything that was worked out.</summary>
/// <param name="Title">The data.</param>
/// <param name="Notes">What there is to know about all of it.</param>
/// <param name="Sections">The questions.</param>
internal sealed record Report(string Title, IReadOnlyList<string> Notes, IReadOnlyList<Section> Sections)
{
    /// <summary>The claims of part B, judged, in the document's order; empty where they were not asked for.</summary>
    public IReadOnlyList<JudgedClaim> Claims { get; init; } = [];

    public IEnumerable<Part> Parts => Sections.SelectMany(section => section.Parts);

    public IEnumerable<Check> Checks => Parts.SelectMany(part => part.Checks);

    public IEnumerable<Finding> Findings => Parts.SelectMany(part => part.Findings);

    public bool Fails =>
        Checks.Any(check => check.Verdict == Verdict.Fails)
        || Findings.Any(finding => !finding.Holds)
        || Claims.Any(claim => !claim.IsAsDocumented);
}
