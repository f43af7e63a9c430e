namespace ShapedMath;

/// <summary>
/// A matrix has too low a rank for an inverse from the left or from the right. The shapes are right; the
/// values are not.
/// </summary>
public sealed class RankDeficientException : ArithmeticException
{
    /// <summary>Creates the exception without saying which matrix it is.</summary>
    public RankDeficientException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Which matrix it is, and what it lacks.</param>
    public RankDeficientException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Which matrix it is, and what it lacks.</param>
    /// <param name="innerException">The cause.</param>
    public RankDeficientException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
