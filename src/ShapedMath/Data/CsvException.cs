namespace ShapedMath;

/// <summary>A text is not the table of numbers that it should be. The message is one line, which says where and why.</summary>
public sealed class CsvException : FormatException
{
    /// <summary>Creates the exception without saying what is wrong.</summary>
    public CsvException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, and where.</param>
    public CsvException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, and where.</param>
    /// <param name="innerException">The cause.</param>
    public CsvException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The line, counted from 1, or <see langword="null"/> where it is the table as a whole.</summary>
    public int? Line { get; init; }

    /// <summary>The column, counted from 1, or <see langword="null"/> where it is the line as a whole.</summary>
    public int? Column { get; init; }
}
