using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using ShapedMath.Analyzers.Rules;

namespace Homework0.Claims;

/// <summary>
/// The claims of <c>ShapeErrors</c>, which are embedded as text: compiled here, with our analyzer, as the build would. The links that do
/// not compile get their errors; the others are emitted, so that they can be checked by numbers.
/// </summary>
internal sealed class UncompiledClaims
{
    private const string Folder = "ShapeErrors/";

    // Homework0.csproj gives this assembly access to what is internal here.
    private const string Name = "Homework0.ShapeErrors";

    private const string GlobalUsings = "global using System; global using System.Linq;";

    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp14);

    private readonly ILookup<string, ReportedError> errors;

    private UncompiledClaims(IReadOnlyList<Type> types, ILookup<string, ReportedError> errors) => (Types, this.errors) = (types, errors);

    /// <summary>The classes of these files.</summary>
    public IReadOnlyList<Type> Types { get; }

    public static UncompiledClaims OfThisProgram() => Compiled(Sources());

    /// <summary>Compiles files.</summary>
    /// <param name="files">Their names and texts.</param>
    /// <exception cref="InvalidOperationException">An error is in no link.</exception>
    public static UncompiledClaims Compiled(IEnumerable<(string Name, string Text)> files)
    {
        var compilation = CSharpCompilation.Create(
            Name,
            [CSharpSyntaxTree.ParseText(GlobalUsings, Options), .. files.Select(file => CSharpSyntaxTree.ParseText(file.Text, Options, file.Name))],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var found = Errors(compilation).Select(error => (Error: error, Method: MethodAt(error.Location))).ToList();
        if (found.FirstOrDefault(pair => pair.Method is null).Error is { } outside)
            throw new InvalidOperationException($"{outside}: an error outside of a link says nothing about a claim.");

        return new(
            Emitted(compilation, [.. found.Select(pair => pair.Method!)]),
            found.ToLookup(pair => Key(pair.Method!), pair => new ReportedError(pair.Error.Id, pair.Error.GetMessage(null))));
    }

    /// <summary>Why a link does not compile, in the order of the text; <see langword="null"/> where it does.</summary>
    public IReadOnlyList<ReportedError>? ErrorsOf(MethodInfo link) =>
        errors[Key(link.DeclaringType!.Name, link.Name)].ToList() is { Count: > 0 } ofLink ? ofLink : null;

    private static IEnumerable<(string Name, string Text)> Sources()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return (name, reader.ReadToEnd());
        }
    }

    private static IEnumerable<Diagnostic> Errors(CSharpCompilation compilation) =>
        compilation.WithAnalyzers([new ShapeAnalyzer()]).GetAllDiagnosticsAsync().GetAwaiter().GetResult()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal);

    private static MethodDeclarationSyntax? MethodAt(Location location) =>
        location.SourceTree?.GetRoot().FindNode(location.SourceSpan).FirstAncestorOrSelf<MethodDeclarationSyntax>();

    private static Type[] Emitted(CSharpCompilation compilation, IReadOnlyCollection<MethodDeclarationSyntax> withoutBody)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            var root = tree.GetRoot().ReplaceNodes(withoutBody.Where(method => method.SyntaxTree == tree).Distinct(), (method, _) => method.WithExpressionBody(Throwing));
            compilation = compilation.ReplaceSyntaxTree(tree, tree.WithRootAndOptions(root, Options));
        }

        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        return emitted.Success
            ? Assembly.Load(image.ToArray()).GetTypes()
            : throw new InvalidOperationException(string.Join('\n', emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
    }

    private static ArrowExpressionClauseSyntax Throwing => SyntaxFactory.ArrowExpressionClause(SyntaxFactory.ParseExpression("throw null!"));

    private static string Key(MethodDeclarationSyntax method) => Key(((ClassDeclarationSyntax)method.Parent!).Identifier.Text, method.Identifier.Text);

    private static string Key(string type, string method) => $"{type}.{method}";
}
