using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ShapedMath.TestKit;

/// <summary>What stands around the code under test. It is compiled as C# 14 with nullable annotations and every warning on.</summary>
public sealed record InMemoryProject
{
    /// <summary>The path of the code under test.</summary>
    public const string CodePath = "Test.cs";

    /// <summary>Whether it has the typed library and all else that the test project references, or only what a project with plain MathNet code has: the framework, MathNet and the contracts.</summary>
    public bool IsPlain { get; init; }

    /// <summary>Further sources.</summary>
    public ImmutableArray<TextFile> Sources { get; init; } = [];

    /// <summary>What a project file lists as AdditionalFiles.</summary>
    public ImmutableArray<TextFile> AdditionalFiles { get; init; } = [];

    /// <summary>Global options, such as <c>build_property.RootNamespace</c>.</summary>
    public ImmutableDictionary<string, string> GlobalOptions { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What runs before an analyzer looks at the code.</summary>
    public ImmutableArray<IIncrementalGenerator> Generators { get; init; } = [];

    internal static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    internal ImmutableArray<MetadataReference> References => IsPlain ? PlainReferences : AllReferences;

    static ImmutableArray<MetadataReference> AllReferences { get; } = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    static ImmutableArray<MetadataReference> PlainReferences { get; } = [.. AllReferences.Where(reference =>
        Path.GetDirectoryName(reference.Display) == Path.GetDirectoryName(typeof(object).Assembly.Location)
        || Path.GetFileNameWithoutExtension(reference.Display) is "MathNet.Numerics" or "ShapedMath.Contracts" or "ShapedMath.Shapes")];

    internal AnalyzerOptions AnalyzerOptions => new([.. AdditionalFiles.Select(AdditionalFile)], new GlobalOptionsOnly(GlobalOptions));

    internal static CSharpCompilationOptions CompilationOptions(IEnumerable<SyntaxTree> trees) =>
        new(IsProgram(trees) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999);

    /// <summary>A file of it.</summary>
    public static SyntaxTree Parse(TextFile file) => CSharpSyntaxTree.ParseText(file.Text, ParseOptions, file.Path);

    internal static AdditionalText AdditionalFile(TextFile file) => new AdditionalTextFile(file);

    /// <summary>The compilation of it, in which the code under test comes first.</summary>
    public CSharpCompilation Compile(string code)
    {
        SyntaxTree[] trees = [Parse(new TextFile(CodePath, code)), .. Sources.Select(Parse)];
        return CSharpCompilation.Create("Test", trees, References, CompilationOptions(trees));
    }

    internal GeneratorDriver Driver(ImmutableArray<IIncrementalGenerator> generators) => CSharpGeneratorDriver.Create(
        generators.Select(generator => generator.AsSourceGenerator()),
        AnalyzerOptions.AdditionalFiles,
        ParseOptions,
        AnalyzerOptions.AnalyzerConfigOptionsProvider,
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    static bool IsProgram(IEnumerable<SyntaxTree> trees) => trees.Any(tree => tree.GetCompilationUnitRoot().Members.Any(member => member is GlobalStatementSyntax));
}
