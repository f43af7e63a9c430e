namespace Homework0.Claims;

/// <summary>A claim of part B of the document, judged: a row of the verdict table.</summary>
/// <param name="Id">The document's id; its first letter says whose claim it is.</param>
/// <param name="Statement">The claim, as written.</param>
/// <param name="Links">Its links, in order.</param>
internal sealed record JudgedClaim(string Id, string Statement, IReadOnlyList<JudgedLink> Links)
{
    /// <summary>The worst of its links.</summary>
    public ClaimVerdict Verdict => Links.Max(link => link.Verdict);

    /// <summary>The document's.</summary>
    public ClaimVerdict Due => Links.Max(link => link.Due);

    public bool IsAsDocumented => Links.All(link => link.IsAsDocumented);
}
