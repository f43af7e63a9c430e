namespace Homework0.Claims;

/// <summary>An error that the compiler, or our analyzer beside it, reports.</summary>
/// <param name="Id">The id: <c>CS0019</c>, <c>SM1001</c>.</param>
/// <param name="Message">The message.</param>
internal sealed record ReportedError(string Id, string Message)
{
    /// <summary>Whether the analyzer explains it by shapes.</summary>
    public bool IsOfShape => Id.StartsWith("SM1", StringComparison.Ordinal);
}
