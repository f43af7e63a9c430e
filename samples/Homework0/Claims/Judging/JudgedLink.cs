namespace Homework0.Claims;

/// <summary>One link of a chain, judged. Most claims have one link only.</summary>
/// <param name="Statement">What the link says.</param>
/// <param name="Due">The verdict that the document gives.</param>
/// <param name="Verdict">The verdict that it got.</param>
/// <param name="Evidence">Why: the compiler's and the analyzer's messages, the counterexample, or how much it survived.</param>
internal sealed record JudgedLink(string Statement, ClaimVerdict Due, ClaimVerdict Verdict, string Evidence)
{
    public bool IsAsDocumented => Verdict == Due;
}
