using System.Reflection;

namespace ShapedMath.Benchmarks;

/// <summary>What the build has noted in this assembly: where the compiler and the analyzers are.</summary>
internal static class BuildMetadata
{
    public static string[] Of(string key) =>
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == key).Value!.Split('|');
}
