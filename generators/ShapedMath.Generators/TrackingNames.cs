namespace ShapedMath.Generators;

/// <summary>The names of the generators' steps, by which tests see what was computed again.</summary>
internal static class TrackingNames
{
    public const string EmitsLibrary = nameof(EmitsLibrary);
    public const string ShapesFiles = nameof(ShapesFiles);
    public const string MemberFiles = nameof(MemberFiles);
    public const string Faults = nameof(Faults);
    public const string Dimensions = nameof(Dimensions);
    public const string Twins = nameof(Twins);
    public const string TypedRows = nameof(TypedRows);
    public const string RowTwins = nameof(RowTwins);
    public const string TwinFiles = nameof(TwinFiles);
}
