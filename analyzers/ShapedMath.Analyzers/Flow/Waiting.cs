namespace ShapedMath.Analyzers.Flow;

/// <summary>The blocks that are still to be visited, the first of them next.</summary>
/// <param name="blocks">The number of all blocks.</param>
internal sealed class Waiting(int blocks)
{
    private readonly bool[] isWaiting = new bool[blocks];
    private int first = blocks;

    public void Add(int block)
    {
        isWaiting[block] = true;
        first = Math.Min(first, block);
    }

    /// <summary>Takes the first block out; gives <see langword="null"/> where none is left.</summary>
    public int? Next()
    {
        while (first < isWaiting.Length && !isWaiting[first])
            first++;
        if (first == isWaiting.Length)
            return null;
        isWaiting[first] = false;
        return first;
    }
}
