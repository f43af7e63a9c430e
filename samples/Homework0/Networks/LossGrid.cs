namespace Homework0.Networks;

/// <summary>The final losses over the grid of <see cref="DepthExperiment"/>.</summary>
/// <param name="Losses">The loss from each scale (first) at each rate (second); NaN where it left the range of double.</param>
internal sealed record LossGrid(double[,] Losses)
{
    public int Count => Losses.Length;

    public int CountBelow(double loss) => CellsBelow(loss).Count();

    /// <summary>The scales from which some rate gets below a loss, the smallest first.</summary>
    public IReadOnlyList<double> ScalesBelow(double loss) =>
        [.. CellsBelow(loss).Select(cell => cell / Losses.GetLength(1)).Distinct().Select(scale => DepthExperiment.Scales[scale])];

    private IEnumerable<int> CellsBelow(double loss) =>
        Enumerable.Range(0, Losses.Length).Where(cell => Losses[cell / Losses.GetLength(1), cell % Losses.GetLength(1)] < loss);
}
