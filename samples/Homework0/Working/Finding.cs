namespace Homework0.Working;

/// <summary>What is found to be so, or not: a search or a proof, which has no digits.</summary>
/// <param name="Statement">What must be so.</param>
/// <param name="Holds">Whether it is.</param>
/// <param name="Evidence">How that was found, or what speaks against it.</param>
internal sealed record Finding(string Statement, bool Holds, string Evidence);
