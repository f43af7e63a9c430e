using ShapedMath.Checking;

namespace Homework0.Working;

/// <summary>What is found to be so, or not: a search or a proof, which has no digits.</summary>
/// <param name="Statement">What must be so.</param>
/// <param name="Holds">Whether it is.</param>
/// <param name="Evidence">How that was found, or what speaks against it.</param>
internal sealed record Finding(string Statement, bool Holds, string Evidence)
{
    /// <summary>What a derivation says at random instances.</summary>
    public static Finding Of(string statement, Derivation derivation, int seed, int instances) =>
        derivation.Check(seed, instances) is var result && result.Counterexample is { } found
            ? new(statement, false, $"not at {found.Instance}: {found.LeftValue} and {found.RightValue}")
            : new(statement, result.Verdict == DerivationVerdict.Holds, result.ToString());
}
