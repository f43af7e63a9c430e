using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ShapedMath.Analyzers.Rules;

namespace AnalyzerCost;

/// <summary>
/// What an editor waits for: a file of 1,000 lines of linear algebra, in a project of ten such, is edited, and its diagnostics are asked for. Ours against an
/// analyzer that does nothing, in turns, after warm-up.
/// </summary>
internal static class EditCost
{
    private const int Files = 10;
    private const int LinesOfFile = 1000;
    private const string Scale = "0.00";
    private const int WarmUp = 60;
    private const int Edits = 40;

    /// <summary>Prints time and memory for an edit.</summary>
    /// <returns>The exit code.</returns>
    public static int Print()
    {
        var trees = Enumerable.Range(0, Files).Select(static i => CSharpSyntaxTree.ParseText(SourceText.From(GeneratedCode.DenseFile(i, LinesOfFile) + GeneratedCode.Mistake(i, Scale + "1")), path: $"File{i}.cs")).ToList();
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("Edited", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        (string Name, DiagnosticAnalyzer Analyzer)[] kinds = [("one that does nothing", new EmptyAnalyzer()), ("ours", new ShapeAnalyzer())];
        var costs = kinds.Select(static _ => new List<Cost>()).ToArray();
        for (int edit = 0; edit < WarmUp + Edits; edit++)
        {
            compilation = Edited(compilation, edit);
            for (int kind = 0; kind < kinds.Length; kind++)
            {
                var cost = Analyze(compilation.Clone(), kinds[kind].Analyzer);
                if (edit >= WarmUp)
                    costs[kind].Add(cost);
            }
        }

        Console.WriteLine($"An edit in a file of {LinesOfFile} lines of linear algebra, in a project of {Files} such files: medians of {Edits} edits, after {WarmUp}; a quarter of them take less than the lower quartile");
        Console.WriteLine("| analyzer | CPU ms | ms in the analyzer's own code | its lower quartile | MB allocated |");
        Console.WriteLine("|---|---:|---:|---:|---:|");
        for (int kind = 0; kind < kinds.Length; kind++)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {kinds[kind].Name} | {Median(costs[kind], static c => c.Milliseconds):0.0} | {Median(costs[kind], static c => c.OwnMilliseconds):0.0} | {costs[kind].Select(static c => c.OwnMilliseconds).Order().ElementAt(Edits / 4):0.0} | {Median(costs[kind], static c => c.Megabytes):0.0} |"));
        }

        return 0;
    }

    // A digit changes in a method of the first file.
    private static CSharpCompilation Edited(CSharpCompilation compilation, int edit)
    {
        var tree = compilation.SyntaxTrees[0];
        string text = tree.GetText().ToString();
        int place = text.IndexOf(Scale, StringComparison.Ordinal) + Scale.Length;
        var changed = tree.GetText().WithChanges(new TextChange(new TextSpan(place, 1), ((edit % 8) + 1).ToString(CultureInfo.InvariantCulture)));
        return compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(changed));
    }

    // The compiler binds what is analysed in both cases alike, each in a compilation of its own.
    private static Cost Analyze(CSharpCompilation compilation, DiagnosticAnalyzer analyzer)
    {
        var model = compilation.GetSemanticModel(compilation.SyntaxTrees[0]);
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: static (exception, _, _) => throw new InvalidOperationException("The analyzer failed.", exception), concurrentAnalysis: false, logAnalyzerExecutionTime: true);
        long before = GC.GetTotalAllocatedBytes(precise: true);
        var start = Environment.CpuUsage.TotalTime;
        var analysis = compilation.WithAnalyzers([analyzer], options);
        var found = analysis.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, CancellationToken.None).GetAwaiter().GetResult();
        double elapsed = (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
        double allocated = (GC.GetTotalAllocatedBytes(precise: true) - before) / 1e6;
        var own = analysis.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None).GetAwaiter().GetResult().ExecutionTime.TotalMilliseconds;
        // What is measured must be at work.
        if (found.Length != (analyzer is ShapeAnalyzer ? 1 : 0))
            throw new InvalidOperationException($"One mistake was planted, and {analyzer} reports {found.Length}; the compiler: {string.Join(Environment.NewLine, compilation.GetDiagnostics().Take(3))}");
        return new Cost(elapsed, own, allocated);
    }

    private static double Median(List<Cost> costs, Func<Cost, double> of) => costs.Select(of).Order().ElementAt(costs.Count / 2);

    private sealed record Cost(double Milliseconds, double OwnMilliseconds, double Megabytes);
}
