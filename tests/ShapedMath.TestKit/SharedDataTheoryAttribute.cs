using Xunit;

namespace ShapedMath.TestKit;

/// <summary>A theory that needs <see cref="SharedData"/>: skipped, with the reason, where that is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataTheoryAttribute : TheoryAttribute
{
    /// <summary>Decides at discovery.</summary>
    public SharedDataTheoryAttribute() => Skip = SharedData.ReasonToSkip;
}
