namespace ShapedMath;

/// <summary>Says that a value was never made: <c>default</c> of one of our structs, as in a new array of them.</summary>
internal static class Uninitialized
{
    public static InvalidOperationException Error(string description) =>
        new($"This {description} is default: it was never given a value.");
}
