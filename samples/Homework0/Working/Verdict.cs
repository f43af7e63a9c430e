namespace Homework0.Working;

internal enum Verdict
{
    Holds,
    Fails,

    /// <summary>Rounding alone may have eaten every digit that could be compared.</summary>
    Undecided,
}
