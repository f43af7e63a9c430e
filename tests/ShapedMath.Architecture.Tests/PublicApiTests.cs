using ShapedMath.TestKit;

namespace ShapedMath.Architecture.Tests;

/// <summary>The public surface is reviewed: a member that comes, goes or changes is seen in the difference of a snapshot.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void The_public_surface() => Snapshot.Match(
    [
        new GeneratedFile("ShapedMath.txt", PublicApi.Of(typeof(LinearAlgebra).Assembly)),
        new GeneratedFile("ShapedMath.Shapes.txt", PublicApi.Of(typeof(Shapes.Shape).Assembly)),
        new GeneratedFile("ShapedMath.Contracts.txt", PublicApi.Of(typeof(DimAttribute).Assembly)),
    ]);
}
