using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit.Sdk;

namespace ShapedMath.TestKit;

/// <summary>Applies code fixes to code that says itself, in <see cref="Markup"/>, what is wrong, and compares the text that comes out.</summary>
/// <remarks>The expected text is markup too: what is still to be reported after the fix is marked in it, and <see cref="AnalyzerHarness"/> checks it, compiler errors included.</remarks>
public static class CodeFixHarness
{
    /// <summary>Applies the fix called <paramref name="title"/> (the first one offered, if null) to the first diagnostic that <paramref name="fixer"/> handles.</summary>
    public static async Task FixAsync(DiagnosticAnalyzer analyzer, CodeFixProvider fixer, string markup, string expected, string? title = null, InMemoryProject? project = null)
    {
        var bench = await Workbench.OpenAsync(analyzer, fixer, markup, project);
        var action = await bench.ActionAsync(bench.First, title);
        await bench.CompareAsync(action, expected);
    }

    /// <summary>Applies the fix called <paramref name="title"/> (the first one offered, if null) to every diagnostic in the document at once.</summary>
    public static async Task FixAllAsync(DiagnosticAnalyzer analyzer, CodeFixProvider fixer, string markup, string expected, string? title = null, InMemoryProject? project = null)
    {
        var bench = await Workbench.OpenAsync(analyzer, fixer, markup, project);
        var action = await bench.ActionAsync(bench.First, title);
        var provider = fixer.GetFixAllProvider() ?? throw new XunitException($"{fixer.GetType().Name} has no FixAllProvider.");
        var context = new FixAllContext(bench.Document, fixer, FixAllScope.Document, action.EquivalenceKey, fixer.FixableDiagnosticIds, bench, CancellationToken.None);
        await bench.CompareAsync(await provider.GetFixAsync(context) ?? throw new XunitException("The FixAllProvider gives no fix."), expected);
    }

    /// <summary>The titles of the fixes offered for the first diagnostic, in their order; empty where none is offered, be it that the fixer handles none of the diagnostics.</summary>
    public static async Task<ImmutableArray<string>> OfferedAsync(DiagnosticAnalyzer analyzer, CodeFixProvider fixer, string markup, InMemoryProject? project = null)
    {
        var bench = await Workbench.OpenAsync(analyzer, fixer, markup, project);
        return bench.Fixable.IsEmpty ? [] : [.. (await bench.ActionsAsync(bench.Fixable[0])).Select(action => action.Title)];
    }

    sealed class Workbench : FixAllContext.DiagnosticProvider
    {
        readonly DiagnosticAnalyzer _analyzer;
        readonly CodeFixProvider _fixer;
        readonly Arrangement _arrangement;

        Workbench(DiagnosticAnalyzer analyzer, CodeFixProvider fixer, Arrangement arrangement, Document document, ImmutableArray<Diagnostic> fixable)
        {
            (_analyzer, _fixer, _arrangement) = (analyzer, fixer, arrangement);
            (Document, Fixable) = (document, fixable);
        }

        public Document Document { get; }

        public ImmutableArray<Diagnostic> Fixable { get; }

        public Diagnostic First => Fixable.FirstOrDefault()
            ?? throw new XunitException($"Nothing is reported that {_fixer.GetType().Name} handles.");

        public static async Task<Workbench> OpenAsync(DiagnosticAnalyzer analyzer, CodeFixProvider fixer, string markup, InMemoryProject? project)
        {
            await AnalyzerHarness.RunAsync(analyzer, markup, project);
            var arrangement = Arrangement.Of(markup, project);
            var document = Open(arrangement);
            var diagnostics = await AnalyzerHarness.DiagnosticsAsync((await document.Project.GetCompilationAsync())!, [analyzer], arrangement.Project);
            var tree = await document.GetSyntaxTreeAsync();
            return new Workbench(analyzer, fixer, arrangement, document, [.. diagnostics.Where(diagnostic =>
                diagnostic.Location.SourceTree == tree && fixer.FixableDiagnosticIds.Contains(diagnostic.Id))]);
        }

        public async Task<CodeAction> ActionAsync(Diagnostic diagnostic, string? title)
        {
            var actions = await ActionsAsync(diagnostic);
            return actions.FirstOrDefault(action => title is null || action.Title == title)
                ?? throw new XunitException($"No fix called '{title}' is offered, but: {string.Join("; ", actions.Select(action => $"'{action.Title}'"))}.");
        }

        public async Task<ImmutableArray<CodeAction>> ActionsAsync(Diagnostic diagnostic)
        {
            var actions = ImmutableArray.CreateBuilder<CodeAction>();
            await _fixer.RegisterCodeFixesAsync(new CodeFixContext(Document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
            return actions.ToImmutable();
        }

        public async Task CompareAsync(CodeAction action, string expectedMarkup)
        {
            var operations = await action.GetOperationsAsync(CancellationToken.None);
            var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(Document.Id)!;
            var actual = (await changed.GetTextAsync()).ToString();
            var expected = Markup.Parse(expectedMarkup).Code;
            if (actual != expected)
            {
                throw new XunitException($"The fix '{action.Title}' gives another text (- expected, + actual):{Environment.NewLine}{InlineDiff.Of(expected, actual)}");
            }

            await AnalyzerHarness.RunAsync(_analyzer, expectedMarkup, _arrangement.Marked);
        }

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await GetAllDiagnosticsAsync(document.Project, cancellationToken)).Where(diagnostic => diagnostic.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await AnalyzerHarness.DiagnosticsAsync((await project.GetCompilationAsync(cancellationToken))!, [_analyzer], _arrangement.Project);

        static Document Open(Arrangement arrangement)
        {
            var project = new AdhocWorkspace().CurrentSolution.AddProject("Test", "Test", LanguageNames.CSharp)
                .WithCompilationOptions(arrangement.Compilation.Options).WithParseOptions(InMemoryProject.ParseOptions).WithMetadataReferences(arrangement.Project.References);
            foreach (var tree in arrangement.Compilation.SyntaxTrees)
            {
                project = project.AddDocument(tree.FilePath, tree.GetText(), filePath: tree.FilePath).Project;
            }

            foreach (var file in arrangement.Project.AdditionalFiles)
            {
                project = project.AddAdditionalDocument(file.Path, SourceText.From(file.Text), filePath: file.Path).Project;
            }

            return project.Documents.Single(document => document.FilePath == InMemoryProject.CodePath);
        }
    }
}
