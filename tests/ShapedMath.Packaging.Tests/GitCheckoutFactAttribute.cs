using ShapedMath.TestKit;

namespace ShapedMath.Packaging.Tests;

/// <summary>A fact about what is committed: skipped, with the reason, where the sources are no git checkout.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GitCheckoutFactAttribute : FactAttribute
{
    /// <summary>Decides at discovery.</summary>
    public GitCheckoutFactAttribute() => Skip = Path.Exists(Repository.PathOf(".git")) ? null : "the repository is not a git checkout";
}
