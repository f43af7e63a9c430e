using Xunit;

namespace ShapedMath.TestKit;

/// <summary>A fact that needs <see cref="SharedData"/>: skipped, with the reason, where that is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataFactAttribute : FactAttribute
{
    /// <summary>Decides at discovery.</summary>
    public SharedDataFactAttribute() => Skip = SharedData.ReasonToSkip;
}
