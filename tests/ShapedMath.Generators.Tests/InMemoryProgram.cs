using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace ShapedMath.Generators.Tests;

/// <summary>Runs what was compiled in memory.</summary>
static class InMemoryProgram
{
    /// <summary>What <c>Probe.Run()</c> of the compilation gives.</summary>
    public static string Run(Compilation compilation)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        emitted.Success.ShouldBeTrue(string.Join(Environment.NewLine, emitted.Diagnostics));
        image.Position = 0;
        var context = new AssemblyLoadContext(nameof(InMemoryProgram), isCollectible: true);
        try
        {
            return (string)context.LoadFromStream(image).GetType("Probe", throwOnError: true)!
                .GetMethod("Run", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, null)!;
        }
        finally
        {
            context.Unload();
        }
    }
}
