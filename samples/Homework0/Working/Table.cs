namespace Homework0.Working;

/// <summary>A table that belongs to a part: texts first, then numbers.</summary>
internal sealed record Table(string Title, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows);
