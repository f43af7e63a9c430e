using Homework0.Data;

namespace Homework0.Working;

/// <summary>What a run works on.</summary>
/// <param name="Data">The data of questions 3 and 4.</param>
/// <param name="λ">What ridge regression adds to the diagonal.</param>
internal sealed record Settings(Dataset Data, double λ)
{
    /// <summary>The data of question 6; generated where there are none.</summary>
    public Digits? Digits { get; init; }

    /// <summary>What every random draw of the run follows from.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The questions to be worked out, by their ids and <see cref="Homework.ClaimsId"/>; empty for all.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    public bool Includes(string id) => Only.Count == 0 || Only.Contains(id);
}
