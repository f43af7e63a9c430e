using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Xunit.Sdk;

namespace ShapedMath.TestKit;

/// <summary>What a generator emitted and reported, and the compilation with it.</summary>
public sealed record GeneratorRun(ImmutableArray<GeneratedFile> Files, ImmutableArray<Diagnostic> Diagnostics, Compilation Compilation)
{
    /// <summary>The text of the emitted file called <paramref name="hintName"/>.</summary>
    public string this[string hintName] => Files.SingleOrDefault(file => file.HintName == hintName)?.Text
        ?? throw new XunitException($"No {hintName} was emitted, but: {string.Join(", ", Files.Select(file => file.HintName))}.");

    /// <summary>Fails if the generator reported anything, if anything does not compile, or if the compiler warns in an emitted file.</summary>
    public GeneratorRun AssertCompilesCleanly()
    {
        var emitted = Compilation.SyntaxTrees.Where(tree => Files.Any(file => tree.FilePath.EndsWith(file.HintName, StringComparison.Ordinal))).ToHashSet();
        var faults = Diagnostics.Concat(Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity switch
        {
            DiagnosticSeverity.Error => true,
            DiagnosticSeverity.Warning => diagnostic.Location.SourceTree is { } tree && emitted.Contains(tree),
            _ => false,
        })).ToList();
        return faults.Count == 0 ? this : throw new XunitException(string.Join(Environment.NewLine, faults.Select(Describe)));
    }

    static string Describe(Diagnostic fault)
    {
        var line = fault.Location.SourceTree?.GetText().Lines[fault.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim();
        return $"{fault}{Environment.NewLine}    {line}";
    }
}
