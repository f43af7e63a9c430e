using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;

namespace ShapedMath.Benchmarks;

/// <summary>One run of a compiler inside of this process, which then tells its own CPU time: of a process that has ended, not every system can.</summary>
internal static class OneCompilation
{
    /// <summary>Compiles, and writes the CPU seconds as the last line.</summary>
    /// <param name="compiler">The path of csc.dll.</param>
    /// <param name="arguments">The compiler's arguments.</param>
    /// <returns>The compiler's exit code.</returns>
    public static int Run(string compiler, string[] arguments)
    {
        var context = new CompilerContext(compiler);
        int code = (int)context.LoadFromAssemblyPath(compiler).EntryPoint!.Invoke(null, [arguments])!;
        Console.WriteLine(Environment.CpuUsage.TotalTime.TotalSeconds.ToString("R", CultureInfo.InvariantCulture));
        return code;
    }

    // The compiler of the SDK brings its own Roslyn, which is not the one that is referenced here.
    private sealed class CompilerContext(string compiler) : AssemblyLoadContext
    {
        private readonly AssemblyDependencyResolver resolver = new(compiler);

        protected override Assembly? Load(AssemblyName assemblyName) =>
            resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
    }
}
