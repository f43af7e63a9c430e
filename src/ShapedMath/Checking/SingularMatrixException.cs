namespace ShapedMath;

/// <summary>
/// A square matrix has no inverse, or is so close to one that has none that rounding cannot tell them apart. The shapes
/// are right; the values are not.
/// </summary>
public sealed class SingularMatrixException : ArithmeticException
{
    /// <summary>Creates the exception without saying which matrix is singular.</summary>
    public SingularMatrixException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Which matrix is singular, and how that was found.</param>
    public SingularMatrixException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Which matrix is singular, and how that was found.</param>
    /// <param name="innerException">The cause.</param>
    public SingularMatrixException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
