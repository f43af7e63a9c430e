namespace ShapedMath;

/// <summary>
/// A square matrix is not symmetric, so that it need not have real eigenvalues and orthonormal eigenvectors. The shapes are
/// right; the values are not.
/// </summary>
public sealed class NotSymmetricException : ArithmeticException
{
    /// <summary>Creates the exception without saying which matrix it is.</summary>
    public NotSymmetricException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Which matrix it is, and which of its entries differ.</param>
    public NotSymmetricException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Which matrix it is, and which of its entries differ.</param>
    /// <param name="innerException">The cause.</param>
    public NotSymmetricException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
