namespace ShapedMath.Shapes;

/// <summary>
/// The work that one question about sizes may still take, in terms touched. Once it is used up nothing more is concluded,
/// so that every question ends, and soon.
/// </summary>
internal sealed class Effort
{
    private int left = 10_000;

    internal bool Spend(int terms) => left >= 0 && (left -= terms) >= 0;
}
