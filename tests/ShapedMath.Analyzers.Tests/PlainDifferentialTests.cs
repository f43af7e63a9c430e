using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ShapedMath.Analyzers.Rules;
using ShapedMath.TestKit;

namespace ShapedMath.Analyzers.Tests;

/// <summary>
/// Random straight-line programs are analysed and run: the analyzer reports exactly the lines that throw. What was to be the operand of a line,
/// had it not thrown itself, makes that line no case.
/// </summary>
public sealed class PlainDifferentialTests
{
    private const int Programs = 500;
    private const int Lines = 14;
    private const int LargestSize = 40;

    [Fact]
    public async Task What_is_reported_is_what_throws()
    {
        int first = Environment.GetEnvironmentVariable("SHAPEDMATH_SEED") is { Length: > 0 } seed ? int.Parse(seed, CultureInfo.InvariantCulture) : 0;
        int count = Environment.GetEnvironmentVariable("SHAPEDMATH_PROGRAMS") is { Length: > 0 } programs ? int.Parse(programs, CultureInfo.InvariantCulture) : Programs;
        var all = Enumerable.Range(first, count).Select(static seed => new StraightLineProgram(seed, Lines)).ToList();
        var reported = await ReportedAsync(all);
        var outcomes = Outcomes(all);
        int throwing = 0, fitting = 0;
        var wrong = new StringBuilder();
        for (int p = 0; p < all.Count; p++)
        {
            for (int line = 0; line < Lines; line++)
            {
                string outcome = outcomes[p][line];
                if (outcome == "no case")
                    continue;
                throwing += outcome == "fits" ? 0 : 1;
                fitting += outcome == "fits" ? 1 : 0;
                if (reported.Contains((p, line)) != (outcome != "fits"))
                    wrong.AppendLine(CultureInfo.InvariantCulture, $"seed {all[p].Seed}, line {line}: {(outcome == "fits" ? "reported, and fits" : "not reported: " + outcome)}\n{all[p].Text}");
            }
        }

        wrong.ToString().ShouldBeEmpty();
        throwing.ShouldBeGreaterThan(count);
        fitting.ShouldBeGreaterThan(count);
    }

    private static async Task<HashSet<(int Program, int Line)>> ReportedAsync(List<StraightLineProgram> programs)
    {
        var text = new StringBuilder("using MathNet.Numerics.LinearAlgebra;\nstatic class Programs\n{\nstatic readonly MatrixBuilder<double> M = Matrix<double>.Build;\nstatic readonly VectorBuilder<double> V = Vector<double>.Build;\n");
        var lines = new Dictionary<int, (int, int)>();
        int at = 5;
        for (int p = 0; p < programs.Count; p++)
        {
            text.Append(CultureInfo.InvariantCulture, $"static void P{p}() {{ {StraightLineProgram.Declarations}\n");
            at++;
            for (int line = 0; line < Lines; line++)
            {
                lines[at++] = (p, line);
                text.Append(programs[p].Statements[line].Code).Append('\n');
            }

            text.Append("}\n");
            at++;
        }

        text.Append('}');
        var diagnostics = await AnalyzerHarness.ReportsAsync(new ShapeAnalyzer(), text.ToString(), PlainCode.Project);
        return [.. diagnostics.Select(d => lines[d.Location.GetLineSpan().StartLinePosition.Line])];
    }

    private static List<string[]> Outcomes(List<StraightLineProgram> programs)
    {
        var text = new StringBuilder("using System; using System.Collections.Generic; using MathNet.Numerics.LinearAlgebra;\npublic static class Programs\n{\nstatic readonly MatrixBuilder<double> M = Matrix<double>.Build;\nstatic readonly VectorBuilder<double> V = Vector<double>.Build;\n");
        text.Append(CultureInfo.InvariantCulture, $"static bool Large(object o) => o is Matrix<double> m ? m.RowCount > {LargestSize} || m.ColumnCount > {LargestSize} : o is Vector<double> v ? v.Count > {LargestSize} : o is int k && Math.Abs(k) > {LargestSize};\n");
        for (int p = 0; p < programs.Count; p++)
        {
            text.Append(CultureInfo.InvariantCulture, $"public static void P{p}(string[] log) {{ {StraightLineProgram.Declarations} var bad = new HashSet<string>();\n");
            for (int line = 0; line < Lines; line++)
            {
                var (code, target, operands) = programs[p].Statements[line];
                string isBad = operands.Count == 0 ? "false" : string.Join(" || ", operands.Select(static name => $"bad.Contains(\"{name}\")"));
                text.Append(CultureInfo.InvariantCulture, $$"""
                    if ({{isBad}}) { log[{{line}}] = "no case"; bad.Add("{{target}}"); }
                    else { try { {{code}} log[{{line}}] = "fits"; bad.Remove("{{target}}"); } catch (Exception e) { log[{{line}}] = e.GetType().Name + ": " + e.Message; bad.Add("{{target}}"); } }
                    if (Large({{target}})) bad.Add("{{target}}");

                    """);
            }

            text.Append("}\n");
        }

        text.Append('}');
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("Programs", [CSharpSyntaxTree.ParseText(text.ToString())], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        compilation.Emit(image).Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
        var type = Assembly.Load(image.ToArray()).GetType("Programs")!;
        return [.. Enumerable.Range(0, programs.Count).Select(p =>
        {
            var log = new string[Lines];
            type.GetMethod($"P{p}")!.Invoke(null, [log]);
            return log;
        })];
    }
}
