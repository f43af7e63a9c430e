namespace ShapedMath.Tests;

/// <summary>The dimensions of the tests.</summary>
internal static class Labels
{
    internal readonly struct N;

    internal readonly struct D;

    internal readonly struct K;

    internal readonly struct M;

    internal readonly struct Three : IFixedDimension
    {
        int IFixedDimension.Size => 3;
    }

    internal readonly struct Train;

    internal readonly struct Test;
}
