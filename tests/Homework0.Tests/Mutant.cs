using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ShapedMath.TestKit;

namespace Homework0.Tests;

/// <summary>The sample's own sources, compiled with one text replaced, and run.</summary>
internal static class Mutant
{
    private const string GlobalUsings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;";

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14);

    private static readonly CSharpCompilation Original = Compile();

    /// <summary>The exit code and the output on Longley's data.</summary>
    /// <param name="file">The source file.</param>
    /// <param name="formula">A text that stands in it once.</param>
    /// <param name="mutated">What stands there instead.</param>
    public static Run WithFormula(string file, string formula, string mutated)
    {
        var tree = Original.SyntaxTrees.Single(tree => Path.GetFileName(tree.FilePath) == file);
        var source = tree.ToString();
        source.Split(formula).Length.ShouldBe(2, $"'{formula}' stands in {file} once");
        return Execute(Original.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(source.Replace(formula, mutated, StringComparison.Ordinal), ParseOptions, tree.FilePath)));
    }

    private static Run Execute(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        emitted.Success.ShouldBeTrue(string.Join(Environment.NewLine, emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        image.Position = 0;

        var context = new AssemblyLoadContext(nameof(Mutant), isCollectible: true);
        try
        {
            using var output = new StringWriter(CultureInfo.InvariantCulture);
            using var error = new StringWriter(CultureInfo.InvariantCulture);

            // λ = 0.7, since λ = 1 would hide a λ that was dropped.
            var exitCode = (int)context.LoadFromStream(image).GetType(typeof(Application).FullName!, throwOnError: true)!
                .GetMethod(nameof(Application.Run), BindingFlags.Public | BindingFlags.Static)!
                .Invoke(null, [(string[])["--lambda", "0.7"], output, error])!;
            return new(exitCode, output.ToString(), error.ToString());
        }
        finally
        {
            context.Unload();
        }
    }

    private static CSharpCompilation Compile()
    {
        var sources = Directory.EnumerateFiles(Repository.PathOf("samples", "Homework0"), "*.cs", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(path) != "Program.cs");
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => path != typeof(Application).Assembly.Location);
        return CSharpCompilation.Create(
            "Homework0.Mutant",
            [CSharpSyntaxTree.ParseText(GlobalUsings, ParseOptions), .. sources.Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), ParseOptions, path))],
            references.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, optimizationLevel: OptimizationLevel.Release));
    }
}
