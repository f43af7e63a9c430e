namespace Homework0.Working;

/// <summary>A question of the homework, to be worked out.</summary>
/// <param name="Id">What <c>--only</c> calls it.</param>
/// <param name="Sections">Works it out; tells of each longer piece of work before it starts.</param>
internal sealed record Question(string Id, Func<Settings, Action<string>, IReadOnlyList<Section>> Sections);
