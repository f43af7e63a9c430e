namespace Homework0.Networks;

/// <summary>What a network of one hidden layer looked like after some steps.</summary>
/// <param name="Step">The number of steps.</param>
/// <param name="Elbows">The elbows of its units.</param>
/// <param name="Values">Its values at the points.</param>
/// <param name="Loss">The loss over all points.</param>
internal sealed record Snapshot(int Step, IReadOnlyList<double> Elbows, IReadOnlyList<double> Values, double Loss);
