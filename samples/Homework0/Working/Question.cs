namespace Homework0.Working;

/// <summary>A question of the homework, to be worked out.</summary>
/// <param name="Id">What <c>--only</c> calls it.</param>
/// <param name="Sections">Works it out.</param>
internal sealed record Question(string Id, Func<IReadOnlyList<Section>> Sections);
