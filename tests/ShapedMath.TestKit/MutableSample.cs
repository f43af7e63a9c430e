using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Shouldly;

namespace ShapedMath.TestKit;

/// <summary>A sample's own sources, to be compiled with one text replaced and run: a check that does not notice checks nothing.</summary>
public sealed class MutableSample
{
    const string GlobalUsings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

    static readonly CSharpParseOptions _parseOptions = new(LanguageVersion.CSharp14);

    readonly CSharpCompilation _original;

    readonly ResourceDescription[] _resources;

    /// <summary>The sources of a sample; no generator runs on them.</summary>
    /// <param name="sample">The sample as it was built. It bears the name of its folder.</param>
    public MutableSample(Assembly sample)
    {
        var name = sample.GetName().Name!;
        var sources = Directory.EnumerateFiles(Repository.PathOf("samples", name), "*.cs", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(path) != "Program.cs" && !path.Contains("ShapeErrors", StringComparison.Ordinal));
        _resources = [.. sample.GetManifestResourceNames().Select(resource => new ResourceDescription(resource, () => sample.GetManifestResourceStream(resource)!, isPublic: true))];
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => path != sample.Location);
        _original = CSharpCompilation.Create(
            $"{name}.Mutant",
            [CSharpSyntaxTree.ParseText(GlobalUsings, _parseOptions), .. sources.Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), _parseOptions, path))],
            references.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, optimizationLevel: OptimizationLevel.Debug));
    }

    /// <summary>Runs a public static method of the mutant.</summary>
    /// <param name="file">The name of a source file.</param>
    /// <param name="text">A text that stands in it once.</param>
    /// <param name="mutated">What stands there instead.</param>
    /// <param name="type">The full name of a type.</param>
    /// <param name="method">Its method.</param>
    /// <param name="arguments">What it is given.</param>
    /// <returns>What it returns.</returns>
    public object? Run(string file, string text, string mutated, string type, string method, params object[] arguments)
    {
        var tree = _original.SyntaxTrees.Single(tree => Path.GetFileName(tree.FilePath) == file);
        var source = tree.ToString();
        source.Split(text).Length.ShouldBe(2, $"'{text}' stands in {file} once");
        var compilation = _original.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(source.Replace(text, mutated, StringComparison.Ordinal), _parseOptions, tree.FilePath));

        using var image = new MemoryStream();
        var emitted = compilation.Emit(image, manifestResources: _resources);
        emitted.Success.ShouldBeTrue(string.Join(Environment.NewLine, emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        image.Position = 0;

        var context = new AssemblyLoadContext(nameof(MutableSample), isCollectible: true);
        try
        {
            return context.LoadFromStream(image).GetType(type, throwOnError: true)!
                .GetMethod(method, BindingFlags.Public | BindingFlags.Static)!
                .Invoke(null, arguments);
        }
        finally
        {
            context.Unload();
        }
    }
}
