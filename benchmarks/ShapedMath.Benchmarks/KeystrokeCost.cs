using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ShapedMath.Generators;

namespace ShapedMath.Benchmarks;

/// <summary>
/// What the generators cost at a keystroke, in a project of 1,000 attributed declarations: half of them dimensions, half of them methods with contracts. Each kind of
/// driver is given the same edits, in turns; one with an empty generator shows what the driver itself costs.
/// </summary>
internal static class KeystrokeCost
{
    private const int Files = 100;
    private const int DeclarationsPerFile = 10;
    private const int Rounds = 61;

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14, DocumentationMode.Parse);

    /// <summary>Prints the medians.</summary>
    /// <returns>The exit code.</returns>
    public static int Print()
    {
        (string Name, IIncrementalGenerator[] Generators)[] kinds =
        [
            ("an empty generator", [new EmptyGenerator()]),
            ("looking for the attributes, and nothing else", [new LookingGenerator()]),
            ("ours", [new DimensionGenerator(), new TypedWrapperGenerator(), new TableWrapperGenerator(), new LibraryGenerator()]),
        ];
        (string Name, Func<int, string> Text)[] edits =
        [
            ("in a body elsewhere", static round => $"class Elsewhere {{ int M() => {round}; }}"),
            ("in a comment of an attributed type", static round => Declarations(0, comment: round.ToString(CultureInfo.InvariantCulture))),
            ("in a contract", static round => Declarations(0, contract: $"n, d{round}")),
            ("in the size of a dimension", static round => Declarations(0, size: $"({round})")),
            ("in the head of a method elsewhere", static round => $"class Elsewhere {{ int M{round}() => 0; }}"),
        ];

        // The compiler of our own code is at work in the first rounds.
        foreach (var (_, text) in edits)
            Measure([.. kinds.Select(static kind => kind.Generators)], text, edited: 0);

        Console.WriteLine($"{Files * DeclarationsPerFile} attributed declarations in {Files} files, {Rounds} keystrokes of each kind: median milliseconds of CPU time of the driver.");
        Console.WriteLine($"| keystroke | {string.Join(" | ", kinds.Select(static kind => kind.Name))} |");
        Console.WriteLine($"|---|{string.Concat(kinds.Select(static _ => "---:|"))}");
        foreach (var (name, text) in edits)
        {
            var medians = Measure([.. kinds.Select(static kind => kind.Generators)], text, name.EndsWith("elsewhere", StringComparison.Ordinal) ? Files : 0);
            Console.WriteLine($"| {name} | {string.Join(" | ", medians.Select(static median => median.ToString("0.0", CultureInfo.InvariantCulture)))} |");
        }

        return 0;
    }

    private static double[] Measure(IIncrementalGenerator[][] kinds, Func<int, string> text, int edited)
    {
        var compilation = Project();
        var drivers = kinds.Select(static generators => CSharpGeneratorDriver.Create(generators.Select(static one => one.AsSourceGenerator()), parseOptions: ParseOptions).RunGenerators(Project())).ToArray();
        var times = kinds.Select(static _ => new List<double>()).ToArray();
        for (int round = 0; round < Rounds; round++)
        {
            var tree = compilation.SyntaxTrees[edited];
            compilation = compilation.ReplaceSyntaxTree(tree, Parse(text(round), edited));
            for (int kind = 0; kind < kinds.Length; kind++)
            {
                // What one driver has bound, the next would find: each has a compilation of its own.
                var own = compilation.Clone();
                var start = Environment.CpuUsage.TotalTime;
                drivers[kind] = drivers[kind].RunGenerators(own);
                times[kind].Add((Environment.CpuUsage.TotalTime - start).TotalMilliseconds);
            }
        }

        return [.. times.Select(static all => all.Order().ElementAt(Rounds / 2))];
    }

    private static CSharpCompilation Project() => CSharpCompilation.Create(
        "Project",
        [.. Enumerable.Range(0, Files).Select(static file => Parse(Declarations(file), file)), Parse("class Elsewhere;", Files)],
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static path => MetadataReference.CreateFromFile(path)),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static SyntaxTree Parse(string text, int file) => CSharpSyntaxTree.ParseText(text, ParseOptions, $"File{file.ToString(CultureInfo.InvariantCulture)}.cs");

    // The last dimension and the last method of a file are those that are edited.
    private static string Declarations(int file, string comment = "", string contract = "n, d", string size = "")
    {
        const int Last = DeclarationsPerFile / 2 - 1;
        var text = new StringBuilder("using ShapedMath;\nusing MathNet.Numerics.LinearAlgebra;\n");
        text.Append(CultureInfo.InvariantCulture, $"namespace Project.Part{file};\n");
        for (int i = 0; i <= Last; i++)
            text.Append(CultureInfo.InvariantCulture, $"/// <summary>A dimension.</summary>\n[Dim{(i == Last ? size : "")}] public readonly partial struct Samples{i} {{ /* {(i == Last ? comment : "")} */ }}\n");
        text.Append("/// <summary>Methods.</summary>\npublic static partial class Methods\n{\n");
        for (int i = 0; i <= Last; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                    /// <summary>Ridge regression with <paramref name="X"/>.</summary>
                    /// <param name="X">The data.</param>
                    /// <param name="y">The answers.</param>
                    /// <returns>The coefficients.</returns>
                    [TypedWrapper] // {{(i == Last ? comment : "")}}
                    [return: Shape("n")]
                    public static Vector<double> Ridge{{i}}([Shape("{{(i == Last ? contract : "n, d")}}")] Matrix<double> X, [Shape("n")] Vector<double> y, double λ = 1) => X * (X.Transpose() * y) * λ;

                """);
        }

        return text.Append("}\n").ToString();
    }

    private sealed class EmptyGenerator : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterPostInitializationOutput(static _ => { });
    }

    private sealed class LookingGenerator : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context)
        {
            foreach (string attribute in new[] { "ShapedMath.DimAttribute", "ShapedMath.TypedWrapperAttribute" })
            {
                var found = context.SyntaxProvider.ForAttributeWithMetadataName(attribute, static (_, _) => true, static (_, _) => 0).Collect();
                context.RegisterSourceOutput(found, static (_, _) => { });
            }
        }
    }
}
