namespace ShapedMath;

/// <summary>
/// A square matrix is not symmetric and positive definite, so that it has no Cholesky factor. The shapes are right; the
/// values are not.
/// </summary>
public sealed class NotPositiveDefiniteException : ArithmeticException
{
    /// <summary>Creates the exception without saying which matrix it is.</summary>
    public NotPositiveDefiniteException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Which matrix it is, and what it lacks.</param>
    public NotPositiveDefiniteException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Which matrix it is, and what it lacks.</param>
    /// <param name="innerException">The cause.</param>
    public NotPositiveDefiniteException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
