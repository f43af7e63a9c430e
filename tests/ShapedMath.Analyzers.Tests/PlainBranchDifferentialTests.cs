using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ShapedMath.Analyzers.Rules;
using ShapedMath.TestKit;
using Xunit.Abstractions;

namespace ShapedMath.Analyzers.Tests;

/// <summary>
/// Random programs with branches, loops, calls, fields and contracts, and others that ask the same again and again, are analyzed and run: no line that is
/// reported ever comes to its end. How many of the lines that throw are reported, is said in the test's output.
/// </summary>
public sealed class PlainBranchDifferentialTests(ITestOutputHelper output)
{
    private const int Programs = 100;

    // What a program is called with; what goes with what it asks is different in each.
    private static readonly IReadOnlyList<(bool C, int K, int Rows, int Columns)> Calls =
        [.. from sizes in new[] { (3, 3), (2, 3), (3, 2) } from c in new[] { true, false } from k in new[] { 0, 1, 2, 3 } select (c, k, sizes.Item1, sizes.Item2)];

    private const string Usings = "using System; using System.Collections.Generic; using System.Linq; using MathNet.Numerics.LinearAlgebra; using ShapedMath;\n";

    [Theory]
    [InlineData("branching")]
    [InlineData("correlated")]
    public async Task What_is_reported_never_runs_through(string kind)
    {
        int first = Environment.GetEnvironmentVariable("SHAPEDMATH_SEED") is { Length: > 0 } seed ? int.Parse(seed, CultureInfo.InvariantCulture) : 0;
        int count = Environment.GetEnvironmentVariable("SHAPEDMATH_PROGRAMS") is { Length: > 0 } programs ? int.Parse(programs, CultureInfo.InvariantCulture) : Programs;
        int ended = 0, thrown = 0, found = 0, reports = 0;
        var wrong = new StringBuilder();
        foreach (var some in Enumerable.Range(first, count).Chunk(500))
        {
            var all = some.Select(LoggedProgram (s) => kind == "branching" ? new BranchingProgram(s) : new CorrelatedProgram(s)).ToList();
            var reported = await ReportedAsync(all);
            var (ends, throws) = Outcomes(all);
            reports += reported.Count;
            ended += ends.Count;
            foreach (var alarm in reported.Where(r => ends.Contains(r.Key)))
                wrong.AppendLine(CultureInfo.InvariantCulture, $"seed {alarm.Key.Program}, line {alarm.Key.Line}: {alarm.Value}\n{string.Join("\n", all[alarm.Key.Program - some[0]].Analyzed.Select(static (line, i) => $"{i}: {line}"))}");
            foreach (var chain in throws)
            {
                thrown++;
                found += chain.Any(reported.ContainsKey) ? 1 : 0;
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}, seeds {first} to {first + count - 1}: {ended} lines ran through, {reports} are reported, {thrown} throw, of which {found} are reported ({100.0 * found / thrown:F1} %)"));
        wrong.ToString().ShouldBeEmpty();
        found.ShouldBeGreaterThan(count / 10);
        ended.ShouldBeGreaterThan(count);
    }

    // What a contract allows, and what fits in one case, may well run through.
    private static bool IsClaimToThrow(Diagnostic diagnostic) =>
        diagnostic.Id != "SM1016" && !diagnostic.GetMessage(CultureInfo.InvariantCulture).Contains("but the contract allows", StringComparison.Ordinal);

    private static async Task<Dictionary<(int Program, int Line), string>> ReportedAsync(List<LoggedProgram> programs)
    {
        var lines = programs.SelectMany(static program => program.Analyzed.Select((text, line) => (program.Seed, line, text))).ToList();
        var diagnostics = await AnalyzerHarness.ReportsAsync(new ShapeAnalyzer(), Usings + string.Join("\n", lines.Select(static line => line.text)), PlainCode.Project);
        return diagnostics.Where(IsClaimToThrow)
            .Select(diagnostic => (At: lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line - 1], Message: diagnostic.GetMessage(CultureInfo.InvariantCulture)))
            .GroupBy(static d => (d.At.Seed, d.At.line)).ToDictionary(static group => group.Key, static group => group.First().Message);
    }

    private static (HashSet<(int Program, int Line)> Ended, List<(int Program, int Line)[]> Thrown) Outcomes(List<LoggedProgram> programs)
    {
        string text = Usings + LoggedProgram.Log + string.Join("\n", programs.SelectMany(static program => program.Run));
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("Programs", [CSharpSyntaxTree.ParseText(text)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        compilation.Emit(image).Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error).Take(5).ShouldBeEmpty();
        var assembly = Assembly.Load(image.ToArray());
        var log = assembly.GetType("Log")!;
        var thrown = new List<(int, int)[]>();
        foreach (var program in programs)
        {
            var type = assembly.GetType($"P{program.Seed}")!;
            foreach (var (c, k, rows, columns) in Calls)
            {
                try
                {
                    object made = Activator.CreateInstance(type, rows, columns)!;
                    type.GetMethod("Main")!.Invoke(made, [c, k, MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.Dense(rows, columns), MathNet.Numerics.LinearAlgebra.Vector<double>.Build.Dense(columns)]);
                    log.GetMethod("Open")!.Invoke(null, null);
                }
                catch (TargetInvocationException e)
                {
                    var open = ((int, int)[])log.GetMethod("Open")!.Invoke(null, null)!;
                    if (e.InnerException is not (TimeoutException or { Message: "meant" }))
                        thrown.Add(open);
                }
            }
        }

        thrown.AddRange((List<(int, int)[]>)log.GetField("Failed")!.GetValue(null)!);
        return ((HashSet<(int, int)>)log.GetField("Ended")!.GetValue(null)!, thrown);
    }
}
