using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit.Sdk;

namespace ShapedMath.TestKit;

/// <summary>Runs analyzers on code that says itself, in <see cref="Markup"/>, what is to be reported and where.</summary>
/// <remarks>
/// The code has the implicit usings of a new project. The analyzers' diagnostics must be the marked ones, no more and no fewer, at exactly the
/// marked spans. A compiler error may stand where one of ours does; anywhere else it must be marked as well (<c>{|CS0029:…|}</c>),
/// so that neither a test of firing nor one of silence passes because of a typing error.
/// </remarks>
public static class AnalyzerHarness
{
    const string AnalyzerThrew = "AD0001";

    /// <summary>Fails unless <paramref name="analyzer"/> reports what <paramref name="markup"/> says; gives its diagnostics, in the order of the text.</summary>
    public static Task<ImmutableArray<Diagnostic>> RunAsync(DiagnosticAnalyzer analyzer, string markup, InMemoryProject? project = null) =>
        RunAsync([analyzer], markup, project);

    /// <summary>Fails unless <paramref name="analyzers"/>, taken together, report what <paramref name="markup"/> says; gives their diagnostics, in the order of the text.</summary>
    public static async Task<ImmutableArray<Diagnostic>> RunAsync(ImmutableArray<DiagnosticAnalyzer> analyzers, string markup, InMemoryProject? project = null)
    {
        var arrangement = Arrangement.Of(markup, project);
        var reported = await DiagnosticsAsync(arrangement.Compilation, analyzers, arrangement.Project);
        Compare(arrangement.Files, reported, analyzers);
        return [.. reported.Where(IsOurs)];
    }

    /// <summary>What <paramref name="analyzer"/> reports on code without marks, in the order of the text.</summary>
    public static async Task<ImmutableArray<Diagnostic>> ReportsAsync(DiagnosticAnalyzer analyzer, string code, InMemoryProject? project = null)
    {
        var arrangement = Arrangement.Of(code, project);
        return [.. (await DiagnosticsAsync(arrangement.Compilation, [analyzer], arrangement.Project)).Where(IsOurs)];
    }

    internal static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, InMemoryProject project)
    {
        var options = new CompilationWithAnalyzersOptions(project.AnalyzerOptions, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var diagnostics = await compilation.WithAnalyzers(analyzers, options).GetAllDiagnosticsAsync();
        return diagnostics.FirstOrDefault(diagnostic => diagnostic.Id == AnalyzerThrew) is { } failure
            ? throw new XunitException($"An analyzer threw: {failure.GetMessage()}{Environment.NewLine}{failure.Descriptor.Description}")
            : [.. diagnostics.Where(diagnostic => IsOurs(diagnostic) || diagnostic.Severity == DiagnosticSeverity.Error)
                .OrderBy(PathOf, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Location.SourceSpan)];
    }

    internal static bool IsOurs(Diagnostic diagnostic) => !diagnostic.Id.StartsWith("CS", StringComparison.Ordinal);

    static void Compare(ImmutableDictionary<string, Markup> files, ImmutableArray<Diagnostic> reported, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var expected = files.SelectMany(file => file.Value.Spans.Select(span => new Finding(file.Key, span.Id, span.Span))).ToList();
        var unknown = expected.Select(finding => finding.Id).Where(id => !id.StartsWith("CS", StringComparison.Ordinal))
            .Except(analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id)).ToList();
        if (unknown.Count > 0)
        {
            throw new XunitException($"Marked, but not among the analyzer's rules: {string.Join(", ", unknown)}.");
        }

        var excused = expected.Where(finding => !finding.Id.StartsWith("CS", StringComparison.Ordinal)).ToList();
        var unmet = new List<Finding>(expected);
        var unexpected = new List<Diagnostic>();
        foreach (var diagnostic in reported)
        {
            var finding = new Finding(PathOf(diagnostic), diagnostic.Id, diagnostic.Location.SourceSpan);
            if (!unmet.Remove(finding) && (IsOurs(diagnostic) || !excused.Exists(finding.Overlaps)))
            {
                unexpected.Add(diagnostic);
            }
        }

        if (unmet.Count + unexpected.Count > 0)
        {
            throw new XunitException(Report(files, unmet, unexpected, reported));
        }
    }

    static string Report(ImmutableDictionary<string, Markup> files, List<Finding> unmet, List<Diagnostic> unexpected, ImmutableArray<Diagnostic> reported)
    {
        var text = new StringBuilder("The diagnostics are not the marked ones.").AppendLine();
        foreach (var finding in unmet)
        {
            var source = SourceText.From(files[finding.Path].Code);
            text.AppendLine($"  missing     {finding.Path}{source.Lines.GetLinePositionSpan(finding.Span)} {finding.Id} on '{source.ToString(finding.Span)}'");
        }

        foreach (var diagnostic in unexpected)
        {
            text.AppendLine($"  unexpected  {Describe(diagnostic)}");
        }

        foreach (var diagnostic in reported.Except(unexpected))
        {
            text.AppendLine($"  as marked   {Describe(diagnostic)}");
        }

        if (unexpected.Exists(diagnostic => !IsOurs(diagnostic)))
        {
            text.AppendLine("A compiler error that no mark overlaps is part of the test only if it is marked: {|CS0029:…|}.");
        }

        return text.ToString();
    }

    static string Describe(Diagnostic diagnostic)
    {
        var quoted = diagnostic.Location.SourceTree is { } tree ? $" on '{tree.GetText().ToString(diagnostic.Location.SourceSpan)}'" : "";
        return $"{PathOf(diagnostic)}{diagnostic.Location.GetLineSpan().Span} {diagnostic.Id}{quoted}: {diagnostic.GetMessage()}";
    }

    static string PathOf(Diagnostic diagnostic) => diagnostic.Location.GetLineSpan().Path ?? "";

    sealed record Finding(string Path, string Id, TextSpan Span)
    {
        public bool Overlaps(Finding other) => Path == other.Path && Span.IntersectsWith(other.Span);
    }
}
